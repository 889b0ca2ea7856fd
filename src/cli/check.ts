import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentHash } from '../catalogue/format/hash.js';
import { readMetiers } from '../catalogue/format/metiers.js';
import { manifestName } from '../catalogue/format/manifest.js';
import { readRecord, type CertificationRecord } from '../catalogue/format/record.js';
import { replacements } from '../catalogue/sources/replacements.js';
import { valueOf, type Certification } from '../domain/index.js';
import { detailsOf, type Place } from './place.js';
import { Stop } from './problem.js';

/** Something wrong in a catalogue. */
export type CheckFault =
  | { readonly code: 'missing'; readonly file: string }
  /** The content is not the one the name was made from: cut short, edited, or of another edition. */
  | { readonly code: 'hash'; readonly file: string }
  | { readonly code: 'shape'; readonly file: string; readonly field: string }
  | { readonly code: 'record'; readonly file: string; readonly entry: string; readonly field: string }
  /** The index and the fiche do not say the same. */
  | { readonly code: 'differs'; readonly entry: string; readonly field: string }
  | { readonly code: 'reference'; readonly entry: string; readonly field: string; readonly detail: string }
  | { readonly code: 'loop'; readonly entry: string; readonly detail: string }
  | { readonly code: 'count'; readonly field: string; readonly detail: string }
  | { readonly code: 'loss'; readonly detail: string };

export interface Check {
  readonly faults: readonly CheckFault[];
  readonly entries: number;
  readonly files: number;
  /** Numbers that replacements name and the catalogue does not hold: closed, or left out. Not a fault. */
  readonly absent: readonly string[];
  /** Files of the folder that nothing names: left by another edition. Not a fault. */
  readonly strays: readonly string[];
}

/** Reads everything a catalogue holds and compares. */
export async function check(place: Place): Promise<Check> {
  const { manifest, index } = place;
  const { panorama } = index;
  const faults: CheckFault[] = [];
  const named = new Set<string>([manifestName]);

  async function content(path: string, hash: string): Promise<unknown> {
    named.add(path);
    try {
      const text = await place.text(path);
      if (contentHash(text) !== hash) faults.push({ code: 'hash', file: path });
      return JSON.parse(text);
    } catch (error) {
      if (error instanceof Stop) faults.push({ code: 'missing', file: path });
      else if (!faults.some((fault) => 'file' in fault && fault.file === path))
        faults.push({ code: 'shape', file: path, field: '' });
      return undefined;
    }
  }
  const hashIn = (path: string): string => /-([0-9a-z]+)\.json$/.exec(path)?.[1] ?? '';

  await content(manifest.index.file, hashIn(manifest.index.file));
  if (manifest.metiers) {
    const titles = await content(manifest.metiers.file, hashIn(manifest.metiers.file));
    const read = titles === undefined ? undefined : readMetiers(titles);
    if (read && !read.ok) faults.push({ code: 'shape', file: manifest.metiers.file, field: read.error });
  }
  if (manifest.counts.entries !== panorama.size)
    faults.push({
      code: 'count',
      field: 'counts.entries',
      detail: `${manifest.counts.entries} ≠ ${panorama.size}`,
    });

  const links: Parameters<typeof replacements>[0][number][] = [];
  for (const { path, hash, rows } of detailsOf(place)) {
    const records = await content(path, hash);
    if (records === undefined) continue;
    if (!Array.isArray(records) || records.length !== rows.length) {
      faults.push({ code: 'shape', file: path, field: 'length' });
      continue;
    }
    rows.forEach((row, at) => {
      const code = panorama.codes[row] ?? '';
      const read = readRecord(records[at]);
      if (!read.ok) {
        faults.push({ code: 'record', file: path, entry: code, field: read.error.field });
        return;
      }
      faults.push(...referenceFaults(place, records[at] as CertificationRecord, read.value));
      faults.push(...differences(place, row, read.value));
      links.push({
        code: read.value.code,
        predecessors: valueOf(read.value.predecessors) ?? [],
        successors: valueOf(read.value.successors) ?? [],
      });
    });
  }
  const { loops, absent } = replacements(links);
  for (const loop of loops) faults.push({ code: 'loop', entry: loop[0] ?? '', detail: loop.join(' → ') });
  return {
    faults,
    entries: panorama.size,
    files: named.size,
    absent,
    strays: place.folder === undefined ? [] : filesIn(place.folder).filter((path) => !named.has(path)),
  };
}

function referenceFaults(
  { manifest }: Place,
  { groups, local = [] }: CertificationRecord,
  entry: Certification,
): readonly CheckFault[] {
  const stray = (
    field: string,
    declared: readonly { readonly id: string }[],
    used: readonly string[],
  ): readonly CheckFault[] =>
    used
      .filter((id) => !declared.some((each) => each.id === id))
      .map((detail) => ({ code: 'reference', entry: entry.code, field, detail }));
  return [
    ...stray(
      'from',
      manifest.sources,
      [...groups, ...local].map(({ from }) => from),
    ),
    ...stray('familles', manifest.familles, entry.familles),
    ...stray(
      'tags',
      manifest.referential.flatMap(({ competences }) => competences),
      entry.tags.map(({ competence }) => competence),
    ),
  ];
}

/** What a card shows comes from the index, what a fiche shows from the details: they must agree. */
function differences(
  { index: { panorama } }: Place,
  row: number,
  entry: Certification,
): readonly CheckFault[] {
  const same: Readonly<Record<string, boolean>> = {
    code: panorama.codes[row] === entry.code,
    title: (panorama.titles[row] ?? undefined) === valueOf(entry.title),
    register: panorama.registers[row] === entry.register,
    level:
      (panorama.levels[row] ?? 0) > 0 ? panorama.levels[row] === valueOf(entry.level) : !entry.level.known,
  };
  return Object.keys(same)
    .filter((field) => !same[field])
    .map((field) => ({ code: 'differs', entry: entry.code, field }));
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** A new edition that lost more than a share of the one before is refused: an export cut short looks like that. */
export function lossOf(previous: Place, { index }: Place, most: number): CheckFault | undefined {
  const before = previous.index.panorama.codes;
  const lost = before.filter((code) => !index.panorama.rows.has(code)).length;
  if (before.length === 0 || lost / before.length <= most) return undefined;
  return { code: 'loss', detail: `${lost} / ${before.length}` };
}
