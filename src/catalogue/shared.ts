import { failure, type Result } from '../domain/index.js';
import type { CatalogueProblem } from './problem.js';

type Outcome<T> = Result<T, CatalogueProblem>;

/**
 * One piece of work for whoever asks for it, however many ask and whenever. Success is kept; a failure is forgotten,
 * so that asking again tries again. One who leaves (aborts) does not stop the others: the work itself stops when the
 * last one has left.
 */
export interface Shared<T> {
  join(signal?: AbortSignal): Promise<Outcome<T>>;
}

export function shared<T>(start: (signal: AbortSignal) => Promise<Outcome<T>>): Shared<T> {
  let current:
    { readonly work: Promise<Outcome<T>>; readonly controller: AbortController; waiting: number } | undefined;

  function begin() {
    const controller = new AbortController();
    const begun = { controller, waiting: 0, work: start(controller.signal) };
    const forget = () => {
      if (current === begun) current = undefined;
    };
    begun.work.then((outcome) => {
      if (!outcome.ok) forget();
    }, forget);
    return begun;
  }

  return {
    join(signal) {
      if (signal?.aborted) return Promise.resolve(failure({ code: 'aborted' }));
      const joined = (current ??= begin());
      if (!signal) {
        joined.waiting = Number.POSITIVE_INFINITY;
        return joined.work;
      }
      joined.waiting++;
      return new Promise((resolve, reject) => {
        const leave = () => {
          resolve(failure({ code: 'aborted' }));
          if (--joined.waiting > 0) return;
          // Nobody waits any more. Forgotten first: the next to ask starts anew and is not handed an aborted work.
          if (current === joined) current = undefined;
          joined.controller.abort();
        };
        signal.addEventListener('abort', leave, { once: true });
        joined.work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
      });
    },
  };
}
