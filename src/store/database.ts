import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { failure, success, type Result } from '../domain/index.js';
import { peek } from './peek.js';
import type { StoreProblem } from './problem.js';
import { problemOf } from './problemOf.js';
import { recordVersion } from './recordVersion.js';
import { late, within } from './within.js';

/** The one database, its channel and its marker. */
export const databaseName = 'choix-eclaire';

/** A record that could not be read, as it was found. */
export interface SetAside {
  readonly id: string;
  readonly field: string;
  /** When it was set aside, ISO instant. */
  readonly at: string;
  readonly record: unknown;
}

interface Schema extends DBSchema {
  /** By id. `unknown`: other scripts of the origin, and later and earlier releases, write here too. */
  journeys: { key: string; value: unknown };
  'set-aside': { key: number; value: SetAside };
}

export type Database = IDBPDatabase<Schema>;

/** What a database holds, and how it is made. There has been one shape of each so far. */
export interface Layout<S extends DBSchema> {
  readonly version: number;
  make(database: IDBPDatabase<S>): void;
}

const journeys: Layout<Schema> = {
  version: recordVersion,
  make(database) {
    database.createObjectStore('journeys');
    database.createObjectStore('set-aside', { autoIncrement: true });
  },
};

export interface Opening {
  readonly name: string;
  /** Milliseconds granted to the browser and to the other tabs. */
  readonly patience: number;
  /** Without it, a database that does not exist is not made, and `undefined` comes back. */
  readonly create: boolean;
  /** The connection was given up to let another tab upgrade or erase. */
  released(): void;
  /** The browser closed the connection. */
  terminated(): void;
}

/** Opens the database of journeys, or tells why not. */
export const openDatabase = (opening: Opening): Promise<Result<Database | undefined, StoreProblem>> =>
  openLaidOut(journeys, opening);

/** Opens a database of ours, or tells why not. */
export async function openLaidOut<S extends DBSchema>(
  layout: Layout<S>,
  opening: Opening,
): Promise<Result<IDBPDatabase<S> | undefined, StoreProblem>> {
  let absent = false;
  try {
    if (!hasIndexedDb()) return failure({ code: 'storage-unavailable', cause: 'missing' });
    if (!opening.create && (await within(peek(opening.name), opening.patience)) === false)
      return success(undefined);
    const request = openDB<S>(opening.name, layout.version, {
      upgrade(database, from, _to, transaction) {
        // An upgrade that is aborted leaves no database where there was none.
        if (from === 0 && !opening.create) {
          absent = true;
          transaction.done.catch(() => undefined);
          transaction.abort();
        } else if (from === 0) layout.make(database);
      },
      blocking(_ours, _theirs, event) {
        (event.target as IDBDatabase).close();
        opening.released();
      },
      terminated: opening.terminated,
    });
    const database = await within(request, opening.patience);
    if (database !== late) return success(database);
    // An answer after that is of no use to anyone, and an open connection would stop others.
    request.then(
      (database) => database.close(),
      () => undefined,
    );
    return failure({ code: 'storage-blocked' });
  } catch (error) {
    if (absent) return success(undefined);
    const problem = problemOf(error);
    // While opening there was no connection to lose: a browser that says so refuses (private mode of old).
    return failure(
      problem.code === 'storage-lost' ? { code: 'storage-unavailable', cause: 'refused' } : problem,
    );
  }
}

/** Deletes the database, and succeeds only once it is seen to be gone. Absent, it counts as deleted. */
export async function deleteDatabase(name: string, patience: number): Promise<Result<void, StoreProblem>> {
  try {
    if (!hasIndexedDb()) return failure({ code: 'storage-unavailable', cause: 'missing' });
    const deletion = deleteDB(name);
    if ((await within(deletion, patience)) === late) {
      deletion.catch(() => undefined);
      return failure({ code: 'storage-blocked' });
    }
    const nobody = { released: () => undefined, terminated: () => undefined };
    const left = await openDatabase({ name, patience, create: false, ...nobody });
    if (!left.ok) return left;
    left.value?.close();
    return left.value === undefined ? success(undefined) : failure({ code: 'storage-blocked' });
  } catch (error) {
    return failure(problemOf(error));
  }
}

/** Its absence is seen in some embedded browsers, and in pages denied storage the name itself may throw. */
function hasIndexedDb(): boolean {
  return typeof indexedDB === 'object' && indexedDB !== null;
}
