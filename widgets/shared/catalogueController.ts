import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, CatalogueProblem, LoadOptions } from '../../src/catalogue/index.js';
import type { Result } from '../../src/domain/index.js';
import type { Namespace, Translator } from '../../src/i18n/index.js';
import { loading, type Loading } from './loading.js';
import { warnOnce } from './warnOnce.js';

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

/** `module`: a part of the widget itself did not come; `cause` is what the browser says of it. */
export type OpeningProblem = CatalogueProblem | { readonly code: 'module'; readonly cause: string };

/** Opens a catalogue, with what reads it. Late answers of an earlier address are dropped. */
export class CatalogueController<R extends Reader> implements ReactiveController {
  opened: Loading<Opened<R>, OpeningProblem> = loading;
  /** How much of the catalogue is there, from 0 to 1; only once it has taken a second: sooner, it would only blink. */
  share: number | undefined;

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
  async open(
    url: string,
    words: Translator,
    needs: readonly Namespace[],
    cache?: LoadOptions['cache'],
  ): Promise<Opened<R> | undefined> {
    const run = ++this.#run;
    this.#leave?.abort();
    this.#leave = new AbortController();
    this.opened = loading;
    this.share = undefined;
    this.#host.requestUpdate();
    let share = 0;
    const slow = setTimeout(() => this.#tell(run, share), 1000);
    const onProgress = (now: number) => {
      // In steps of five per cent: what is told changes, and the screen is not drawn for each packet.
      if (now - share < 0.05 && now < 1) return;
      share = now;
      if (this.share !== undefined) this.#tell(run, share);
    };
    const opened = await this.#open(url, words, needs, { signal: this.#leave.signal, cache, onProgress });
    clearTimeout(slow);
    if (run !== this.#run) return undefined;
    this.share = undefined;
    this.opened = opened;
    if (opened.state === 'failed')
      warnOnce(`the catalogue could not be loaded: ${Object.values(opened.problem).join(' ')}.`);
    this.#host.requestUpdate();
    return opened.state === 'ready' ? opened.value : undefined;
  }

  #tell(run: number, share: number): void {
    if (run !== this.#run) return;
    this.share = share;
    this.#host.requestUpdate();
  }

  async #open(
    url: string,
    words: Translator,
    needs: readonly Namespace[],
    options: LoadOptions,
  ): Promise<Loading<Opened<R>, OpeningProblem>> {
    try {
      const [later, ...told] = await Promise.all([this.#reader(), ...needs.map((part) => words.need(part))]);
      if (!told.every(({ ok }) => ok)) throw new Error('no words');
      const catalogue = await later.loadCatalogue(url, options);
      return catalogue.ok
        ? { state: 'ready', value: { later, catalogue: catalogue.value } }
        : { state: 'failed', problem: catalogue.error };
    } catch (error) {
      return { state: 'failed', problem: { code: 'module', cause: String(error) } };
    }
  }
}
