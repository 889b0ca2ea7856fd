import { indexedDbStore, type IndexedDbOptions } from './indexedDbStore.js';
import { memoryStore } from './memoryStore.js';
import type { StoreProblem } from './problem.js';
import { resilient } from './resilient.js';
import type { Store } from './store.js';

export interface StoreOptions extends IndexedDbOptions {
  /** `device` keeps journeys for the next visit; `session` touches nothing on the device. */
  readonly preferred: Store['kind'];
  /** Called once, when the device fails and the journey goes on in memory. */
  readonly onProblem?: (problem: StoreProblem) => void;
}

/** The store a page uses. Opens nothing by itself: each call does what it needs. */
export const openStore = ({ preferred, onProblem, ...options }: StoreOptions): Store =>
  preferred === 'session'
    ? memoryStore()
    : resilient(indexedDbStore(options), onProblem ?? (() => undefined));
