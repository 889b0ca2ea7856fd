import {
  dayNumber,
  drained,
  entryCode,
  failure,
  isoDate,
  romeCode,
  success,
  type EntryCode,
  type Headline,
  type Layer,
  type Panorama,
  type Ragged,
  type Register,
  type Result,
} from '../../domain/index.js';
import { columns, type Columns } from './columns.js';
import { headlineKinds } from './indexFile.js';

/** The index of a catalogue, ready for use. */
export interface Index {
  readonly panorama: Panorama;
  /** Hash of the detail file of a row. */
  detailOf(row: number): string | undefined;
}

const registersKnown: readonly Register[] = ['rncp', 'rs', 'inventaire', 'none'];
const layersKnown: readonly Layer[] = ['today', '2016'];
const mostRows = 500_000;

/** Reads an index. Never throws: the failure is the field that is wrong. */
export const readIndex = (input: unknown): Result<Index, string> => drained(indexInSteps(input));

/** The same, a few columns at a step: a page that reads an index of thousands of rows has its turn in between. */
export function* indexInSteps(input: unknown): Generator<undefined, Result<Index, string>> {
  const file = columns(input);
  const size = file.integer('size', mostRows);
  const each = (field: string, min: number, max: number) => file.integers(field, min, max, size);
  const codes = codesOf(file, 'codes', file.texts('codes', size));
  yield;
  const rows = new Map(codes.map((code, row) => [code, row]));
  if (rows.size !== codes.length) file.refuse('codes');
  yield;
  const romes = many(file.within('romes'), size, 0, (code) => romeCode(code));
  const familles = many(file.within('familles'), size, 0, (id) => id);
  yield;
  const competences = many(file.within('competences'), size, 0, (id) => id);
  yield;
  const certificateurs = namesOf(many(file.within('certificateurs'), size, -1, (name) => name));
  yield;
  const detail = detailsOf(file.within('details'), size);
  const titles = file.textsOrNulls('titles', size);
  const kinds = one(file.within('kinds'), size, (kind) => kind);
  yield;
  const registers = whole(
    file,
    'registers',
    one(file.within('registers'), size, (name) => registersKnown.find((known) => known === name)),
  );
  yield;
  const layers = whole(
    file,
    'layers',
    one(file.within('layers'), size, (name) => layersKnown.find((known) => known === name)),
  );
  yield;
  const levels = Int8Array.from(each('levels', -1, 8));
  const voies = Uint16Array.from(each('voies', 0, 0xfff));
  yield;
  const until = daysOf(file.within('until'), size);
  const lastAward = daysOf(file.within('lastAward'), size);
  const active = Uint8Array.from(each('active', 0, 2));
  yield;
  const blocs = Int8Array.from(each('blocs', -2, 127));
  const described = Uint8Array.from(each('described', 0, 1));
  const r5 = Uint32Array.from(each('r5', 0, 0xffffffff));
  yield;
  const headlines = headlinesOf(file.within('headlines'), size);
  const successors = successorsOf(file.within('successors'), size);

  const panorama: Panorama = {
    size,
    codes,
    titles,
    kinds,
    certificateurs,
    registers,
    layers,
    levels,
    voies,
    until,
    lastAward,
    active,
    romes: romes.list,
    romesOf: romes.of,
    familles: familles.list,
    famillesOf: familles.of,
    competences: competences.list,
    competencesOf: competences.of,
    blocs,
    described,
    r5,
    headlines,
    successors,
    rows,
  };
  const wrong = file.wrong();
  return wrong === undefined ? success({ panorama, detailOf: (row) => detail[row] }) : failure(wrong);
}

function codesOf(file: Columns, field: string, texts: readonly string[]): readonly EntryCode[] {
  const codes: EntryCode[] = [];
  for (const text of texts) {
    const code = entryCode(text);
    if (code === undefined) file.refuse(`${field}.${codes.length}`);
    else codes.push(code);
  }
  return codes;
}

/** Values of a list, each read once. */
function valuesOf<T>(file: Columns, read: (text: string) => T | undefined): readonly T[] {
  return file.texts('list').flatMap((text, at) => {
    const value = read(text);
    if (value === undefined) file.refuse(`list.${at}`);
    return value === undefined ? [] : [value];
  });
}

