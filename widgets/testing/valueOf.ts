import type { Result } from '../../src/domain/index.js';

/** The value of a result that is expected to have one. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
