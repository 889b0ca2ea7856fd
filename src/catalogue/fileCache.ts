import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { cacheName } from './cacheName.js';

interface Kept {
  readonly text: string;
  /** When it was last of use, milliseconds. */
  readonly at: number;
}

interface Schema extends DBSchema {
  /** By address. `unknown`: other scripts of the origin may write here too. */
  files: { key: string; value: unknown };
}

/** Files of catalogues kept on the device. An aid and no more: whatever fails, the network still answers. */
export interface FileCache {
  get(url: string): Promise<string | undefined>;
  put(url: string, text: string): Promise<void>;
  /** Tells that a file was of use today. */
  touch(url: string): Promise<void>;
  remove(url: string): Promise<void>;
  /** Removes the files below a folder that are not wanted, and those nobody used for 90 days. */
  prune(folder: string, wanted: (url: string) => boolean): Promise<void>;
}

const unusedFor = 90 * 86_400_000;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'at' in value &&
  typeof value.at === 'number';

/** @param now the time, milliseconds */
export async function openFileCache(now = Date.now): Promise<FileCache | undefined> {
  let database: IDBPDatabase<Schema>;
  try {
    database = await openDB<Schema>(cacheName, 1, {
      upgrade: (made) => {
        made.createObjectStore('files');
      },
      // Someone erases it: let them.
      blocking: (_ours, _theirs, event) => (event.target as IDBDatabase).close(),
    });
  } catch {
    return undefined;
  }
  const attempt = <T>(step: () => Promise<T>): Promise<T | undefined> => step().catch(() => undefined);

  return {
    async get(url) {
      const kept = await attempt(() => database.get('files', url));
      return isKept(kept) ? kept.text : undefined;
    },
    async touch(url) {
      const kept = await attempt(() => database.get('files', url));
      // A day is precise enough, and spares a write for each reading.
      if (isKept(kept) && now() - kept.at > 86_400_000)
        await attempt(() => database.put('files', { ...kept, at: now() }, url));
    },
    put: async (url, text) => {
      await attempt(() => database.put('files', { text, at: now() } satisfies Kept, url));
    },
    remove: async (url) => {
      await attempt(() => database.delete('files', url));
    },
    async prune(folder, wanted) {
      await attempt(async () => {
        const transaction = database.transaction('files', 'readwrite');
        for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
          const { key, value } = cursor;
          const old = !isKept(value) || now() - value.at > unusedFor;
          if (old || (key.startsWith(folder) && !wanted(key))) await cursor.delete();
        }
        await transaction.done;
      });
    },
  };
}

/** Erases every file kept. Harmless when there is none. */
export async function eraseFileCache(): Promise<void> {
  await deleteDB(cacheName).catch(() => undefined);
}
