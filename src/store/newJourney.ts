import { recordVersion } from './recordVersion.js';
import type { StoredJourney } from './storedJourney.js';

/** Random, 128 bits. `crypto.randomUUID` exists on https only, and operators still have http pages. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** A journey that begins, ready for `Store.create`. */
export const newJourney = (
  start: Pick<StoredJourney, 'catalogue' | 'phase' | 'answers'>,
  now: Date,
): StoredJourney => ({
  version: recordVersion,
  id: newId(),
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
  kept: [],
  known: {},
  questions: [],
  dismissed: [],
  questionnaire: [],
  ...start,
});
