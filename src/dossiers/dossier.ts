import type { StoredJourney } from '../store/index.js';

/**
 * A counsellor's file on one journey. What is agreed with the person (plan, advice, interviews with their summaries)
 * stands in the journey and leaves with it; what is here beside it never leaves the desk.
 */
export interface Dossier {
  /** Shape of the record: `dossierVersion`. */
  readonly version: 1;
  readonly id: string;
  /** Pseudonym or initials the counsellor recognises; may be empty. */
  readonly label: string;
  readonly journey: StoredJourney;
  /** Notes for the counsellor alone: never on paper, never in a file for the person. */
  readonly privateNotes: string;
  /** Instants as `Date.toISOString()` writes them. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When it was put away; `null` as long as it is at work. */
  readonly archivedAt: string | null;
}

export const dossierVersion = 1;
