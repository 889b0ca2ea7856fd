import { readRecord } from '../catalogue/format/record.js';
import { linked } from '../catalogue/linked.js';
import type { Certification } from '../domain/index.js';
import { detailsOf, type Place } from './place.js';

/** Detail files asked for at the same time. */
const atOnce = 8;

/** An entry of a catalogue, or why it cannot be read. */
export type Reading =
  | { readonly ok: true; readonly row: number; readonly entry: Certification }
  | { readonly ok: false; readonly row: number; readonly field: string };

/**
 * Every entry of a catalogue, in the order of its index. Details are read a few at a time: a catalogue may be on a
 * server, and may hold more than fits in memory.
 *
 * @param wanted detail files to read, by their hash; all of them when absent
 */
export async function* entriesOf(
  place: Place,
  wanted: (hash: string) => boolean = () => true,
): AsyncGenerator<Reading> {
  const { panorama } = place.index;
  const details = detailsOf(place).filter(({ hash }) => wanted(hash));
  for (let at = 0; at < details.length; at += atOnce) {
    const some = details.slice(at, at + atOnce);
    const contents = await Promise.all(some.map(({ path }) => place.json(path)));
    for (const [which, { rows }] of some.entries()) {
      const content = contents[which];
      const records = new Map<unknown, unknown>(
        (Array.isArray(content) ? content : []).map((record: unknown) => [codeOf(record), record]),
      );
      for (const row of rows) {
        const read = readRecord(records.get(panorama.codes[row]));
        if (read.ok) yield { ok: true, row, entry: linked(read.value, panorama) };
        else yield { ok: false, row, field: read.error.field };
      }
    }
  }
}

const codeOf = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'code' in record ? record.code : undefined;
