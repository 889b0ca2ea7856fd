import { failure, success, type Result } from '../domain/index.js';
import type { Database } from './database.js';
import type { StoreProblem, UnreadableRecord } from './problem.js';
import type { RecordProblem } from './readRecord.js';
import { isExpired, latestFirst } from './retention.js';
import { settled } from './settled.js';
import type { StoredJourney } from './storedJourney.js';

type Tried<T> = Promise<Result<T, StoreProblem>>;
type Change = (journey: StoredJourney) => StoredJourney;

/**
 * What is done with the records of an open database, one transaction each. Rejects with what IndexedDB throws.
 * Nothing but IndexedDB is awaited inside a transaction: it would end there.
 */
export interface Records {
  list(): Tried<readonly StoredJourney[]>;
  read(id: string): Tried<StoredJourney>;
  update(id: string, change: Change, now: Date): Tried<StoredJourney>;
  expire(now: Date, days: number): Tried<readonly string[]>;
}

/** Every write reaches the disk before it counts: people act a few times a minute, and are told "saved". */
export const durable = { durability: 'strict' } as const;

export const notFound = (id: string) => failure<StoreProblem>({ code: 'not-found', id });

/** @param now stamps what is set aside */
export function records(
  database: Database,
  readRecord: (value: unknown) => Result<StoredJourney, RecordProblem>,
  now: Date,
): Records {
  /** A record stored under another id than its own would be found by one and written by the other. */
  function look(key: string, record: unknown): Result<StoredJourney, RecordProblem> {
    const read = readRecord(record);
    return read.ok && read.value.id !== key ? failure({ code: 'unreadable', field: 'id' }) : read;
  }

  /** Moves what cannot be read out of the way, as it was found, and tells. */
  async function setAside(unreadable: readonly UnreadableRecord[]) {
    const transaction = database.transaction(['journeys', 'set-aside'], 'readwrite', durable);
    const journeys = transaction.objectStore('journeys');
    const move = async ({ id, field }: UnreadableRecord) => {
      const record: unknown = await journeys.get(id);
      // Another tab may have been here first, or have put a good one in its place.
      if (record === undefined || look(id, record).ok) return;
      await transaction.objectStore('set-aside').add({ id, field, at: now.toISOString(), record });
      await journeys.delete(id);
    };
    await settled(transaction, Promise.all(unreadable.map(move)));
    return failure<StoreProblem>({ code: 'record-unreadable', records: unreadable });
  }

  const told = (id: string, problem: RecordProblem) =>
    problem.code === 'newer'
      ? failure<StoreProblem>({ code: 'storage-newer' })
      : setAside([{ id, field: problem.field }]);

  return {
    async list() {
      const { store, done } = database.transaction('journeys');
      const [keys, values] = await settled({ done }, Promise.all([store.getAllKeys(), store.getAll()]));
      const journeys: StoredJourney[] = [];
      const unreadable: UnreadableRecord[] = [];
      for (const [at, id] of keys.entries()) {
        const read = look(id, values[at]);
        if (read.ok) journeys.push(read.value);
        else if (read.error.code === 'newer') return failure({ code: 'storage-newer' });
        else unreadable.push({ id, field: read.error.field });
      }
      return unreadable.length > 0 ? setAside(unreadable) : success(journeys.sort(latestFirst));
    },

    async read(id) {
      const record: unknown = await database.get('journeys', id);
      if (record === undefined) return notFound(id);
      const read = look(id, record);
      return read.ok ? read : told(id, read.error);
    },

    async update(id, change, now) {
      const { store, done } = database.transaction('journeys', 'readwrite', durable);
      const work = async (): Promise<Result<StoredJourney, RecordProblem> | undefined> => {
        const record: unknown = await store.get(id);
        if (record === undefined) return undefined;
        const read = look(id, record);
        if (!read.ok) return read;
        const changed = change(read.value);
        if (changed === read.value) return read;
        const next = { ...changed, id, updatedAt: now.toISOString() };
        await store.put(next, id);
        return success(next);
      };
      const updated = await settled({ done }, work());
      if (updated === undefined) return notFound(id);
      return updated.ok ? updated : told(id, updated.error);
    },

    async expire(now, days) {
      const transaction = database.transaction(['journeys', 'set-aside'], 'readwrite', durable);
      const store = transaction.objectStore('journeys');
      const aside = transaction.objectStore('set-aside');
      const work = async () => {
        for (let at = await aside.openCursor(); at; at = await at.continue())
          if (isExpired({ updatedAt: at.value.at }, now, days)) await at.delete();
        const keys = await store.getAllKeys();
        const values = await store.getAll();
        // What cannot be read has no age that can be trusted: reading will set it aside.
        const old = keys.filter((key, at) => {
          const read = look(key, values[at]);
          return read.ok && isExpired(read.value, now, days);
        });
        await Promise.all(old.map((key) => store.delete(key)));
        return old;
      };
      return success(await settled(transaction, work()));
    },
  };
}
