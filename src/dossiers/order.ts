import type { DossierHeader } from './dossierHeader.js';

/** Order of the list: last act first, then by id, so that it never depends on the database. */
export function latestFirst(one: DossierHeader, other: DossierHeader): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
