import { failure, success, type Result } from '../domain/index.js';
import { attempt } from '../store/attempt.js';
import type { Connection } from '../store/connection.js';
import { durable } from '../store/records.js';
import { settled } from '../store/settled.js';
import type { Dossier } from './dossier.js';
import type { DossierHeader } from './dossierHeader.js';
import type { DossierChange, DossierStore, OpenedDossier } from './dossierStore.js';
import { readLock, type Lock } from './lock.js';
import { latestFirst } from './order.js';
import type { VaultProblem } from './problem.js';
import { openBody, openHeader, readSealed, sealedDossier } from './sealed.js';
import { setAside, type Unopened } from './setAside.js';
import { tabs } from './tabs.js';
import type { VaultDatabase } from './vaultDatabase.js';

type Tried<T> = Promise<Result<T, VaultProblem>>;

/** What an unlocked desk stands on. */
export interface Unlocked {
  readonly name: string;
  readonly lock: Lock;
  readonly key: CryptoKey;
  readonly connection: Connection<VaultDatabase>;
}

/** Stops the work of a transaction of a desk that is no longer ours, without a word to other code. */
const absent = failure<VaultProblem>({ code: 'vault-absent' });

/** Problems of a dossier, not of the desk. */
const ofOneDossier: ReadonlySet<VaultProblem['code']> = new Set(['dossier-unreadable', 'dossier-newer']);

