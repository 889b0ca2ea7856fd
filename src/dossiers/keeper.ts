import { failure, success, type Result } from '../domain/index.js';
import type { Dossier } from './dossier.js';
import type { DossierStore, OpenedDossier } from './dossierStore.js';
import type { VaultProblem } from './problem.js';

/** Saves a dossier act by act while an interview goes on: one save at a time, the latest state, none skipped at the end. */
export interface Keeper {
  /** Of the last save. */
  readonly revision: number;
  /** After each act. Returns at once; a problem is told to `onProblem`, and nothing more is saved until `goOn`. */
  keep(dossier: Dossier): void;
  /** The interview is closed: saves the last state, trying again what failed, and waits for it. */
  close(dossier: Dossier): Promise<Result<void, VaultProblem>>;
  /** Waits for what is being saved: the interview goes on, or will. Fails while something is not saved. */
  settle(): Promise<Result<void, VaultProblem>>;
  /** After a problem was settled. @param revision to save over, as `dossier-changed-elsewhere` gave it; 0 puts back what was erased */
  goOn(revision: number): void;
}

/** @param opened as `open` gave it; a new dossier has revision 0 */
export function keeper(
  store: DossierStore,
  opened: OpenedDossier,
  onProblem: (problem: VaultProblem) => void,
): Keeper {
  let { revision } = opened;
  let waiting: Dossier | undefined;
  let stopped: VaultProblem | undefined;
  let saving: Promise<void> | undefined;

  async function saveAll(underWay: boolean): Promise<void> {
    while (waiting !== undefined && stopped === undefined) {
      const dossier = waiting;
      waiting = undefined;
      const saved = await store.save(dossier, revision, underWay);
      if (saved.ok) revision = saved.value;
      else {
        // Kept for when it is settled, unless something newer came.
        waiting ??= dossier;
        stopped = saved.error;
        onProblem(saved.error);
      }
    }
  }

  /** The loop, unless one runs: it takes what waits. */
  function start(): Promise<void> {
    saving ??= saveAll(true).finally(() => {
      saving = undefined;
      // Came between the last look and now.
      if (waiting !== undefined && stopped === undefined) void start();
    });
    return saving;
  }

  const outcome = (): Result<void, VaultProblem> =>
    stopped === undefined ? success(undefined) : failure(stopped);

  return {
    get revision() {
      return revision;
    },
    keep(dossier) {
      waiting = dossier;
      void start();
    },
    async close(dossier) {
      await saving;
      waiting = dossier;
      stopped = undefined;
      await saveAll(false);
      return outcome();
    },
    async settle() {
      while (saving) await saving;
      return outcome();
    },
    goOn(over) {
      revision = over;
      stopped = undefined;
      void start();
    },
  };
}
