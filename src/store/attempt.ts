import { failure, type Result } from '../domain/index.js';
import type { StoreProblem } from './problem.js';
import { problemOf } from './problemOf.js';

/** Does it once more when another tab had the connection closed between opening it and using it; what fails is a value. */
export async function attempt<T, P>(work: () => Promise<Result<T, P>>): Promise<Result<T, P | StoreProblem>> {
  try {
    return await work().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'InvalidStateError') return work();
      throw error;
    });
  } catch (error) {
    return failure(problemOf(error));
  }
}
