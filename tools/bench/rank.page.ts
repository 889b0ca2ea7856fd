/** What runs in the browser for `rank.bench.mjs`: random columns, a ranking on every criterion, and a plain scan. */
import { criteria } from '../../src/criteria/index.js';
import {
  dayNumber,
  entryCode,
  isoDate,
  rank,
  romeCode,
  type EntryCode,
  type Panorama,
  type Profile,
  type Ragged,
  type RomeCode,
} from '../../src/domain/index.js';

/** The same numbers on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = isoDate('2026-11-23');
const sure = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The benchmark builds what it reads.');
  return value;
};
const today = sure(day);

const romes: readonly RomeCode[] = Array.from({ length: 500 }, (_, at) =>
  sure(romeCode(`${'ABCDEFGHIJKLMN'[at % 14] ?? 'A'}${1101 + at}`)),
);
const familles = Array.from({ length: 40 }, (_, at) => `famille-${at}`);
const competences = Array.from({ length: 120 }, (_, at) => `competence-${at}`);
const kinds = [
  'Titre professionnel',
  'Master',
  'Licence professionnelle',
  'Titre à finalité professionnelle',
  null,
];
const words = [
  'Conseiller',
  'Éducateur',
  'Responsable',
  'coach',
  'Œuvre',
  'formation',
  'emploi',
  'état',
  'bilan',
];

/** A register nobody ever saw, of the proportions of the real one: one entry in five of the RS, half of the facts unknown. */
export function randomPanorama(size: number): Panorama {
  const random = randomFrom(size);
  const below = (limit: number) => Math.floor(random() * limit);
  const each = <T>(cell: (row: number) => T): T[] => Array.from({ length: size }, (_, row) => cell(row));
  const ragged = (length: number, most: number): Ragged => {
    const offsets = new Uint32Array(size + 1);
    const values: number[] = [];
    for (let row = 0; row < size; row++) {
      for (let left = below(most + 1); left > 0; left--) values.push(below(length));
      offsets[row + 1] = values.length;
    }
    return { offsets, values: Uint16Array.from(values) };
  };
  const isRs = each(() => below(5) === 0);
  const codes: readonly EntryCode[] = each((row) =>
    sure(entryCode(`${isRs[row] ? 'RS' : 'RNCP'}${row + 1}`)),
  );
  const now = dayNumber(today);
  return {
    size,
    codes,
    titles: each(() => `${words[below(9)] ?? ''} ${words[below(9)] ?? ''} ${below(size)}`),
    kinds: each(() => kinds[below(5)] ?? null),
    certificateurs: each(() => null),
    registers: each((row) => (isRs[row] ? 'rs' : 'rncp')),
    layers: each(() => (below(50) === 0 ? '2016' : 'today')),
    levels: Int8Array.from(each((row) => (isRs[row] ? -1 : ([0, 3, 4, 5, 6, 7, 8][below(7)] ?? 0)))),
    voies: Uint16Array.from(each(() => below(4096))),
    until: Int32Array.from(each(() => (below(2) === 0 ? 0 : now - 700 + below(1400)))),
    lastAward: new Int32Array(size),
    active: Uint8Array.from(each(() => below(3))),
    romes,
    romesOf: ragged(romes.length, 4),
    familles,
    famillesOf: ragged(familles.length, 2),
    competences,
    competencesOf: ragged(competences.length, 8),
    blocs: Int8Array.from(each((row) => (isRs[row] ? -2 : below(8) - 1))),
    described: Uint8Array.from(each(() => below(2))),
    r5: Uint32Array.from(each(() => below(2 ** 20) & 0x55555)),
    headlines: each(() => null),
    successors: new Map(),
    rows: new Map(),
  };
}

/** A profile that makes every criterion speak. */
export const profile: Profile = {
  uses: ['metier', 'family'],
  recognition: true,
  experience: 'over-3',
  metiers: romes.slice(3, 6),
  familles: familles.slice(0, 3),
  levelHeld: 5,
  competencesHeld: competences.slice(0, 3),
  competencesWanted: competences.slice(10, 14),
  voies: ['vae', 'formation-continue'],
  scope: 'blocs',
  weights: { vae: 'indispensable' },
};

/**
 * The floor: every column a criterion reads, read once for every row in one loop, and as many keys sorted. No
 * criterion, no verdict, no reason: what a ranking costs above it is the price of being readable and explained.
 */
export function plainScan(panorama: Panorama): number {
  const { size, levels, voies, until, active, blocs, described, registers, layers, kinds } = panorama;
  const keys = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = (levels[row] ?? 0) + (voies[row] ?? 0) + (until[row] ?? 0) + (active[row] ?? 0);
    sum += (blocs[row] ?? 0) + (described[row] ?? 0);
    sum +=
      (registers[row] === 'rs' ? 1 : 0) + (layers[row] === '2016' ? 1 : 0) + (kinds[row] === null ? 1 : 0);
    for (const { offsets, values } of [panorama.romesOf, panorama.famillesOf, panorama.competencesOf])
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) sum += values[at] ?? 0;
    keys[row] = (sum % 4096) * 2_097_152 + row;
  }
  keys.sort();
  return keys[0] ?? 0;
}

export const rankAll = (panorama: Panorama): number => rank(criteria, profile, panorama, today).order[0] ?? 0;