function one<T>(file: Columns, size: number, read: (text: string) => T | undefined): readonly (T | null)[] {
  const list = valuesOf(file, read);
  return file.integers('at', -1, list.length - 1, size).map((at) => (at < 0 ? null : (list[at] ?? null)));
}

/** Refuses a column in which a row has nothing. */
function whole<T>(file: Columns, field: string, cells: readonly (T | null)[]): readonly T[] {
  const held: T[] = [];
  for (const cell of cells) {
    if (cell === null) file.refuse(`${field}.at.${held.length}`);
    else held.push(cell);
  }
  return held;
}

function daysOf(file: Columns, size: number): Int32Array {
  const days = valuesOf(file, isoDate).map(dayNumber);
  return Int32Array.from(file.integers('at', -1, days.length - 1, size), (at) => days[at] ?? 0);
}

interface Many<T> {
  readonly list: readonly T[];
  readonly counts: readonly number[];
  readonly of: Ragged;
}

/** @param fewest 0, or -1 where a row may be unknown */
function many<T>(
  file: Columns,
  size: number,
  fewest: 0 | -1,
  read: (text: string) => T | undefined,
): Many<T> {
  const list = valuesOf(file, read);
  const counts = file.integers('counts', fewest, 1000, size);
  const at = file.integers('at', 0, Math.min(list.length, 0x10000) - 1);
  const offsets = new Uint32Array(counts.length + 1);
  counts.forEach((count, row) => (offsets[row + 1] = (offsets[row] ?? 0) + Math.max(0, count)));
  if (offsets[counts.length] !== at.length) file.refuse('counts');
  return { list, counts, of: { offsets, values: Uint16Array.from(at) } };
}

function namesOf({
  list,
  counts,
  of: { offsets, values },
}: Many<string>): readonly (readonly string[] | null)[] {
  return counts.map((count, row) => {
    if (count < 0) return null;
    const names: string[] = [];
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
      names.push(list[values[at] ?? -1] ?? '');
    return names;
  });
}

function headlinesOf(file: Columns, size: number): readonly (Headline | null)[] {
  const kinds = file.integers('kinds', 0, headlineKinds.length, size);
  const numbered = kinds.reduce((count, kind) => count + Number(kind > 0 && kind < 4), 0);
  const years = file.integers('years', 1980, 2100, numbered);
  const certified = file.integers('certified', -1, 100_000_000, numbered);
  const percents = file.integers('percents', -1, 100, numbered);
  let next = 0;
  return kinds.map((cell, row): Headline | null => {
    const kind = headlineKinds[cell - 1];
    if (kind === undefined) return null;
    if (kind === 'not-filed' || kind === 'set-aside') return { kind };
    const year = years[next] ?? 0;
    const people = certified[next] ?? -1;
    const percent = percents[next] ?? -1;
    next++;
    if ((kind === 'rate') !== percent >= 0 || (kind !== 'too-few' && people < 0)) file.refuse(`kinds.${row}`);
    if (kind === 'rate') return { kind, percent, year, certified: people };
    if (kind === 'count') return { kind, year, certified: people };
    return { kind, year, ...(people >= 0 && { certified: people }) };
  });
}

function successorsOf(file: Columns, size: number): ReadonlyMap<number, readonly EntryCode[]> {
  const rows = file.integers('rows', 0, size - 1);
  const lists = file.textLists('codes', rows.length);
  return new Map(rows.map((row, at) => [row, codesOf(file, `codes.${at}`, lists[at] ?? [])]));
}

/** Hash of the detail file of each row. */
function detailsOf(file: Columns, size: number): readonly string[] {
  const hashes = file.texts('hashes');
  const counts = file.integers('counts', 1, size, hashes.length);
  const ofRow: string[] = [];
  hashes.forEach((hash, at) => {
    if (!/^[0-9a-z]{4,64}$/.test(hash)) file.refuse(`hashes.${at}`);
    for (let left = counts[at] ?? 0; left > 0; left--) ofRow.push(hash);
  });
  if (ofRow.length !== size) file.refuse('counts');
  return ofRow;
}
