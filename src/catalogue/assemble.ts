import {
  isoDate,
  failure,
  packR5,
  panoramaOf,
  success,
  type Certification,
  type Referential,
  type Result,
  type Source,
} from '../domain/index.js';
import { checklist } from '../r5/index.js';
import type { AssemblyProblem } from './assemblyProblem.js';
import { capabilitiesOf } from './capabilitiesOf.js';
import type { Famille, MetierTitles } from './catalogue.js';
import { contentHash } from './format/hash.js';
import { inLines } from './format/lines.js';
import { formatVersion, manifestName, type Manifest } from './format/manifest.js';
import { writeMetiers } from './format/metiers.js';
import { readRecord } from './format/record.js';
import { writeIndex, type DetailFile } from './format/writeIndex.js';
import { detailsFolder, shards } from './shards.js';
import { sketch } from './sketch.js';

/** What a catalogue says of itself, beyond what its entries hold. */
export interface CatalogueMeta {
  readonly id: string;
  readonly name: string;
  /** Date of the data, `YYYY-MM-DD`. */
  readonly edition: string;
  /** `accompagnement` opens the questions of that field. */
  readonly theme?: string;
  /** Known gaps, in French sentences. */
  readonly gaps?: readonly string[];
  /** Ids of the questions to ask, in order, instead of the default questionnaire. */
  readonly questionnaire?: readonly string[];
}

/** What a catalogue is made of, entries apart. */
export interface CatalogueFrame {
  readonly meta: CatalogueMeta;
  readonly sources: readonly Source[];
  readonly familles: readonly Famille[];
  readonly referential: Referential;
  readonly metiers: readonly MetierTitles[];
}

export interface Assembly {
  /** Path below the catalogue's folder, to content. The manifest is the last one: written last, it never names a missing file. */
  readonly files: ReadonlyMap<string, string>;
  /** What was left out, entry by entry. */
  readonly report: readonly AssemblyProblem[];
}

/**
 * Makes the files of a catalogue. The order of the records changes nothing: entries are laid out by number.
 * A bad record is reported and set aside.
 */
export function assemble(frame: CatalogueFrame, records: Iterable<unknown>): Assembly {
  const admit = gate(frame);
  const report: AssemblyProblem[] = [];
  const kept: { readonly sketch: Certification; readonly json: string }[] = [];
  for (const record of records) {
    const admitted = admit(record);
    if (admitted.ok) kept.push({ sketch: sketch(admitted.value), json: JSON.stringify(record) });
    else report.push(admitted.error);
  }
  kept.sort((a, b) => byCode(a.sketch.code, b.sketch.code));

  const files = new Map<string, string>();
  const details = shards((path, content) => files.set(path, content));
  for (const { json } of kept) details.add(json);
  const sketches = kept.map(({ sketch }) => sketch);
  for (const [path, content] of frameFiles(frame, sketches, details.end())) files.set(path, content);
  return { files, report };
}

/** By register, then by number: RNCP403 before RNCP37274. */
export function byCode(a: string, b: string): number {
  const [, wordA = a, numberA = ''] = /^(.*?)(\d+)$/.exec(a) ?? [];
  const [, wordB = b, numberB = ''] = /^(.*?)(\d+)$/.exec(b) ?? [];
  return wordA < wordB ? -1 : wordA > wordB ? 1 : Number(numberA) - Number(numberB);
}

/**
 * Says of each record in turn whether it may enter, and reads it. Remembers the numbers it has seen.
 *
 * @param frame what records may refer to; their references are not looked at when it is absent
 */
export function gate(frame?: CatalogueFrame): (record: unknown) => Result<Certification, AssemblyProblem> {
  const seen = new Set<string>();
  const declared = frame && {
    from: new Set(frame.sources.map(({ id }) => id)),
    familles: new Set(frame.familles.map(({ id }) => id)),
    tags: new Set(frame.referential.flatMap(({ competences }) => competences.map(({ id }) => id))),
  };
  return (record) => {
    const reading = readRecord(record);
    if (!reading.ok) return reading;
    const { value: entry } = reading;
    if (seen.has(entry.code)) return failure({ code: 'entry-twice', entry: entry.code, field: 'code' });
    const stray = declared && strayReference(entry, record, declared);
    if (stray) return failure({ code: 'entry-reference', entry: entry.code, ...stray });
    seen.add(entry.code);
    return success(entry);
  };
}

function strayReference(
  entry: Certification,
  record: unknown,
  declared: Readonly<Record<'from' | 'familles' | 'tags', ReadonlySet<string>>>,
): { readonly field: string; readonly detail: string } | undefined {
  // The record was read: it has the shape that holds these.
  const { groups } = record as { readonly groups: readonly { readonly from: string }[] };
  const used = {
    from: [
      ...groups.map(({ from }) => from),
      ...(entry.report2016 ? [entry.report2016.from] : []),
      ...(entry.local ?? []).map(({ from }) => from),
    ],
    familles: entry.familles,
    tags: entry.tags.map(({ competence }) => competence),
  };
  for (const field of ['from', 'familles', 'tags'] as const) {
    const stray = used[field].find((id) => !declared[field].has(id));
    if (stray !== undefined) return { field, detail: stray };
  }
  return undefined;
}

/**
 * The files that are not details: job titles, index, and the manifest, last. What the index says of promotions is said on
 * the day of the data.
 */
export function frameFiles(
  frame: CatalogueFrame,
  sketches: readonly Certification[],
  details: readonly DetailFile[],
): ReadonlyMap<string, string> {
  const { meta, sources, familles, referential, metiers } = frame;
  const day = isoDate(meta.edition);
  const panorama = panoramaOf(sketches, (entry) => packR5(checklist, entry, day), day);
  const files = new Map<string, string>();
  const put = (stem: string, value: object) => {
    const content = inLines(value);
    const file = `${stem}-${contentHash(content)}.json`;
    files.set(file, content);
    return { file, bytes: byteLength(content) };
  };
  const manifest: Manifest = {
    formatVersion,
    id: meta.id,
    name: meta.name,
    edition: meta.edition,
    ...(meta.theme !== undefined && { theme: meta.theme }),
    counts: { entries: panorama.size, registers: countEach(panorama.registers), details: details.length },
    gaps: [...(meta.gaps ?? [])],
    capabilities: [...capabilitiesOf(panorama, familles, meta.theme)],
    ...(meta.questionnaire && { questionnaire: [...meta.questionnaire] }),
    index: put('index', writeIndex(panorama, details)),
    ...(metiers.length > 0 && { metiers: put('metiers', writeMetiers(metiers)) }),
    details: { folder: detailsFolder },
    sources: [...sources],
    familles: familles.map(({ id, label, romes }) => ({
      id,
      label,
      ...(romes.length > 0 && { romes: [...romes] }),
    })),
    referential: referential.map((domain) => ({ ...domain, competences: [...domain.competences] })),
  };
  files.set(manifestName, inLines(manifest));
  return files;
}

function countEach(cells: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
