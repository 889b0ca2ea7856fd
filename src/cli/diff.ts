import { valueOf, type Certification, type EntryCode } from '../domain/index.js';
import { entriesOf } from './entries.js';
import type { Place } from './place.js';

/** An entry that is not what it was. */
export interface Change {
  readonly code: EntryCode;
  readonly title: string;
  readonly fields: readonly string[];
}

/** An entry, by number and title. */
export interface Named {
  readonly code: EntryCode;
  readonly title: string;
}

export interface Diff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly Named[];
  /** No longer in the catalogue, and neither edition says why. */
  readonly gone: readonly Named[];
  /** Was active, and is not: by its status, or because its registration had ended by the day of the new edition. */
  readonly closed: readonly Named[];
  readonly replaced: readonly { readonly code: EntryCode; readonly by: readonly EntryCode[] }[];
  /** Promotions or rates that changed, came or went. */
  readonly figures: readonly EntryCode[];
  /** Anything else that changed, with the fields. */
  readonly changed: readonly Change[];
  /** Entries of either edition whose record does not read: compared with nothing. */
  readonly unreadable: readonly EntryCode[];
}

/** Fields told of on their own. */
const toldApart: readonly string[] = ['cohorts', 'cohortsAside', 'active', 'successors'];

/**
 * Compares two editions. Detail files that both have are the same to the letter, and are not read.
 *
 * Most catalogues hold active fiches only: one that was closed or replaced is no longer there. What it said, and what
 * the new ones say they replace, tells which.
 */
export async function diff(before: Place, after: Place): Promise<Diff> {
  const [old, now] = [before.index.panorama, after.index.panorama];
  const hashes = ({ index }: Place) => new Set(index.panorama.codes.map((_, row) => index.detailOf(row)));
  const [oldHashes, newHashes] = [hashes(before), hashes(after)];
  const unreadable = new Set<EntryCode>();
  const was = new Map<EntryCode, Certification>();
  for await (const read of entriesOf(before, (hash) => !newHashes.has(hash)))
    if (read.ok) was.set(read.entry.code, read.entry);
    else unreadableAt(old, read.row);

  const closed: Named[] = [];
  const replaced: { code: EntryCode; by: readonly EntryCode[] }[] = [];
  const figures: EntryCode[] = [];
  const changed: Change[] = [];
  /** What the new entries say they replace. */
  const replacing = new Map<EntryCode, EntryCode[]>();
  for await (const read of entriesOf(after, (hash) => !oldHashes.has(hash))) {
    if (!read.ok) {
      unreadableAt(now, read.row);
      continue;
    }
    const { entry } = read;
    for (const code of valueOf(entry.predecessors) ?? [])
      replacing.set(code, [...(replacing.get(code) ?? []), entry.code]);
    const earlier = was.get(entry.code);
    if (!earlier) continue;
    const fields = fieldsThatDiffer(earlier, entry);
    const other = fields.filter((field) => !toldApart.includes(field));
    const by = (valueOf(entry.successors) ?? []).filter(
      (code) => !(valueOf(earlier.successors) ?? []).includes(code),
    );
    const named = { code: entry.code, title: valueOf(entry.title) ?? '' };
    if (valueOf(earlier.active) === true && valueOf(entry.active) === false) closed.push(named);
    if (by.length > 0) replaced.push({ code: entry.code, by });
    if (fields.includes('cohorts') || fields.includes('cohortsAside')) figures.push(entry.code);
    if (other.length > 0) changed.push({ ...named, fields: other });
  }

  function unreadableAt({ codes }: typeof old, row: number): void {
    const code = codes[row];
    if (code !== undefined) unreadable.add(code);
  }
  const only = (one: typeof old, other: typeof old): readonly Named[] =>
    one.codes.flatMap((code, row) => (other.rows.has(code) ? [] : [{ code, title: one.titles[row] ?? '' }]));
  const gone: Named[] = [];
  for (const named of only(old, now)) {
    const earlier = was.get(named.code);
    const by = new Set([
      ...((earlier && valueOf(earlier.successors)) ?? []),
      ...(replacing.get(named.code) ?? []),
    ]);
    const until = earlier && valueOf(earlier.until);
    const ended = until !== undefined && until <= after.manifest.edition;
    if (by.size > 0) replaced.push({ code: named.code, by: [...by] });
    if (ended) closed.push(named);
    if (by.size === 0 && !ended) gone.push(named);
  }
  return {
    from: before.manifest.edition,
    to: after.manifest.edition,
    added: only(now, old),
    gone,
    closed,
    replaced,
    figures,
    changed,
    unreadable: [...unreadable],
  };
}

function fieldsThatDiffer(before: Certification, after: Certification): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Certification>;
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
