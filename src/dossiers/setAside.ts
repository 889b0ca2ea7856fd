import { durable } from '../store/records.js';
import { settled } from '../store/settled.js';
import { readSealed } from './sealed.js';
import type { VaultDatabase } from './vaultDatabase.js';

/** A part of a dossier that did not open, and its revision as it was read. */
export interface Unopened {
  readonly id: string;
  readonly where: 'headers' | 'bodies';
  readonly revision: number | undefined;
}

/** Moves dossiers that do not open out of the way, as they were found: nothing that may be repaired is thrown away. */
export async function setAside(
  database: VaultDatabase,
  found: readonly Unopened[],
  now: Date,
): Promise<void> {
  const transaction = database.transaction(['headers', 'bodies', 'set-aside'], 'readwrite', durable);
  const stores = { headers: transaction.objectStore('headers'), bodies: transaction.objectStore('bodies') };
  const move = async ({ id, where, revision }: Unopened) => {
    const [header, body]: unknown[] = await Promise.all([stores.headers.get(id), stores.bodies.get(id)]);
    // Another tab may have been here first, or have saved a good one in its place.
    const there = where === 'headers' ? header : body;
    if (there === undefined || readSealed(there)?.revision !== revision) return;
    await transaction.objectStore('set-aside').add({ id, at: now.toISOString(), header, body });
    await Promise.all([stores.headers.delete(id), stores.bodies.delete(id)]);
  };
  await settled(transaction, Promise.all(found.map(move)));
}
