// eslint-disable-next-line no-restricted-imports -- looks at what is on the device without the store's own eyes
import { deleteDB, openDB } from 'idb';
import { cacheName, eraseKept } from '../../src/catalogue/index.js';
import type { StoredJourney } from '../../src/store/index.js';

const name = 'choix-eclaire';

/** What of ours is on this device: the databases, and the key beside them. */
export async function traces(): Promise<readonly string[]> {
  const names = (await indexedDB.databases()).map((database) => database.name ?? '');
  return [
    ...names.flatMap((found) => (found === name ? 'database' : found === cacheName ? 'catalogue' : [])),
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
  await eraseKept();
  localStorage.clear();
}
