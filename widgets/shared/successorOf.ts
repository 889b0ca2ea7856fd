import type { Catalogue } from '../../src/catalogue/index.js';
import { isObtainable, type EntryCode } from '../../src/domain/index.js';
import { statusOf } from '../parts/status.js';

/**
 * The certification to show in the place of one that can no longer be obtained: the end of its chain of replacements,
 * as far as this catalogue holds it. `undefined` when it is still open, or when nothing replaced it.
 */
export function successorOf({ panorama }: Catalogue, code: EntryCode, today: string): EntryCode | undefined {
  const seen = new Set<EntryCode>([code]);
  let current = code;
  for (;;) {
    const row = panorama.rows.get(current);
    if (row === undefined || isObtainable(statusOf(panorama, row, today)) !== false) break;
    const next = panorama.successors.get(row)?.find((other) => panorama.rows.has(other) && !seen.has(other));
    if (next === undefined) break;
    seen.add(next);
    current = next;
  }
  return current === code ? undefined : current;
}
