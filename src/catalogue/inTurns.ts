import { turn } from './turn.js';

/** Milliseconds of work before the page gets its turn: well under what a hand feels. */
const slice = 12;

/** Runs work that is laid out in steps, and lets the page have its turn whenever a slice of time is used up. */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < slice) continue;
    await turn();
    since = performance.now();
  }
}
