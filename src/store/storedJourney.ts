import type { Answers, EntryCode, QuestionId } from '../domain/index.js';

/**
 * One journey as it is kept. Answers and acts only: the question to ask, the profile and the matches are
 * computed from them, so that a release may change the questionnaire without touching what people stored.
 */
export interface StoredJourney {
  /** Shape of the record: `recordVersion`. */
  readonly version: 2;
  readonly id: string;
  /** Instants as `Date.toISOString()` writes them: they sort as text. */
  readonly createdAt: string;
  /** Last act of the person, resuming included. Counts for expiry. */
  readonly updatedAt: string;
  /** The catalogue of the last act. */
  readonly catalogue: { readonly id: string; readonly edition: string };
  /** The questions that catalogue asked, in their order; empty when that is not known. */
  readonly questionnaire: readonly QuestionId[];
  /** So that a journey reopens where it was. The question itself is recomputed. */
  readonly phase: 'asking' | 'checking' | 'matched';
  readonly answers: Answers;
  readonly kept: readonly EntryCode[];
  /** Certification to the codes of its blocs ticked "je sais déjà faire". */
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** Questions to put to certificateurs: `RNCP37274:blocs`, a certification and an item of the checklist. */
  readonly questions: readonly string[];
  /** Clarifications the person closed. */
  readonly dismissed: readonly string[];
  /**
   * Mon projet: what the person decided on top of that, their notes included. Its shape is the domain's, which reads
   * it: one that cannot be read there spoils nothing else of the record. Absent as long as nothing was decided.
   */
  readonly plan?: object | undefined;
}
