import type { StoreProblem } from './problem.js';

/**
 * What an error of IndexedDB means for the person. Anything that is not a `DOMException`, or that says our own
 * code asked for something senseless, is a mistake of ours and is thrown again.
 */
export function problemOf(error: unknown): StoreProblem {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
      return { code: 'storage-full' };
    case 'VersionError':
      return { code: 'storage-newer' };
    // The transaction was cut, by a closed connection (`InvalidStateError`) or by the browser (`AbortError`).
    case 'InvalidStateError':
    case 'AbortError':
      return { code: 'storage-lost', what: 'connection' };
    case 'DataCloneError':
    case 'ReadOnlyError':
    case 'TransactionInactiveError':
      throw error;
    default:
      return { code: 'storage-unavailable', cause: error.name };
  }
}
