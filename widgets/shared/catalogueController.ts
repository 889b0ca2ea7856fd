import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Catalogue, CatalogueProblem, MetierTitles } from '../../src/catalogue/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type * as LaterModule from '../choix-eclaire/later.js';
import { loading, type Loading } from './loading.js';

/** The part of the widget that reads catalogues and tells results: fetched after the first question can be shown. */
export type Later = typeof LaterModule;

/** What the results need, all of it. */
export interface Opened {
  readonly later: Later;
  readonly catalogue: Catalogue;
  /** Titles of jobs; empty when the catalogue has none, or when they could not be had: the search box is then not shown. */
  readonly metiers: readonly MetierTitles[];
}

/** `module`: a part of the widget itself did not come. */
export type OpeningProblem = CatalogueProblem | { readonly code: 'module' };

/** Opens a catalogue, with what reads it. Late answers of an earlier address are dropped. */
export class CatalogueController implements ReactiveController {
  opened: Loading<Opened, OpeningProblem> = loading;

  readonly #host: ReactiveControllerHost;
  #run = 0;
  #leave: AbortController | undefined;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run++;
    this.#leave?.abort();
  }

  /** Resolves once opening ended, well or not. */
  settled(): Promise<void> {
    if (this.opened.state !== 'loading') return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async open(url: string, words: Translator): Promise<void> {
    const run = ++this.#run;
    this.#leave?.abort();
    this.#leave = new AbortController();
    this.opened = loading;
    this.#host.requestUpdate();
    const opened = await this.#open(url, words, this.#leave.signal);
    if (run !== this.#run) return;
    this.opened = opened;
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#host.requestUpdate();
  }

  async #open(url: string, words: Translator, signal: AbortSignal): Promise<Loading<Opened, OpeningProblem>> {
    try {
      const [later, told] = await Promise.all([import('../choix-eclaire/later.js'), words.need('results')]);
      if (!told.ok) return { state: 'failed', problem: { code: 'module' } };
      const catalogue = await later.loadCatalogue(url, { signal });
      if (!catalogue.ok) return { state: 'failed', problem: catalogue.error };
      const metiers = await catalogue.value.metiers(signal);
      return {
        state: 'ready',
        value: { later, catalogue: catalogue.value, metiers: metiers.ok ? metiers.value : [] },
      };
    } catch {
      return { state: 'failed', problem: { code: 'module' } };
    }
  }
}
