/**
 * Characters a detail file holds before it is closed. Records smaller than this travel together, so that a host has
 * fewer files and a visitor's next fiche is often there already; a larger one travels alone.
 */
const enough = 8_000;

/** Cuts rows in order into detail files: how many consecutive rows each holds. */
export function shardCounts(lengths: readonly number[]): readonly number[] {
  const counts: number[] = [];
  let rows = 0;
  let held = 0;
  for (const length of lengths) {
    if (rows > 0 && held + length > enough) {
      counts.push(rows);
      rows = 0;
      held = 0;
    }
    rows++;
    held += length;
  }
  if (rows > 0) counts.push(rows);
  return counts;
}
