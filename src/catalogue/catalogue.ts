import type {
  Capability,
  Certification,
  EntryCode,
  Panorama,
  Referential,
  Result,
  RomeCode,
  Source,
  SourceId,
} from '../domain/index.js';
import type { CatalogueProblem } from './problem.js';

/** A family of métiers and, when known, the ROME codes that belong to it. */
export interface Famille {
  readonly id: string;
  readonly label: string;
  readonly romes: readonly RomeCode[];
}

/** A métier people may search for, with the titles they know it by. */
export interface MetierTitles {
  readonly rome: RomeCode;
  readonly label: string;
  readonly appellations: readonly string[];
}

/** A catalogue in use: loaded once for a URL, frozen, shared by every widget of the page. */
export interface Catalogue {
  readonly url: string;
  readonly id: string;
  /** In French, as its author named it. */
  readonly name: string;
  /** Date of the data, told on screen and on paper. */
  readonly edition: string;
  readonly sources: readonly Source[];
  /** Set when the host could not give its edition and the last one kept on the device is used: why. */
  readonly stale?: CatalogueProblem;
  /** Known gaps, in French sentences. */
  readonly gaps: readonly string[];
  /** What its entries hold, so that only useful questions are asked. */
  readonly capabilities: ReadonlySet<Capability>;
  /** Ids of the questions to ask, in order, when the author chose; otherwise the default questionnaire. */
  readonly questionnaire?: readonly string[];
  readonly familles: readonly Famille[];
  readonly referential: Referential;
  readonly panorama: Panorama;
  source(id: SourceId): Source | undefined;
  /** Everything known of one entry. Fetched on demand, kept. */
  certification(code: EntryCode, signal?: AbortSignal): Promise<Result<Certification, CatalogueProblem>>;
  /** Whether it has titles of jobs to search. */
  readonly jobTitles: boolean;
  /** Titles of jobs for the search box. Fetched on demand, kept; empty when the catalogue has none. */
  metiers(signal?: AbortSignal): Promise<Result<readonly MetierTitles[], CatalogueProblem>>;
}
