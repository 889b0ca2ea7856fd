import { failure, success, type Result } from '../domain/index.js';
import { openDatabase, type Database, type Opening } from './database.js';
import type { StoreProblem } from './problem.js';

/** At most one open database, opened when first needed and opened again after it was given up. */
export interface Connection<D = Database> {
  /** The database when there is one. Never makes it. */
  existing(): Promise<Result<D | undefined, StoreProblem>>;
  /** The database, made if there is none. */
  created(): Promise<Result<D, StoreProblem>>;
  close(): Promise<void>;
}

export const connection = (name: string, patience: number): Connection =>
  connectionTo(openDatabase, name, patience);

/** The same to a database of another layout. */
export function connectionTo<D extends { close(): void }>(
  opener: (opening: Opening) => Promise<Result<D | undefined, StoreProblem>>,
  name: string,
  patience: number,
): Connection<D> {
  let database: D | undefined;
  let terminated = false;
  // One at a time: an opening that may not create must not decide for one that may.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  const open = (create: boolean) =>
    inTurn(async (): Promise<Result<D | undefined, StoreProblem>> => {
      if (terminated) return failure({ code: 'storage-lost', what: 'connection' });
      if (database !== undefined) return success(database);
      const opened = await opener({
        name,
        patience,
        create,
        released: () => (database = undefined),
        terminated: () => {
          database = undefined;
          terminated = true;
        },
      });
      if (opened.ok) database = opened.value;
      return opened;
    });

  return {
    existing: () => open(false),
    async created() {
      const opened = await open(true);
      if (!opened.ok) return opened;
      return opened.value === undefined
        ? failure({ code: 'storage-unavailable', cause: 'not created' })
        : success(opened.value);
    },
    close: () =>
      inTurn(() => {
        database?.close();
        database = undefined;
        terminated = false;
      }),
  };
}
