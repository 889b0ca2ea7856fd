import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `warned`: little time is left, and the person is told. */
export type Idle = 'active' | 'warned' | 'over';

/** Milliseconds the warning stands: a minute, or half of a delay shorter than two. Never less than 30 s (WCAG 2.2.1 asks for 20). */
const warningFor = (minutes: number): number => Math.min(60_000, minutes * 30_000);

/**
 * Where one is between the last act and the end. By the clock and not by a timer: a computer that slept must not show
 * what somebody left before.
 * @param last moment of the last act, milliseconds
 */
export function idleAt(last: number, now: number, minutes: number): Idle {
  const left = last + minutes * 60_000 - now;
  return left <= 0 ? 'over' : left <= warningFor(minutes) ? 'warned' : 'active';
}

/** What shows that somebody is there, anywhere on the page: they may be reading what stands around the widget. */
const acts = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'input'] as const;

/** Watches whether anybody is there. Once it has warned, only `stay` counts: the next visitor moves the mouse too. */
export class IdleController implements ReactiveController {
  state: Idle = 'active';
  minutes = 10;
  /** Milliseconds. A property, so that it may be another clock. */
  now: () => number = Date.now;

  readonly #host: ReactiveControllerHost & Node;
  readonly #over: () => void;
  #last = 0;
  #watching: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & Node, over: () => void) {
    this.#host = host;
    this.#over = over;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins to watch, if it does not. */
  start(): void {
    if (this.#watching) return;
    this.#watching = new AbortController();
    this.stay();
    const { signal } = this.#watching;
    const page = this.#host.ownerDocument ?? document;
    for (const act of acts) page.addEventListener(act, this.#seen, { capture: true, passive: true, signal });
    // A page that comes back from sleep, or from behind another, is looked at before anybody sees it.
    page.addEventListener('visibilitychange', this.#look, { signal });
    this.#timer = setInterval(this.#look, 1000);
  }

  stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    clearInterval(this.#timer);
    this.state = 'active';
  }

  /** Somebody is there, and said so. */
  stay(): void {
    this.#last = this.now();
    this.#become('active');
  }

  #seen = (): void => {
    // The time that passed counts first: an act after the end does not undo it.
    this.#look();
    if (this.state === 'active') this.#last = this.now();
  };

  #look = (): void => {
    const now = this.now();
    // A clock set back would otherwise never end.
    if (now < this.#last) this.#last = now;
    const state = idleAt(this.#last, now, this.minutes);
    this.#become(state);
    if (state === 'over' && this.#watching) {
      this.stop();
      this.#over();
    }
  };

  #become(state: Idle): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }
}
