import { valueOf, type Certification, type EntryCode } from '../domain/index.js';
import { entriesOf } from './entries.js';
import type { Place } from './place.js';

/** An entry that is not what it was. */
export interface Change {
  readonly code: EntryCode;
  readonly title: string;
  readonly fields: readonly string[];
}

export interface Diff {
  readonly from: string;
  readonly to: string;
  readonly added: readonly { readonly code: EntryCode; readonly title: string }[];
  /** No longer in the catalogue. */
  readonly gone: readonly { readonly code: EntryCode; readonly title: string }[];
  /** Was active, and is not. */
  readonly closed: readonly EntryCode[];
  readonly replaced: readonly { readonly code: EntryCode; readonly by: readonly EntryCode[] }[];
  /** Promotions or rates that changed, came or went. */
  readonly figures: readonly EntryCode[];
  /** Anything else that changed, with the fields. */
  readonly changed: readonly Change[];
}

/** Fields told of on their own. */
const toldApart: readonly string[] = ['cohorts', 'cohortsAside', 'active', 'successors'];

/** Compares two editions. Detail files that both have are the same to the letter, and are not read. */
export async function diff(before: Place, after: Place): Promise<Diff> {
  const [old, now] = [before.index.panorama, after.index.panorama];
  const hashes = ({ index }: Place) => new Set(index.panorama.codes.map((_, row) => index.detailOf(row)));
  const [oldHashes, newHashes] = [hashes(before), hashes(after)];
  const was = new Map<EntryCode, Certification>();
  for await (const read of entriesOf(before, (hash) => !newHashes.has(hash)))
    if (read.ok) was.set(read.entry.code, read.entry);

  const closed: EntryCode[] = [];
  const replaced: { code: EntryCode; by: readonly EntryCode[] }[] = [];
  const figures: EntryCode[] = [];
  const changed: Change[] = [];
  for await (const read of entriesOf(after, (hash) => !oldHashes.has(hash))) {
    if (!read.ok) continue;
    const { entry } = read;
    const earlier = was.get(entry.code);
    if (!earlier) continue;
    const fields = fieldsThatDiffer(earlier, entry);
    const other = fields.filter((field) => !toldApart.includes(field));
    const by = (valueOf(entry.successors) ?? []).filter(
      (code) => !(valueOf(earlier.successors) ?? []).includes(code),
    );
    if (valueOf(earlier.active) === true && valueOf(entry.active) === false) closed.push(entry.code);
    if (by.length > 0) replaced.push({ code: entry.code, by });
    if (fields.includes('cohorts') || fields.includes('cohortsAside')) figures.push(entry.code);
    if (other.length > 0)
      changed.push({ code: entry.code, title: valueOf(entry.title) ?? '', fields: other });
  }
  const only = (one: typeof old, other: typeof old) =>
    one.codes.flatMap((code, row) => (other.rows.has(code) ? [] : [{ code, title: one.titles[row] ?? '' }]));
  return {
    from: before.manifest.edition,
    to: after.manifest.edition,
    added: only(now, old),
    gone: only(old, now),
    closed,
    replaced,
    figures,
    changed,
  };
}

function fieldsThatDiffer(before: Certification, after: Certification): readonly string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Certification>;
  return [...fields].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
