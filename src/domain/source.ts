import type { IsoDate } from './code.js';
import type { SourceId } from './fact.js';

/**
 * A data set in one edition. Licence Ouverte 2.0 requires publisher and date wherever its facts are shown.
 */
export interface Source {
  readonly id: SourceId;
  /** Who publishes it: "France compétences". */
  readonly publisher: string;
  /** What it is, in French as published: "Export RNCP, format V4.1". */
  readonly title: string;
  /** Date of the data. For a report, its adoption. */
  readonly edition: IsoDate;
  /** Licence in words, or absent when the document states none. */
  readonly licence?: string;
  /** Where a person can check, `https:` only. */
  readonly url?: string;
}
