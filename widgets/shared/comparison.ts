import type { ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, EntryCode } from '../../src/domain/index.js';
import { atMostCompared } from './atMostCompared.js';

/** What is put side by side, four at most, and everything known of it once it is looked at. */
export class Comparison {
  codes: readonly EntryCode[] = [];
  entries: readonly Certification[] = [];

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** @returns whether there was room */
  put(code: EntryCode, compared: boolean): boolean {
    const others = this.codes.filter((other) => other !== code);
    if (compared && others.length >= atMostCompared) return false;
    this.codes = compared ? [...others, code] : others;
    this.entries = this.entries.filter((entry) => this.codes.includes(entry.code));
    this.#host.requestUpdate();
    return true;
  }

  /** Fetched before it is shown, so that the heading that takes the focus is the right one. */
  async fetch(catalogue: Catalogue): Promise<void> {
    const { codes } = this;
    const found = await Promise.all(codes.map((code) => catalogue.certification(code)));
    if (codes !== this.codes) return;
    this.entries = found.flatMap((result) => (result.ok ? [result.value] : []));
    this.#host.requestUpdate();
  }

  clear(): void {
    this.codes = [];
    this.entries = [];
  }
}
