/** Why the device did not keep or give a journey. The sentence comes from the locales, under `problem.<code>`. */
export type StoreProblem =
  /** Missing, denied by the browser or its settings, or failing. `cause` is the name of the browser's error. */
  | { readonly code: 'storage-unavailable'; readonly cause: string }
  /** Another page holds the database and does not let go. */
  | { readonly code: 'storage-blocked' }
  | { readonly code: 'storage-full' }
  /** Written by a later release, in another tab or by a later visit: left untouched. */
  | { readonly code: 'storage-newer' }
  /**
   * `connection`: the browser closed the database in the middle of the visit.
   * `journeys`: something was saved here and is there no more, and not by us (disk damage, another script).
   * Told once; after that the store is an empty one.
   */
  | { readonly code: 'storage-lost'; readonly what: 'connection' | 'journeys' }
  /** These records were set aside: kept, out of the way. Told once; ask again to go on without them. */
  | { readonly code: 'record-unreadable'; readonly records: readonly UnreadableRecord[] }
  /** Never stored, or erased since, perhaps in another tab. */
  | { readonly code: 'not-found'; readonly id: string };

/** A record that does not have the shape it should, and the first field that shows it. */
export interface UnreadableRecord {
  readonly id: string;
  readonly field: string;
}
