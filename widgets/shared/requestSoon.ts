import { drawn } from './drawn.js';
import { request, type Wish } from './request.js';

const latest = new WeakMap<EventTarget, Wish>();

/**
 * Sends a wish that changes much of the screen, once the hand was answered: what was pressed shows it first. Of several
 * in between, the last one counts.
 */
export async function requestSoon(from: EventTarget, wish: Wish): Promise<void> {
  latest.set(from, wish);
  await drawn();
  if (latest.get(from) === wish) request(from, wish);
}
