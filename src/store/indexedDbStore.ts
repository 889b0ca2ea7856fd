import { failure, success, type Result } from '../domain/index.js';
import { attempt } from './attempt.js';
import { channel } from './channel.js';
import { connection } from './connection.js';
import { databaseName, deleteDatabase, type Database } from './database.js';
import { marker } from './marker.js';
import type { StoreProblem } from './problem.js';
import { durable, notFound, records, type Records } from './records.js';
import { settled } from './settled.js';
import type { Store } from './store.js';
import type { StoredJourney } from './storedJourney.js';

export interface IndexedDbOptions {
  /** When the visit began: stamps what is set aside. */
  readonly now: Date;
  /** Of the database, the channel and the marker. Tests take their own. */
  readonly name?: string;
  /** Milliseconds granted to a database that does not open, before it is `storage-blocked`. */
  readonly patience?: number;
}

type Tried<T> = Promise<Result<T, StoreProblem>>;

/** Journeys in IndexedDB. */
export function indexedDbStore({ now, name = databaseName, patience = 3000 }: IndexedDbOptions): Store {
  const database = connection(name, patience);
  const tabs = channel(name);
  const saved = marker(name);

  /** There is no database: a first visit, one that was erased, or a loss, told once. */
  function absent<T>(otherwise: Result<T, StoreProblem>): Result<T, StoreProblem> {
    if (!saved.isSet()) return otherwise;
    saved.clear();
    return failure({ code: 'storage-lost', what: 'journeys' });
  }

  const inDatabase = <T>(otherwise: Result<T, StoreProblem>, work: (database: Database) => Tried<T>) =>
    attempt(async () => {
      const opened = await database.existing();
      if (!opened.ok) return opened;
      return opened.value === undefined ? absent(otherwise) : work(opened.value);
    });

  const withRecords = <T>(otherwise: Result<T, StoreProblem>, work: (records: Records) => Tried<T>) =>
    inDatabase(otherwise, async (database) => {
      // The schema is the dearest part of starting up: fetched only once there is something to read.
      const reader = await import('./readRecord.js').catch(() => undefined);
      return reader === undefined
        ? failure({ code: 'storage-unavailable', cause: 'reader not loaded' })
        : work(records(database, reader.readRecord, now));
    });

  const list = () => withRecords(success([]), (records) => records.list());

  /** Before the deletion, which other pages may hold up: what the person wants gone is gone at once. */
  const emptied = () =>
    inDatabase<readonly string[]>(success([]), async (database) => {
      const transaction = database.transaction(['journeys', 'set-aside'], 'readwrite', durable);
      const [ids] = await settled(
        transaction,
        Promise.all([
          transaction.objectStore('journeys').getAllKeys(),
          transaction.objectStore('journeys').clear(),
          transaction.objectStore('set-aside').clear(),
        ]),
      );
      return success(ids);
    });

  /** @param first only when no journey is there; gives `undefined` when one is */
  async function put(journey: StoredJourney, first: boolean): Tried<StoredJourney | undefined> {
    const wasSaved = saved.isSet();
    const created = await attempt(async () => {
      const opened = await database.created();
      if (!opened.ok) return opened;
      const { store, done } = opened.value.transaction('journeys', 'readwrite', durable);
      const work = async () => {
        if (first && (await store.count()) > 0) return undefined;
        await store.put(journey, journey.id);
        // Before the commit: a tab that erases everything waits for it, and clears the marker after.
        saved.set();
        return journey;
      };
      return success(await settled({ done }, work()));
    });
    if (!created.ok) {
      if (!wasSaved) saved.clear();
    } else if (created.value) tabs.post({ kind: 'saved', id: journey.id });
    return created;
  }

  return {
    kind: 'device',
    list,
    async latest() {
      const listed = await list();
      return listed.ok ? success(listed.value[0]) : listed;
    },
    read: (id) => withRecords(notFound(id), (records) => records.read(id)),

    async create(journey) {
      const created = await put(journey, false);
      return created.ok ? success(journey) : created;
    },
    async begin(journey) {
      const begun = await put(journey, true);
      if (!begun.ok) return begun;
      if (begun.value) return success(journey);
      // What is there may be unreadable, and then is set aside: there is none to join.
      const there = await list();
      return there.ok && there.value[0] ? success(there.value[0]) : this.create(journey);
    },

    async update(id, change, now) {
      let same = false;
      const noticed: typeof change = (journey) => {
        const changed = change(journey);
        same = changed === journey;
        return changed;
      };
      const updated = await withRecords(notFound(id), (records) => records.update(id, noticed, now));
      if (updated.ok && !same) tabs.post({ kind: 'saved', id });
      return updated;
    },

    async erase(id) {
      const erased = await inDatabase(success(0), async (database) => {
        const { store, done } = database.transaction('journeys', 'readwrite', durable);
        const [count] = await settled({ done }, Promise.all([store.count(id), store.delete(id)]));
        return success(count);
      });
      if (!erased.ok) return erased;
      if (erased.value > 0) tabs.post({ kind: 'erased', id });
      return success(undefined);
    },

    async eraseAll() {
      saved.clear();
      // A database that cannot be opened (a newer one) can still be deleted.
      const had = await emptied();
      const ids = had.ok ? had.value : [];
      for (const id of ids) tabs.post({ kind: 'erased', id });
      await database.close();
      const deleted = await deleteDatabase(name, patience);
      saved.clear();
      return deleted.ok ? success(ids) : deleted;
    },

    async expire(now, days) {
      const expired = await withRecords(success([]), (records) => records.expire(now, days));
      if (expired.ok) for (const id of expired.value) tabs.post({ kind: 'erased', id });
      return expired;
    },

    subscribe: tabs.subscribe,
    close() {
      void database.close();
      tabs.close();
    },
  };
}
