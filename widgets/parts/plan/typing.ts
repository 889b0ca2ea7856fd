/** Milliseconds after the last key: short enough to lose nothing, long enough not to save every letter. */
const pause = 400;

/** Texts being written, each kept a moment after its last key, on leaving its field, and on leaving the screen. */
export class Typing {
  readonly #waiting = new Map<string, { readonly timer: number; readonly send: () => void }>();

  /** @param now the field was left */
  hear(key: string, now: boolean, send: () => void): void {
    const before = this.#waiting.get(key);
    if (before) clearTimeout(before.timer);
    this.#waiting.delete(key);
    if (now) return send();
    const timer = window.setTimeout(() => {
      this.#waiting.delete(key);
      send();
    }, pause);
    this.#waiting.set(key, { timer, send });
  }

  /** Everything that waits, at once. */
  flush(): void {
    for (const { timer, send } of this.#waiting.values()) {
      clearTimeout(timer);
      send();
    }
    this.#waiting.clear();
  }
}
