import { ErrorEvent, FinishedEvent, ProgressEvent, StartedEvent, type Progress } from './hostEvents.js';

/** Tells the host page what changed since it was last told, and nothing twice. */
export class HostTeller {
  readonly #host: EventTarget;
  #last = '';
  #begun = false;
  #finished = false;
  #error: string | undefined;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** @param at absent on the welcome: what comes next is another journey */
  at(at: Progress | undefined): void {
    const key = at ? `${at.phase} ${at.step ?? ''}` : '';
    if (key === this.#last) return;
    this.#last = key;
    if (!at) {
      this.#begun = this.#finished = false;
      return;
    }
    if (!this.#begun) this.#host.dispatchEvent(new StartedEvent());
    this.#begun = true;
    this.#host.dispatchEvent(new ProgressEvent(at));
    if (at.phase === 'matched' && !this.#finished) {
      this.#finished = true;
      this.#host.dispatchEvent(new FinishedEvent());
    }
  }

  failed(code: string | undefined): void {
    if (code !== undefined && code !== this.#error) this.#host.dispatchEvent(new ErrorEvent(code));
    this.#error = code;
  }
}
