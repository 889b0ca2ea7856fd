import type { DBSchema, IDBPDatabase } from 'idb';
import { openLaidOut, type Layout, type Opening } from '../store/database.js';

/** Of the database, its channel and its marker. */
export const vaultName = 'choix-conseiller';

/** A dossier that does not open, as it was found. */
export interface VaultAside {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly header: unknown;
  readonly body: unknown;
}

/** `unknown`: other scripts of the origin, and later and earlier releases, write here too. */
interface Schema extends DBSchema {
  /** One record, under `lock`: see `Lock`. */
  lock: { key: string; value: unknown };
  /** By id of the dossier: see `SealedRecord`. Apart from the bodies, so that a list of thousands reads little. */
  headers: { key: string; value: unknown };
  bodies: { key: string; value: unknown };
  'set-aside': { key: number; value: VaultAside };
}

export type VaultDatabase = IDBPDatabase<Schema>;

const layout: Layout<Schema> = {
  version: 1,
  make(database) {
    database.createObjectStore('lock');
    database.createObjectStore('headers');
    database.createObjectStore('bodies');
    database.createObjectStore('set-aside', { autoIncrement: true });
  },
};

/** Opens the database of dossiers, or tells why not. */
export const openVaultDatabase = (opening: Opening) => openLaidOut(layout, opening);
