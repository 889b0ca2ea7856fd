import type { StoredJourney } from './storedJourney.js';

const day = 86_400_000;

/** Whether the journey has been without an act for more than so many days. */
export const isExpired = (journey: Pick<StoredJourney, 'updatedAt'>, now: Date, days: number): boolean =>
  now.valueOf() - Date.parse(journey.updatedAt) > days * day;

/** Order of a list of journeys: last act first, then by id, so that it never depends on the store. */
export function latestFirst(one: StoredJourney, other: StoredJourney): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
