import type { EntryCode } from './code.js';
import { drained } from './drained.js';
import { fold } from './fold.js';
import type { Panorama } from './panorama.js';
import { r5Share } from './usefulInformation.js';

/**
 * Rows by rank, equals in the order given: a counting sort, so that the cost grows with the rows and no faster.
 *
 * @param ranks by row, each under `ranksAtMost`
 */
export function inOrderOf(
  ranks: Uint32Array,
  ranksAtMost: number,
  given: Uint32Array | readonly number[],
): Uint32Array {
  const next = new Uint32Array(ranksAtMost + 1);
  for (const row of given) {
    const after = (ranks[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let rank = 0; rank < ranksAtMost; rank++) next[rank + 1] = (next[rank + 1] ?? 0) + (next[rank] ?? 0);
  const order = new Uint32Array(given.length);
  for (const row of given) {
    const rank = ranks[row] ?? 0;
    const at = next[rank] ?? 0;
    order[at] = row;
    next[rank] = at + 1;
  }
  return order;
}

const orders = new WeakMap<Panorama, Uint32Array>();
const folded = new WeakMap<Panorama, readonly string[]>();

/** What titles are compared by. Made once for a panorama. Untitled rows come last. */
export function foldedTitles(panorama: Panorama): readonly string[] {
  const held = folded.get(panorama) ?? panorama.titles.map(foldedTitle);
  folded.set(panorama, held);
  return held;
}

const foldedTitle = (title: string | null | undefined): string => fold(title ?? '\uffff');

/** Rows in the order equals stand in: the better documented first, then by title, then by number. Made once for a panorama. */
export const equals = (panorama: Panorama): Uint32Array =>
  orders.get(panorama) ?? drained(equalsInSteps(panorama));

/**
 * The same, in steps of a few milliseconds for thousands of rows: whoever has just read a large catalogue lets the page
 * have its turn between two of them, and finds it made when the first ranking asks.
 */
export function* equalsInSteps(panorama: Panorama): Generator<undefined, Uint32Array> {
  const titles: string[] = [];
  const numbers: string[] = [];
  /** Rows by how well they are documented. */
  const documented = new Map<number, number[]>();
  for (let row = 0; row < panorama.size; row++) {
    titles.push(foldedTitle(panorama.titles[row]));
    numbers.push(numberKey(panorama.codes[row]));
    const share = r5Share(panorama.r5[row] ?? 0);
    const alike = documented.get(share);
    if (alike) alike.push(row);
    else documented.set(share, [row]);
    if (row % stepRows === stepRows - 1) yield;
  }
  // Compared as text and not collated: `Intl.Collator` differs between engines and versions, and the order must not.
  const before = (a: string | undefined, b: string | undefined) => ((a ?? '') < (b ?? '') ? -1 : 1);
  const order = new Uint32Array(panorama.size);
  let at = 0;
  for (const [, rows] of [...documented].sort(([a], [b]) => b - a)) {
    order.set(
      rows.sort((a, b) =>
        titles[a] !== titles[b] ? before(titles[a], titles[b]) : before(numbers[a], numbers[b]),
      ),
      at,
    );
    at += rows.length;
    yield;
  }
  orders.set(panorama, order);
  folded.set(panorama, titles);
  return order;
}

/** Rows between two steps. */
const stepRows = 1000;

/** `RNCP403` before `RNCP37274`. */
const numberKey = (code: EntryCode | undefined): string =>
  (code ?? '').replace(/\d+$/, (digits) => digits.padStart(8, '0'));
