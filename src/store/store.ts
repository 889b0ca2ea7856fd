import type { Result } from '../domain/index.js';
import type { StoreProblem } from './problem.js';
import type { StoredJourney } from './storedJourney.js';

/** Another tab, or another widget of the page, saved or erased a journey. */
export interface StoreChange {
  readonly kind: 'saved' | 'erased';
  readonly id: string;
}

type Answer<T> = Promise<Result<T, StoreProblem>>;

/**
 * Where journeys are kept. Nothing is written, nor anything created on the device, before the first `create`.
 * What it gives is a copy: writing into it changes nothing in the store.
 */
export interface Store {
  /** `device`: found again at the next visit. `session`: gone with the page. */
  readonly kind: 'device' | 'session';
  /** The journey of the last act, or `undefined` when none is stored. */
  latest(): Answer<StoredJourney | undefined>;
  /** All journeys, last act first. */
  list(): Answer<readonly StoredJourney[]>;
  read(id: string): Answer<StoredJourney>;
  /** Keeps the journey as given. One of the same id is replaced: that is how a file is put back. */
  create(journey: StoredJourney): Answer<StoredJourney>;
  /**
   * Keeps the journey unless there is one already, and gives the one that is kept: of two tabs that begin at once, one
   * begins and the other joins it.
   */
  begin(journey: StoredJourney): Answer<StoredJourney>;
  /**
   * Reads, changes and writes in one transaction, so that nothing another tab saves is lost.
   * `updatedAt` becomes `now`. When `change` gives back the object it got, nothing is written.
   * @param change without effects: it may run again in another store
   */
  update(id: string, change: (journey: StoredJourney) => StoredJourney, now: Date): Answer<StoredJourney>;
  /** Succeeds when there is no such journey any more, were it already so. */
  erase(id: string): Answer<void>;
  /**
   * Erases every journey, what was set aside and the database itself, and succeeds only after looking that
   * it is gone. Gives the ids of the journeys there were.
   */
  eraseAll(): Answer<readonly string[]>;
  /** Erases the journeys without an act for more than so many days, and what was set aside that long ago; gives the ids of the journeys. */
  expire(now: Date, days: number): Answer<readonly string[]>;
  /** Hears of changes made elsewhere, never of its own. Gives what stops it. */
  subscribe(listener: (change: StoreChange) => void): () => void;
  /** Lets go of the database and of the other tabs. The next call opens again. */
  close(): void;
}
