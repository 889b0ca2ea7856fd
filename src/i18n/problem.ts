import type { Namespace } from './locale.js';

/** The words could not be fetched: offline, or a release that replaced its files. */
export interface WordsProblem {
  readonly code: 'words-unreachable';
  readonly locale: string;
  readonly namespace: Namespace;
}
