import { ours } from './traces.js';

/** How many records stand where journeys are kept on this device. */
export interface Held {
  readonly journeys: number;
  /** Those that could not be read, kept as they were found. */
  readonly aside: number;
}

/** Milliseconds: some openings stay unanswered for ever. */
const patience = 3000;

/**
 * Counts them past the store, which would set aside what it cannot read: nothing is made, moved or upgraded.
 * `undefined` when they cannot be counted: the database does not open, or a later release made it otherwise.
 */
export function held(): Promise<Held | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience, undefined);
    const opening = indexedDB.open(ours);
    opening.onupgradeneeded = () => {
      // There is none. An upgrade that is aborted makes none.
      opening.transaction?.abort();
      resolve({ journeys: 0, aside: 0 });
    };
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    opening.onsuccess = () => {
      void counts(opening.result).then(resolve, () => resolve(undefined));
      opening.result.close();
    };
  });
}

async function counts(database: IDBDatabase): Promise<Held> {
  const reading = database.transaction(['journeys', 'set-aside']);
  const count = (store: string) =>
    new Promise<number>((resolve, reject) => {
      const counting = reading.objectStore(store).count();
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error as DOMException);
    });
  const [journeys, aside] = await Promise.all([count('journeys'), count('set-aside')]);
  return { journeys, aside };
}
