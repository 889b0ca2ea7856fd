import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds after the last key: short enough to lose nothing, long enough not to save every letter. */
const pause = 400;

/** @param from where what was written is told: the screen, or where it stood when it is gone */
type Send = (from: EventTarget) => void;

/** Texts being written, each kept a moment after its last key, on leaving its field, and on leaving the screen. */
export class Typing implements ReactiveController {
  readonly #waiting = new Map<string, { readonly timer: number; readonly send: Send }>();
  readonly #host: ReactiveControllerHost & Node;
  #place: EventTarget | undefined;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#place = this.#host.parentNode ?? undefined;
  }

  hostDisconnected(): void {
    this.flush();
  }

  /** @param now the field was left */
  hear(key: string, now: boolean, send: Send): void {
    const before = this.#waiting.get(key);
    if (before) clearTimeout(before.timer);
    this.#waiting.delete(key);
    if (now) return send(this.#from);
    const timer = window.setTimeout(() => {
      this.#waiting.delete(key);
      send(this.#from);
    }, pause);
    this.#waiting.set(key, { timer, send });
  }

  /** Everything that waits, at once. */
  flush(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { timer, send } of waiting) {
      clearTimeout(timer);
      send(this.#from);
    }
  }

  /** A screen that was taken away alone has nobody above it any more to hear. */
  get #from(): EventTarget {
    return this.#host.parentNode ? this.#host : (this.#place ?? this.#host);
  }
}
