import type { StoredJourney } from '../storedJourney.js';

/** What tells our files from all others. */
export const transferFormat = 'choix-eclaire-journey';

/** A file of dossiers of a counsellor's desk, which is no journey: recognised, to say where it opens. */
export const dossiersFormat = 'choix-eclaire-dossiers';

/** Shape of the file. Rises only when a reader of before would misread; the journey in it has a version of its own. */
export const transferVersion = 1;

/**
 * No journey comes near it (a few kB, 100 kB with long notes). What is longer is refused before it is read, so that a
 * film chosen by mistake neither fills the memory nor holds the page. In characters, and in bytes of a file.
 */
export const atMostLong = 1_000_000;

/** How a sealed file was sealed: enough to open it with the passphrase, in any release. Bytes are base64url. */
export interface Sealed {
  readonly cipher: 'AES-GCM';
  readonly derivation: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
  readonly content: string;
}

/** A journey that was carried here. */
export interface Transfer {
  /** When it was written, ISO instant. */
  readonly exportedAt: string;
  readonly journey: StoredJourney;
}

/** Why a text is not a journey one can take up. The sentence comes from the locales, under `problem.<code>`. */
export type TransferProblem =
  | { readonly code: 'transfer-too-large' }
  /** Cut short, or something else than text of this kind. */
  | { readonly code: 'transfer-not-json' }
  /** Nothing was pasted. */
  | { readonly code: 'transfer-empty' }
  /** What was pasted has no code of ours in it. */
  | { readonly code: 'transfer-no-code' }
  /** A code of ours that does not open: a mail program cut it, or a letter is missing. */
  | { readonly code: 'transfer-cut' }
  /** Dossiers of a counsellor's desk, where it opens. */
  | { readonly code: 'transfer-dossiers' }
  /** Somebody else's JSON. */
  | { readonly code: 'transfer-not-ours' }
  /** Written by a later release: not guessed. */
  | { readonly code: 'transfer-newer' }
  /** Ours, but not whole or changed by hand; the first field that shows it. */
  | { readonly code: 'transfer-unreadable'; readonly field: string }
  /** Keys such as `__proto__`, that no export has: made to harm, and not opened. */
  | { readonly code: 'transfer-unsafe' }
  /** Sealed: ask for the passphrase and read again. */
  | { readonly code: 'transfer-sealed' }
  /** The passphrase is another one, or the file was changed since: nobody can tell which. */
  | { readonly code: 'transfer-wrong-passphrase' }
  /** This page has no cryptography (plain http). */
  | { readonly code: 'transfer-no-crypto' }
  /** The part of this tool that reads could not be fetched: the same text opens once it can be. */
  | { readonly code: 'transfer-no-reader' };
