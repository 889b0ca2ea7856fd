import { known, type Certification, type EntryCode, type Fact, type Panorama } from '../domain/index.js';

/** Entries that say they are replaced by this one. */
function predecessorsIn({ successors, codes }: Panorama, entry: EntryCode): readonly EntryCode[] {
  const found: EntryCode[] = [];
  for (const [row, next] of successors) {
    const code = codes[row];
    if (code !== undefined && next.includes(entry)) found.push(code);
  }
  return found;
}

/**
 * The entry with the replacements that only the other fiche states. A replacement is one link: registers often write it
 * on one side alone, and the index knows both.
 */
export function linked(entry: Certification, panorama: Panorama): Certification {
  const row = panorama.rows.get(entry.code);
  const successors = (row === undefined ? undefined : panorama.successors.get(row)) ?? [];
  return {
    ...entry,
    successors: completed(entry.successors, successors, entry),
    predecessors: completed(entry.predecessors, predecessorsIn(panorama, entry.code), entry),
  };
}

function completed(
  fact: Fact<readonly EntryCode[]>,
  all: readonly EntryCode[],
  { title, active }: Certification,
): Fact<readonly EntryCode[]> {
  const held = fact.known ? fact.value : [];
  const more = all.filter((code) => !held.includes(code));
  if (more.length === 0) return fact;
  // The other fiche is of the same export as this one: its source is the one this one's facts come from.
  const from = [fact, active, title].find((each) => each.known);
  return from?.known ? known([...held, ...more], from.from) : fact;
}
