import { failure, success, type Result } from '../domain/index.js';
import { attempt } from '../store/attempt.js';
import { connectionTo } from '../store/connection.js';
import { deleteDatabase } from '../store/database.js';
import { marker } from '../store/marker.js';
import { durable } from '../store/records.js';
import { settled } from '../store/settled.js';
import { canSeal, sealingIterations } from '../store/transfer/cipher.js';
import type { DossierStore } from './dossierStore.js';
import { keyOf, newLock, passphraseAtLeast, readLock } from './lock.js';
import type { VaultProblem } from './problem.js';
import { tabs } from './tabs.js';
import { openVaultDatabase, vaultName } from './vaultDatabase.js';
import { vaultStore } from './vaultStore.js';

type Tried<T> = Promise<Result<T, VaultProblem>>;

export interface VaultOptions {
  /** Of the database, the channel and the marker. Tests take their own. */
  readonly name?: string;
  /** Milliseconds granted to a database that does not open, before it is `storage-blocked`. */
  readonly patience?: number;
  /** Work a guess of the passphrase costs, in a desk that is made. More is slower for everyone. */
  readonly iterations?: number;
}

/** Whether dossiers are kept on this device. Creates nothing. `vault-lost`, once, when they were and are gone. */
export const vaultExists = ({ name = vaultName, patience = 3000 }: VaultOptions = {}): Tried<boolean> =>
  attempt(async (): Tried<boolean> => {
    const connection = connectionTo(openVaultDatabase, name, patience);
    try {
      const opened = await connection.existing();
      if (!opened.ok) return opened;
      const held: unknown = await opened.value?.get('lock', 'lock');
      if (held !== undefined) return success(true);
      if (!marker(name).isSet()) return success(false);
      marker(name).clear();
      return failure({ code: 'vault-lost' });
    } finally {
      await connection.close();
    }
  });

/**
 * Begins to keep dossiers on this device: the explicit choice. Nothing is created before, and nothing when it fails
 * with `vault-passphrase-short`, `vault-no-crypto` or `vault-exists`. The passphrase is kept nowhere.
 */
export async function createVault(
  passphrase: string,
  { name = vaultName, patience = 3000, iterations = sealingIterations }: VaultOptions = {},
): Tried<DossierStore> {
  if (!canSeal()) return failure({ code: 'vault-no-crypto' });
  if ([...passphrase].length < passphraseAtLeast)
    return failure({ code: 'vault-passphrase-short', atLeast: passphraseAtLeast });
  const { lock, key } = await newLock(passphrase, iterations);
  return attempt(async (): Tried<DossierStore> => {
    const connection = connectionTo(openVaultDatabase, name, patience);
    const opened = await connection.created();
    if (!opened.ok) return opened;
    const { store, done } = opened.value.transaction('lock', 'readwrite', durable);
    const work = async (): Tried<DossierStore> => {
      if ((await store.getKey('lock')) !== undefined) return failure({ code: 'vault-exists' });
      await store.put(lock, 'lock');
      return success(vaultStore({ name, lock, key, connection }));
    };
    const made = await settled({ done }, work());
    if (made.ok) marker(name).set();
    else await connection.close();
    return made;
  });
}

/** Opens what is kept. Takes as long as the derivation of the key was chosen to take (0.1 to 1 s). */
export const unlockVault = (
  passphrase: string,
  { name = vaultName, patience = 3000 }: VaultOptions = {},
): Tried<DossierStore> =>
  attempt(async (): Tried<DossierStore> => {
    if (!canSeal()) return failure({ code: 'vault-no-crypto' });
    const connection = connectionTo(openVaultDatabase, name, patience);
    const opened = await connection.existing();
    if (!opened.ok) return opened;
    const held: unknown = await opened.value?.get('lock', 'lock');
    const read = held === undefined ? failure<VaultProblem>({ code: 'vault-absent' }) : readLock(held);
    const key = read.ok ? await keyOf(read.value, passphrase) : undefined;
    if (read.ok && key) return success(vaultStore({ name, lock: read.value, key, connection }));
    await connection.close();
    return read.ok ? failure({ code: 'vault-wrong-passphrase' }) : read;
  });

/**
 * Erases every dossier, the lock and the database itself, without a passphrase: one that was forgotten must not keep
 * people's data for ever. Succeeds only after looking that all is gone; gives how many dossiers there were.
 */
export async function eraseVault({ name = vaultName, patience = 3000 }: VaultOptions = {}): Tried<number> {
  const others = tabs(name);
  // Before the deletion, which other pages may hold up: what is to go is gone at once.
  const emptied = await attempt(async (): Tried<number> => {
    const connection = connectionTo(openVaultDatabase, name, patience);
    try {
      const opened = await connection.existing();
      if (!opened.ok || opened.value === undefined) return opened.ok ? success(0) : opened;
      const stores = ['lock', 'headers', 'bodies', 'set-aside'] as const;
      const transaction = opened.value.transaction(stores, 'readwrite', durable);
      const [count] = await settled(
        transaction,
        Promise.all([
          transaction.objectStore('headers').count(),
          ...stores.map((store) => transaction.objectStore(store).clear()),
        ]),
      );
      return success(count);
    } finally {
      await connection.close();
    }
  });
  others.post({ kind: 'gone' });
  const deleted = await deleteDatabase(name, patience);
  // A message posted just before a channel closes is still delivered.
  others.close();
  if (!deleted.ok) return deleted;
  marker(name).clear();
  return success(emptied.ok ? emptied.value : 0);
}
