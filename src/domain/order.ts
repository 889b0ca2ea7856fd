import type { EntryCode } from './code.js';
import { fold } from './fold.js';
import type { Panorama } from './panorama.js';
import { r5Applicable, r5Present } from './usefulInformation.js';

/** Rows by rank, equals in the order given: a counting sort, so that the cost grows with the rows and no faster. */
export function inOrderOf(ranks: Uint32Array, ranksAtMost: number, given: Uint32Array): Uint32Array {
  const next = new Uint32Array(ranksAtMost + 1);
  for (const rank of ranks) next[rank + 1] = (next[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank < ranksAtMost; rank++) next[rank + 1] = (next[rank + 1] ?? 0) + (next[rank] ?? 0);
  const order = new Uint32Array(ranks.length);
  for (const row of given) {
    const rank = ranks[row] ?? 0;
    const at = next[rank] ?? 0;
    order[at] = row;
    next[rank] = at + 1;
  }
  return order;
}

const orders = new WeakMap<Panorama, Uint32Array>();

/** Rows in the order equals stand in: the better documented first, then by title, then by number. Made once for a panorama. */
export function equals(panorama: Panorama): Uint32Array {
  const made = orders.get(panorama);
  if (made) return made;
  // A share and not a count: some registers leave items without object, and nobody can fill those in.
  const documented = Float64Array.from(
    panorama.r5,
    (packed) => r5Present(packed) / Math.max(1, r5Applicable(packed)),
  );
  const titles = panorama.titles.map((title) => fold(title ?? '\uffff'));
  const before = (a: string | undefined, b: string | undefined) => ((a ?? '') < (b ?? '') ? -1 : 1);
  // Compared as text and not collated: `Intl.Collator` differs between engines and versions, and the order must not.
  const order = Uint32Array.from(titles.keys()).sort((a, b) => {
    const better = (documented[b] ?? 0) - (documented[a] ?? 0);
    if (better !== 0) return better;
    if (titles[a] !== titles[b]) return before(titles[a], titles[b]);
    return before(numberKey(panorama.codes[a]), numberKey(panorama.codes[b]));
  });
  orders.set(panorama, order);
  return order;
}

/** `RNCP403` before `RNCP37274`. */
const numberKey = (code: EntryCode | undefined): string =>
  (code ?? '').replace(/\d+$/, (digits) => digits.padStart(8, '0'));