/** Dossiers in IndexedDB, sealed. Nothing but IndexedDB is awaited inside a transaction: it would end there. */
export function vaultStore({ name, lock, key: unlocked, connection }: Unlocked): DossierStore {
  let key: CryptoKey | undefined = unlocked;
  let { retentionDays, shortcuts } = lock;
  /** Headers already decrypted: a list after a save decrypts one. Forgotten with the key. */
  const known = new Map<string, DossierHeader>();
  const listeners = new Set<(change: DossierChange) => void>();
  const others = tabs(name);

  function forget(): void {
    key = undefined;
    known.clear();
  }

  function hear(change: DossierChange): void {
    if (change.kind === 'locked' || change.kind === 'gone') forget();
    for (const listener of [...listeners]) listener(change);
  }
  others.subscribe(hear);

  const withKey = <T>(work: (key: CryptoKey, database: VaultDatabase) => Tried<T>): Tried<T> =>
    attempt(async (): Tried<T> => {
      if (key === undefined) return failure({ code: 'vault-locked' });
      const opened = await connection.existing();
      if (!opened.ok) return opened;
      return opened.value === undefined ? absent : work(key, opened.value);
    });

  /** Whether the desk of this database is still the one that was unlocked: another may have been made since. */
  const isOurs = (value: unknown) => {
    const read = readLock(value);
    return read.ok && read.value.vault === lock.vault;
  };

  async function unreadable(database: VaultDatabase, found: readonly Unopened[]) {
    await setAside(database, found, new Date());
    const ids = found.map(({ id }) => id);
    for (const id of ids) known.delete(id);
    return failure<VaultProblem>({ code: 'dossier-unreadable', ids });
  }

  async function openOne(key: CryptoKey, database: VaultDatabase, id: string): Tried<OpenedDossier> {
    const transaction = database.transaction(['lock', 'bodies']);
    const [held, body] = await settled(
      transaction,
      Promise.all([
        transaction.objectStore('lock').get('lock'),
        transaction.objectStore('bodies').get(id) as Promise<unknown>,
      ]),
    );
    if (!isOurs(held)) return absent;
    if (body === undefined) return failure({ code: 'dossier-absent', id });
    const read = await openBody(key, id, body);
    if (read.ok) return read;
    return read.error.code === 'newer'
      ? failure({ code: 'dossier-newer', id })
      : unreadable(database, [{ id, where: 'bodies', revision: readSealed(body)?.revision }]);
  }

  async function list(key: CryptoKey, database: VaultDatabase): Tried<readonly DossierHeader[]> {
    const transaction = database.transaction(['lock', 'headers']);
    const store = transaction.objectStore('headers');
    const [held, ids, records] = await settled(
      transaction,
      Promise.all([transaction.objectStore('lock').get('lock'), store.getAllKeys(), store.getAll()]),
    );
    if (!isOurs(held)) return absent;
    const read = await Promise.all(
      ids.map(async (id, at) => {
        const before = known.get(id);
        return before && before.revision === readSealed(records[at])?.revision
          ? before
          : openHeader(key, id, records[at]);
      }),
    );
    const headers = read.filter((header) => header !== undefined);
    const unopened = ids.flatMap((id, at): Unopened[] =>
      read[at] ? [] : [{ id, where: 'headers', revision: readSealed(records[at])?.revision }],
    );
    if (unopened.length > 0) return unreadable(database, unopened);
    known.clear();
    // Locked while it was decrypted: nothing of it is kept.
    if (!locked()) for (const header of headers) known.set(header.id, header);
    return success(headers.sort(latestFirst));
  }

  const locked = () => key === undefined;

  /** What was chosen for the desk as a whole: it stands in clear, beside how the key is made. */
  const changeLock = (change: Partial<Pick<Lock, 'retentionDays' | 'shortcuts'>>): Tried<void> =>
    withKey(async (_key, database): Tried<void> => {
      const { store, done } = database.transaction('lock', 'readwrite', durable);
      const work = async (): Tried<void> => {
        const held = readLock(await store.get('lock'));
        if (!held.ok || held.value.vault !== lock.vault) return absent;
        await store.put({ ...held.value, ...change }, 'lock');
        return success(undefined);
      };
      return settled({ done }, work());
    });

  return {
    get locked() {
      return locked();
    },
    get retentionDays() {
      return retentionDays;
    },
    get shortcuts() {
      return shortcuts;
    },
    list: () => withKey(list),
    open: (id) => withKey((key, database) => openOne(key, database, id)),

    openAll: () =>
      withKey(async (key, database) => {
        const listed = await list(key, database);
        if (!listed.ok) return listed;
        const dossiers: Dossier[] = [];
        const left: DossierHeader[] = [];
        for (const header of listed.value) {
          const opened = await openOne(key, database, header.id);
          if (opened.ok) dossiers.push(opened.value.dossier);
          // One dossier that does not open takes none of the others with it.
          else if (ofOneDossier.has(opened.error.code)) left.push(header);
          else return opened;
        }
        return success({ dossiers, left });
      }),

    async save(dossier, expectedRevision, underWay = false) {
      const { id } = dossier;
      const revision = expectedRevision + 1;
      const saved = await withKey(async (key, database): Tried<DossierHeader> => {
        const sealed = await sealedDossier(key, dossier, revision, underWay);
        const transaction = database.transaction(['lock', 'headers', 'bodies'], 'readwrite', durable);
        const headers = transaction.objectStore('headers');
        const work = async (): Tried<DossierHeader> => {
          if (!isOurs(await transaction.objectStore('lock').get('lock'))) return absent;
          const there: unknown = await headers.get(id);
          if (there === undefined && expectedRevision > 0) return failure({ code: 'dossier-absent', id });
          const theirs = there === undefined ? 0 : (readSealed(there)?.revision ?? 0);
          if (theirs !== expectedRevision)
            return failure({ code: 'dossier-changed-elsewhere', id, revision: theirs });
          await Promise.all([
            headers.put(sealed.header, id),
            transaction.objectStore('bodies').put(sealed.body, id),
          ]);
          return success(sealed.kept);
        };
        return settled(transaction, work());
      });
      if (!saved.ok) return saved;
      if (!locked()) known.set(id, saved.value);
      others.post({ kind: 'saved', id });
      return success(revision);
    },

    async erase(id) {
      const erased = await withKey(async (_key, database): Tried<void> => {
        const transaction = database.transaction(['headers', 'bodies'], 'readwrite', durable);
        await settled(
          transaction,
          Promise.all([
            transaction.objectStore('headers').delete(id),
            transaction.objectStore('bodies').delete(id),
          ]),
        );
        const left = await Promise.all([database.getKey('headers', id), database.getKey('bodies', id)]);
        return left.every((key) => key === undefined)
          ? success(undefined)
          : failure({ code: 'storage-blocked' });
      });
      if (!erased.ok) return erased;
      known.delete(id);
      others.post({ kind: 'erased', id });
      return erased;
    },

    async setRetention(days) {
      const set = await changeLock({ retentionDays: days });
      if (set.ok) retentionDays = days;
      return set;
    },
    async setShortcuts(on) {
      const set = await changeLock({ shortcuts: on });
      if (set.ok) shortcuts = on;
      return set;
    },

    lock(everywhere = true) {
      if (locked()) return;
      if (everywhere) others.post({ kind: 'locked' });
      hear({ kind: 'locked' });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      forget();
      void connection.close();
      others.close();
    },
  };
}
