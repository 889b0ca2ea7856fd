import type { Result } from '../domain/index.js';
import type { Dossier } from './dossier.js';
import type { DossierHeader } from './dossierHeader.js';
import type { VaultProblem } from './problem.js';

type Answer<T> = Promise<Result<T, VaultProblem>>;

export interface OpenedDossier {
  readonly dossier: Dossier;
  /** To be given back with the next `save`. */
  readonly revision: number;
}

export interface OpenedDossiers {
  readonly dossiers: readonly Dossier[];
  /** Those of the list that do not open, or were written by a later release. */
  readonly left: readonly DossierHeader[];
}

/** What happened elsewhere: another tab, or another desk of the page. `locked` and `gone` are heard of one's own too. */
export type DossierChange =
  | { readonly kind: 'saved' | 'erased'; readonly id: string }
  /** The key is forgotten: on demand, or because nobody was there. */
  | { readonly kind: 'locked' }
  /** Everything was erased. */
  | { readonly kind: 'gone' };

/** An unlocked desk: dossiers on this device, sealed. After `lock`, everything answers `vault-locked`. */
export interface DossierStore {
  readonly locked: boolean;
  /** Days without an act after which a dossier is proposed to be erased. */
  readonly retentionDays: number;
  /** Whether single keys do something in an interview. */
  readonly shortcuts: boolean;
  /** Last act first, archived ones too. Dossiers that do not open are set aside and told once: ask again. */
  list(): Answer<readonly DossierHeader[]>;
  open(id: string): Answer<OpenedDossier>;
  /** Every dossier that opens, whole, in the order of the list: for a file of all. */
  openAll(): Answer<OpenedDossiers>;
  /**
   * Seals and keeps. Gives the new revision.
   * @param expectedRevision the one `open` or the last `save` gave; 0 for a dossier that is new here. When another tab
   * saved since, nothing is written: `dossier-changed-elsewhere`.
   * @param underWay an interview is going on: after a crash, the list offers it back. `updatedAt` is the caller's.
   */
  save(dossier: Dossier, expectedRevision: number, underWay?: boolean): Answer<number>;
  /** Erases, and succeeds only after looking that it is gone. */
  erase(id: string): Answer<void>;
  setRetention(days: number): Answer<void>;
  setShortcuts(on: boolean): Answer<void>;
  /**
   * Forgets the key and what was decrypted.
   * @param everywhere in every tab (on demand), or in this one (nobody is there; somebody may be in another)
   */
  lock(everywhere?: boolean): void;
  /** Gives what stops it. */
  subscribe(listener: (change: DossierChange) => void): () => void;
  /** Lets go of the database and the other tabs, and forgets the key in this one. */
  close(): void;
}
