import type { RecordProblem } from './format/record.js';

/** Something to know about a catalogue that was assembled. Those with `setAside` left an entry out. */
export type AssemblyProblem =
  | RecordProblem
  /** Two records have the same number: the first is kept. */
  | { readonly code: 'entry-twice'; readonly entry: string; readonly field: 'code' }
  /** A group, a tag or a famille names something the catalogue does not declare. */
  | {
      readonly code: 'entry-reference';
      readonly entry: string;
      readonly field: string;
      readonly detail: string;
    };
