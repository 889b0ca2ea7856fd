import type { StoreProblem } from '../store/index.js';

/**
 * Why the desk did not keep or give a dossier. The sentence comes from the locales, under `desk.problem.<code>`.
 * `storage-…` are those of `StoreProblem`: they stop everything and lose nothing.
 */
export type VaultProblem =
  | StoreProblem
  /** This page has no cryptography (plain http): dossiers cannot be kept here. */
  | { readonly code: 'vault-no-crypto' }
  | { readonly code: 'vault-passphrase-short'; readonly atLeast: number }
  | { readonly code: 'vault-wrong-passphrase' }
  /** There is one already, perhaps made in another tab: unlock it. */
  | { readonly code: 'vault-exists' }
  /** There is none, or it was erased, perhaps in another tab. */
  | { readonly code: 'vault-absent' }
  /** Locked since, here or in another tab: unlock again. What was on the screen is not lost by that. */
  | { readonly code: 'vault-locked' }
  /** There was one and it is there no more, and not by us: disk damage, or the site's data was cleared. Told once. */
  | { readonly code: 'vault-lost' }
  /** The record that holds how to derive the key cannot be read: no passphrase opens it. */
  | { readonly code: 'vault-damaged'; readonly field: string }
  /** Never stored, or erased since, perhaps in another tab. Saving with revision 0 puts it back. */
  | { readonly code: 'dossier-absent'; readonly id: string }
  /**
   * Saved by another tab since it was opened here: nothing was written. `revision` is that of the other tab's: saving
   * with it writes over theirs, `open` gives theirs.
   */
  | { readonly code: 'dossier-changed-elsewhere'; readonly id: string; readonly revision: number }
  /** Their seal does not open, or not on a dossier: changed by hand or damaged. Set aside as found; told once. */
  | { readonly code: 'dossier-unreadable'; readonly ids: readonly string[] }
  /** Written by a later release: left untouched. */
  | { readonly code: 'dossier-newer'; readonly id: string };
