import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Oddity } from '../../catalogue/sources/importReport.js';
import type { Certification, EntryCode } from '../../domain/index.js';
import { entriesOf } from '../entries.js';
import { placeOf, type Place } from '../place.js';
import { command, folder } from './command.js';

/** What an import made. */
export interface Made {
  readonly entries: ReadonlyMap<string, Certification>;
  readonly oddities: readonly Oddity[];
  readonly report: string;
  readonly codes: readonly EntryCode[];
  readonly manifest: Place['manifest'];
}

/** Imports files, checks the catalogue, and reads it back as a widget would. */
export async function imported(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...options: readonly string[]
): Promise<Made> {
  using dir = folder();
  const paths = Object.entries(files).map(([name, content]) => dir.file(name, content));
  const out = dir.place('catalogue');
  const { code, err } = await command('import', ...paths, '--out', out, ...options);
  assert.equal(code, 0, err);
  assert.equal((await command('check', out)).code, 0);
  const place = await placeOf(out);
  const entries = new Map<string, Certification>();
  for await (const read of entriesOf(place)) {
    assert.ok(read.ok);
    entries.set(read.entry.code, read.entry);
  }
  const { oddities } = JSON.parse(readFileSync(`${out}.rapport.json`, 'utf8')) as { oddities: Oddity[] };
  return {
    entries,
    oddities,
    report: readFileSync(`${out}.rapport.txt`, 'utf8'),
    codes: place.index.panorama.codes,
    manifest: place.manifest,
  };
}
