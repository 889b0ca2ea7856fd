import type { Headline } from '../../domain/index.js';

/** In the order of their numbers in the index, from 1. Append only. */
export const headlineKinds = [
  'rate',
  'too-few',
  'count',
  'not-filed',
  'set-aside',
] as const satisfies Headline['kind'][];

/** One of a short list for each row: `list[at[row]]`, or nothing when `at[row]` is -1. */
export interface Listed {
  readonly list: readonly string[];
  readonly at: readonly number[];
}

/** Several of a list for each row: the next `counts[row]` of `at`. A count of -1 is "unknown", where that may be. */
export interface ListedMany {
  readonly list: readonly string[];
  readonly counts: readonly number[];
  readonly at: readonly number[];
}

/**
 * The index of a catalogue, format v1: the panorama in columns, row `n` of each being the same entry, and where the
 * details of each entry are. Rows are in the order of codes. Lists are in the order in which rows first name them.
 */
export interface IndexFile {
  readonly size: number;
  readonly codes: readonly string[];
  readonly titles: readonly (string | null)[];
  readonly kinds: Listed;
  readonly certificateurs: ListedMany;
  readonly registers: Listed;
  readonly layers: Listed;
  /** 3 to 8; 0 unknown; -1 for a register that has none. */
  readonly levels: readonly number[];
  /** Two bits a voie, in the order of `voies`: 0 unknown, 1 open, 2 closed. */
  readonly voies: readonly number[];
  /** Days, `YYYY-MM-DD`. */
  readonly until: Listed;
  readonly lastAward: Listed;
  /** 0 unknown, 1 seen active, 2 seen inactive. */
  readonly active: readonly number[];
  readonly romes: ListedMany;
  readonly familles: ListedMany;
  readonly competences: ListedMany;
  /** -1 unknown, -2 for a register that has none. */
  readonly blocs: readonly number[];
  /** 1 when the competences are described to the end. */
  readonly described: readonly number[];
  /** Two bits an item of the R5 checklist: 0 absent, 1 present, 2 not applicable. */
  readonly r5: readonly number[];
  readonly headlines: {
    /** 0 no source read, 1 rate, 2 too few people, 3 count only, 4 not filed. */
    readonly kinds: readonly number[];
    /** The three others: one cell for each row of kind 1, 2 or 3, in order. */
    readonly years: readonly number[];
    /** -1 unknown. */
    readonly certified: readonly number[];
    /** -1 without a rate. */
    readonly percents: readonly number[];
  };
  readonly successors: { readonly rows: readonly number[]; readonly codes: readonly (readonly string[])[] };
  /** Detail files in order: their hashes, and how many consecutive rows each holds. */
  readonly details: { readonly hashes: readonly string[]; readonly counts: readonly number[] };
}
