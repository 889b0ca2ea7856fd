/** Remembers, outside the database, that something was saved in it. */
export interface Marker {
  isSet(): boolean;
  set(): void;
  clear(): void;
}

/**
 * After disk damage a browser gives an empty database and no error: only another storage can tell that loss
 * from a first visit. One key of localStorage, of no content, written with the first save and never before;
 * where localStorage is denied, nothing is noticed, which is what happens without a marker.
 */
export function marker(key: string): Marker {
  const attempt = <T>(work: (storage: Storage) => T): T | undefined => {
    try {
      return work(localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    isSet: () => attempt((storage) => storage.getItem(key) !== null) ?? false,
    set: () => attempt((storage) => storage.setItem(key, 'saved')),
    clear: () => attempt((storage) => storage.removeItem(key)),
  };
}
