import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, CatalogueProblem, LoadOptions } from '../../src/catalogue/index.js';
import type { Result } from '../../src/domain/index.js';
import type { Namespace, Translator } from '../../src/i18n/index.js';
import { loading, type Loading } from './loading.js';

/** A part of the widget that reads catalogues, fetched after the first screen: each element has its own. */
export interface Reader {
  readonly loadCatalogue: (
    url: string,
    options?: LoadOptions,
  ) => Promise<Result<Catalogue, CatalogueProblem>>;
}

/** A catalogue, and the part of the widget that shows what is in it. */
export interface Opened<R extends Reader> {
  readonly later: R;
  readonly catalogue: Catalogue;
}

/** `module`: a part of the widget itself did not come. */
export type OpeningProblem = CatalogueProblem | { readonly code: 'module' };

/** Opens a catalogue, with what reads it. Late answers of an earlier address are dropped. */
export class CatalogueController<R extends Reader> implements ReactiveController {
  opened: Loading<Opened<R>, OpeningProblem> = loading;

  readonly #host: ReactiveControllerHost;
  readonly #reader: () => Promise<R>;
  #run = 0;
  #leave: AbortController | undefined;

  constructor(host: ReactiveControllerHost, reader: () => Promise<R>) {
    this.#host = host;
    this.#reader = reader;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run++;
    this.#leave?.abort();
  }

  /** @returns what was opened, or `undefined` when it failed or something else was opened meanwhile */
  async open(url: string, words: Translator, needs: readonly Namespace[]): Promise<Opened<R> | undefined> {
    const run = ++this.#run;
    this.#leave?.abort();
    this.#leave = new AbortController();
    this.opened = loading;
    this.#host.requestUpdate();
    const opened = await this.#open(url, words, needs, this.#leave.signal);
    if (run !== this.#run) return undefined;
    this.opened = opened;
    this.#host.requestUpdate();
    return opened.state === 'ready' ? opened.value : undefined;
  }

  async #open(
    url: string,
    words: Translator,
    needs: readonly Namespace[],
    signal: AbortSignal,
  ): Promise<Loading<Opened<R>, OpeningProblem>> {
    try {
      const [later, ...told] = await Promise.all([this.#reader(), ...needs.map((part) => words.need(part))]);
      if (!told.every(({ ok }) => ok)) return { state: 'failed', problem: { code: 'module' } };
      const catalogue = await later.loadCatalogue(url, { signal });
      return catalogue.ok
        ? { state: 'ready', value: { later, catalogue: catalogue.value } }
        : { state: 'failed', problem: catalogue.error };
    } catch {
      return { state: 'failed', problem: { code: 'module' } };
    }
  }
}
