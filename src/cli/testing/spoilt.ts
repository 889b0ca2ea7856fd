import { assemble } from '../../catalogue/assemble.js';
import { contentHash } from '../../catalogue/format/hash.js';
import type { IndexFile } from '../../catalogue/format/indexFile.js';
import type { Manifest } from '../../catalogue/format/manifest.js';
import { inventedFrame, inventedRecords, type RecordInput } from '../../testing/catalogueRecords.js';

type Files = ReadonlyMap<string, string>;

/** The files of the invented catalogue: one detail file, one of job titles. */
export const { files: invented } = assemble(inventedFrame, inventedRecords);
const text = (path: string) => invented.get(path) ?? '';

export const manifest = JSON.parse(text('manifest.json')) as Manifest;
const index = JSON.parse(text(manifest.index.file)) as IndexFile;
/** Its detail file. */
export const detail = `details/${index.details.hashes[0] ?? ''}.json`;
export const records = JSON.parse(text(detail)) as readonly RecordInput[];

/** The invented catalogue with something wrong in it, under names that are right. */
export function spoilt(
  change: {
    readonly records?: readonly unknown[];
    readonly metiers?: unknown;
    readonly counts?: Manifest['counts'];
  } = {},
): Files {
  const made = new Map<string, string>();
  const put = (stem: string, value: unknown) => {
    const content = JSON.stringify(value);
    const hash = contentHash(content);
    const file = `${stem}${hash}.json`;
    made.set(file, content);
    return { hash, told: { file, bytes: content.length } };
  };
  const { hash } = put('details/', change.records ?? records);
  const told = {
    ...manifest,
    counts: change.counts ?? manifest.counts,
    index: put('index-', { ...index, details: { ...index.details, hashes: [hash] } }).told,
    metiers: put('metiers-', change.metiers ?? JSON.parse(text(manifest.metiers?.file ?? ''))).told,
  };
  return made.set('manifest.json', JSON.stringify(told));
}

/** With one record changed. */
export const withRecord = (code: string, change: (record: RecordInput) => unknown): Files =>
  spoilt({ records: records.map((record) => (record.code === code ? change(record) : record)) });

/** With fields of the facts of one record changed. */
export const withFacts = (code: string, fields: object): Files =>
  withRecord(code, (record) => ({ ...record, groups: [{ ...record.groups[0], ...fields }] }));
