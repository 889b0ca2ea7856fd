import type { ExportProblem } from '../catalogue/sources/exportFrame.js';
import type { CatalogueProblem } from '../catalogue/problem.js';

/** Why a command stops. Its sentence names the file and what to do: `words.ts`. */
export type CliProblem =
  | { readonly code: 'usage'; readonly detail: UsageFault; readonly value: string }
  | {
      readonly code: 'file-missing' | 'file-denied' | 'file-folder' | 'file-empty' | 'file-unreadable';
      readonly file: string;
    }
  /** Neither a zip, nor XML, nor JSON, nor a CSV whose columns we know. */
  | { readonly code: 'file-unknown'; readonly file: string }
  /** A server that stopped answering in the middle of a file. */
  | { readonly code: 'answer-cut'; readonly file: string }
  | { readonly code: 'zip-broken' | 'zip-empty'; readonly file: string }
  | { readonly code: 'not-utf8'; readonly file: string }
  | { readonly code: 'xml'; readonly file: string; readonly problem: ExportProblem }
  | { readonly code: 'csv'; readonly file: string; readonly line: number }
  | { readonly code: 'csv-columns'; readonly file: string; readonly header: string }
  | { readonly code: 'json'; readonly file: string }
  | { readonly code: 'entry-twice'; readonly entry: string; readonly file: string; readonly before: string }
  | { readonly code: 'nothing-kept' }
  | {
      readonly code: 'out-exists' | 'out-other' | 'out-denied' | 'out-file' | 'out-folder';
      readonly file: string;
    }
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'write-failed'; readonly file: string; readonly detail: string }
  | { readonly code: 'catalogue'; readonly place: string; readonly problem: CatalogueProblem };

export type UsageFault =
  | 'no-command'
  | 'command'
  | 'option'
  | 'option-value'
  | 'no-input'
  | 'too-many'
  | 'no-out'
  | 'report'
  | 'day'
  | 'level'
  | 'register'
  | 'code'
  | 'share';

/** Stops a command from wherever it is; `main` turns it into a sentence. Nothing else in the command line throws on purpose. */
export class Stop extends Error {
  constructor(readonly problem: CliProblem) {
    super(problem.code);
  }
}

export const stop = (problem: CliProblem): never => {
  throw new Stop(problem);
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What the system says of a file that was to be read. */
export function readingProblem(error: unknown, file: string): CliProblem {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-missing', file };
    case 'EACCES':
    case 'EPERM':
      return { code: 'file-denied', file };
    case 'EISDIR':
      return { code: 'file-folder', file };
    default:
      return { code: 'file-unreadable', file };
  }
}

/** What the system says of a place that was to be written to. */
export function writingProblem(error: unknown, file: string): CliProblem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', file };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'out-denied', file };
    case 'ENOTDIR':
    case 'EEXIST':
      return { code: 'out-file', file };
    case 'EISDIR':
      return { code: 'out-folder', file };
    default:
      return { code: 'write-failed', file, detail: codeOf(error) };
  }
}
