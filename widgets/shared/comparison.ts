import type { ReactiveControllerHost } from 'lit';
import type { Certification, EntryCode } from '../../src/domain/index.js';
import { atMostCompared } from './atMostCompared.js';

/** What is side by side: what came, and what did not. */
export interface Compared {
  readonly entries: readonly Certification[];
  /** What they have replaced, as far as the catalogue holds it: its figures may be lent. */
  readonly lenders: readonly Certification[];
  /** Asked for, and not to be had: said, and asked for again when the person wants. */
  readonly missing: readonly EntryCode[];
}

export const nothingCompared: Compared = { entries: [], lenders: [], missing: [] };

/** What is put side by side, four at most, and everything known of it once it is looked at. */
export class Comparison {
  codes: readonly EntryCode[] = [];
  shown: Compared = nothingCompared;

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** @returns whether there was room */
  put(code: EntryCode, compared: boolean): boolean {
    const others = this.codes.filter((other) => other !== code);
    if (compared && others.length >= atMostCompared) return false;
    this.codes = compared ? [...others, code] : others;
    const { entries, missing } = this.shown;
    this.shown = {
      ...this.shown,
      entries: entries.filter((entry) => this.codes.includes(entry.code)),
      missing: missing.filter((other) => this.codes.includes(other)),
    };
    this.#host.requestUpdate();
    return true;
  }

  /** Fetched before it is shown, so that the heading that takes the focus is the right one. Late answers are dropped. */
  async fetch(fetchThem: (codes: readonly EntryCode[]) => Promise<Compared>): Promise<void> {
    const { codes } = this;
    const shown = await fetchThem(codes);
    if (codes !== this.codes) return;
    this.shown = shown;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.codes = [];
    this.shown = nothingCompared;
  }
}
