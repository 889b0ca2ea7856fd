import type { Catalogue } from '../../src/catalogue/index.js';
import { valueOf, type EntryCode } from '../../src/domain/index.js';
import type { Compared } from './comparison.js';

/** Everything known of several certifications, and of those they have replaced. */
export async function fetchCompared(catalogue: Catalogue, codes: readonly EntryCode[]): Promise<Compared> {
  const fetched = (wanted: readonly EntryCode[]) =>
    Promise.all(wanted.map((code) => catalogue.certification(code)));
  const found = await fetched(codes);
  const entries = found.flatMap((result) => (result.ok ? [result.value] : []));
  const replaced = new Set(entries.flatMap(({ predecessors }) => valueOf(predecessors) ?? []));
  const lenders = await fetched([...replaced].filter((code) => catalogue.panorama.rows.has(code)));
  return {
    entries,
    lenders: lenders.flatMap((result) => (result.ok ? [result.value] : [])),
    missing: codes.filter((_, at) => found[at]?.ok === false),
  };
}
