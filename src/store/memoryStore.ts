import { failure, success, type Result } from '../domain/index.js';
import type { StoreProblem } from './problem.js';
import { isExpired, latestFirst } from './retention.js';
import type { Store } from './store.js';
import type { StoredJourney } from './storedJourney.js';

/** Journeys in the memory of the page: nothing is left when it closes, and no other tab hears of them. */
export function memoryStore(): Store {
  const journeys = new Map<string, StoredJourney>();
  const list = () => structuredClone([...journeys.values()]).sort(latestFirst);

  function copyOf(id: string): Result<StoredJourney, StoreProblem> {
    const journey = journeys.get(id);
    return journey === undefined ? failure({ code: 'not-found', id }) : success(structuredClone(journey));
  }

  function put(journey: StoredJourney) {
    journeys.set(journey.id, structuredClone(journey));
    return success(journey);
  }

  return {
    kind: 'session',
    list: () => Promise.resolve(success(list())),
    latest: () => Promise.resolve(success(list()[0])),

    read: (id) => Promise.resolve(copyOf(id)),
    create: (journey) => Promise.resolve(put(journey)),
    begin: (journey) => Promise.resolve(success(list()[0] ?? put(journey).value)),

    update(id, change, now) {
      const read = copyOf(id);
      if (!read.ok) return Promise.resolve(read);
      const changed = change(read.value);
      const same = changed === read.value;
      return Promise.resolve(same ? read : put({ ...changed, id, updatedAt: now.toISOString() }));
    },

    erase(id) {
      journeys.delete(id);
      return Promise.resolve(success(undefined));
    },

    eraseAll() {
      const ids = [...journeys.keys()];
      journeys.clear();
      return Promise.resolve(success(ids));
    },

    expire(now, days) {
      const old = list().filter((journey) => isExpired(journey, now, days));
      for (const { id } of old) journeys.delete(id);
      return Promise.resolve(success(old.map(({ id }) => id)));
    },

    subscribe: () => () => undefined,
    close: () => undefined,
  };
}
