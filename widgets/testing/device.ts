// eslint-disable-next-line no-restricted-imports -- looks at what is on the device without the store's own eyes
import { deleteDB, openDB } from 'idb';
import type { StoredJourney } from '../../src/store/index.js';

const name = 'choix-eclaire';

/** What of ours is on this device: the database, and the key beside it. */
export async function traces(): Promise<readonly string[]> {
  const databases = (await indexedDB.databases()).filter((database) => database.name === name);
  return [
    ...databases.map(() => 'database'),
    ...Object.keys(localStorage).filter((key) => key.startsWith(name)),
  ];
}

/** The journeys kept on this device, as they are; none when there is no database. */
export async function journeysKept(): Promise<readonly StoredJourney[]> {
  if (!(await traces()).includes('database')) return [];
  const database = await openDB(name);
  try {
    return (await database.getAll('journeys')) as StoredJourney[];
  } finally {
    database.close();
  }
}

/** Puts a record on the device, as an earlier visit left it. The database must be there. */
export async function leave(id: string, record: unknown): Promise<void> {
  const database = await openDB(name);
  try {
    await database.put('journeys', record, id);
  } finally {
    database.close();
  }
}

/** Leaves the device as it was before anyone came. */
export async function wiped(): Promise<void> {
  await deleteDB(name);
  localStorage.clear();
}
