import type { Bloc } from './bloc.js';
import type { Certification, FamilleId, Layer, Register } from './certification.js';
import type { EntryCode, IsoDate, RomeCode } from './code.js';
import type { CompetenceId } from './competence.js';
import { isApplicable, valueOf } from './fact.js';
import { headlineOf, type Headline } from './headline.js';
import type { Level } from './level.js';
import { voies, type Voie } from './voie.js';

/** `0` stands for an unknown level, `-1` for a register that has none. */
export type LevelCell = Level | 0 | -1;

/** One of many, by row: `values[offsets[row]]` to `values[offsets[row + 1] - 1]` are positions in a list. */
export interface Ragged {
  readonly offsets: Uint32Array;
  readonly values: Uint16Array;
}

/**
 * Everything a choice is made on, for every entry of a catalogue, in columns: row `n` of each is the same entry.
 * Columns because one answer judges them all: 25,000 rows in a few milliseconds, and 200 bytes a row on the wire.
 */
export interface Panorama {
  readonly size: number;
  readonly codes: readonly EntryCode[];
  readonly titles: readonly (string | null)[];
  readonly kinds: readonly (string | null)[];
  /** Names only, for display and search. No criterion reads them: a certifier's name never counts. */
  readonly certificateurs: readonly (readonly string[] | null)[];
  readonly registers: readonly Register[];
  readonly layers: readonly Layer[];
  readonly levels: Int8Array;
  /** Two bits a voie, in the order of `voies`: 0 unknown, 1 open, 2 closed. */
  readonly voies: Uint16Array;
  /** Days since 1970-01-01; 0 when unknown. */
  readonly until: Int32Array;
  readonly lastAward: Int32Array;
  /** 0 unknown, 1 seen active, 2 seen inactive. */
  readonly active: Uint8Array;
  readonly romes: readonly RomeCode[];
  readonly romesOf: Ragged;
  readonly familles: readonly FamilleId[];
  readonly famillesOf: Ragged;
  readonly competences: readonly CompetenceId[];
  readonly competencesOf: Ragged;
  /** Number of blocs, 127 at most; -1 when unknown, -2 when the register has none. */
  readonly blocs: Int8Array;
  /** 1 when the competences of the whole, or of every bloc, are listed: one its words do not name is then not covered. */
  readonly described: Uint8Array;
  /** Two bits an item of the R5 checklist, in its order: 0 absent, 1 present, 2 not applicable. */
  readonly r5: Uint32Array;
  readonly headlines: readonly (Headline | null)[];
  readonly successors: ReadonlyMap<number, readonly EntryCode[]>;
  readonly rows: ReadonlyMap<EntryCode, number>;
}

const dayMilliseconds = 86_400_000;

/** Day as a number; 0 for none, so 1 January 1970 itself cannot be told from unknown (no register is that old). */
export const dayNumber = (date: IsoDate | undefined): number =>
  date === undefined ? 0 : Math.round(Date.parse(`${date}T00:00:00Z`) / dayMilliseconds);

export const dateOfDay = (day: number): IsoDate =>
  new Date(day * dayMilliseconds).toISOString().slice(0, 10) as IsoDate;

const voieBits = (fact: Certification['voies'][Voie]): number => (fact.known ? (fact.value ? 1 : 2) : 0);

/** What the panorama says of a voie: `undefined` when unknown. */
export function voieAt(panorama: Panorama, row: number, voie: Voie): boolean | undefined {
  const bits = ((panorama.voies[row] ?? 0) >> (2 * voies.indexOf(voie))) & 3;
  return bits === 0 ? undefined : bits === 1;
}

/** The listed values of a row. */
export function raggedAt<T>(list: readonly T[], { offsets, values }: Ragged, row: number): readonly T[] {
  const found: T[] = [];
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
    const value = list[values[at] ?? -1];
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** Lays lists out as one column, and gives the list its positions refer to. */
export function raggedOf<T>(rows: readonly (readonly T[])[]): {
  readonly list: readonly T[];
  readonly of: Ragged;
} {
  const positions = new Map<T, number>();
  const values: number[] = [];
  const offsets = [0];
  for (const row of rows) {
    for (const value of row) {
      const position = positions.get(value) ?? positions.size;
      positions.set(value, position);
      values.push(position);
    }
    offsets.push(values.length);
  }
  return {
    list: [...positions.keys()],
    of: { offsets: Uint32Array.from(offsets), values: Uint16Array.from(values) },
  };
}

/**
 * @param r5 packed result of the R5 checklist for one certification: the checklist is not the panorama's to know
 * @param day date of the data, for promotions of a year yet to come
 */
export function panoramaOf(
  certifications: readonly Certification[],
  r5: (entry: Certification) => number,
  day?: IsoDate,
): Panorama {
  const each = <T>(column: (entry: Certification) => T): T[] => certifications.map(column);
  const romes = raggedOf(each((entry) => (valueOf(entry.metiers) ?? []).map((metier) => metier.rome)));
  const familles = raggedOf(each((entry) => entry.familles));
  const competences = raggedOf(each((entry) => [...new Set(entry.tags.map((tag) => tag.competence))]));
  const codes = each((entry) => entry.code);
  return {
    size: certifications.length,
    codes,
    titles: each((entry) => valueOf(entry.title) ?? null),
    kinds: each((entry) => valueOf(entry.kind) ?? null),
    certificateurs: each((entry) => valueOf(entry.certificateurs)?.map(({ name }) => name) ?? null),
    registers: each((entry) => entry.register),
    layers: each((entry) => entry.layer),
    levels: Int8Array.from(each((entry) => (isApplicable(entry.level) ? (valueOf(entry.level) ?? 0) : -1))),
    voies: Uint16Array.from(
      each((entry) => voies.reduce((bits, voie, at) => bits | (voieBits(entry.voies[voie]) << (2 * at)), 0)),
    ),
    until: Int32Array.from(each((entry) => dayNumber(valueOf(entry.until)))),
    lastAward: Int32Array.from(each((entry) => dayNumber(valueOf(entry.lastAward)))),
    active: Uint8Array.from(each((entry) => (entry.active.known ? (entry.active.value ? 1 : 2) : 0))),
    romes: romes.list,
    romesOf: romes.of,
    familles: familles.list,
    famillesOf: familles.of,
    competences: competences.list,
    competencesOf: competences.of,
    blocs: Int8Array.from(
      each((entry) => (isApplicable(entry.blocs) ? blocsCell(valueOf(entry.blocs)) : -2)),
    ),
    described: Uint8Array.from(each((entry) => (isDescribed(entry) ? 1 : 0))),
    r5: Uint32Array.from(each(r5)),
    headlines: each((entry) => headlineOf(entry, day)),
    successors: new Map(
      certifications.flatMap((entry, row) => {
        const successors = valueOf(entry.successors) ?? [];
        return successors.length > 0 ? [[row, successors] as const] : [];
      }),
    ),
    rows: new Map(codes.map((code, row) => [code, row])),
  };
}

/** Capped: past 127 a cell of one byte would read as unknown. */
const blocsCell = (blocs: readonly Bloc[] | undefined): number => (blocs ? Math.min(blocs.length, 127) : -1);

/** Titles of blocs are not a description: what they do not name may well be inside. */
function isDescribed({ competences, blocs }: Certification): boolean {
  if (competences.known) return true;
  return blocs.known && blocs.value.length > 0 && blocs.value.every((bloc) => bloc.competences.known);
}
