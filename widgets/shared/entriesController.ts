import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, EntryCode } from '../../src/domain/index.js';

/** Everything known of several certifications at once, as they come. One that does not come is asked for again next time. */
export class EntriesController implements ReactiveController {
  held: ReadonlyMap<EntryCode, Certification> = new Map();

  readonly #host: ReactiveControllerHost;
  #catalogue: Catalogue | undefined;
  readonly #asked = new Set<EntryCode>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // What came stays: an element moved in the page shows what it showed.
  }

  /** Asks for those that are not here yet. Another catalogue begins anew. */
  want(catalogue: Catalogue, codes: readonly EntryCode[]): void {
    if (catalogue !== this.#catalogue) {
      this.#catalogue = catalogue;
      this.#asked.clear();
      this.held = new Map();
    }
    const missing = codes.filter((code) => !this.#asked.has(code) && catalogue.panorama.rows.has(code));
    for (const code of missing) this.#asked.add(code);
    if (missing.length > 0) void this.#fetch(catalogue, missing);
  }

  async #fetch(catalogue: Catalogue, codes: readonly EntryCode[]): Promise<void> {
    const found = await Promise.all(
      codes.map(async (code) => [code, await catalogue.certification(code)] as const),
    );
    if (catalogue !== this.#catalogue) return;
    const held = new Map(this.held);
    for (const [code, result] of found)
      if (result.ok) held.set(code, result.value);
      else this.#asked.delete(code);
    this.held = held;
    this.#host.requestUpdate();
  }
}
