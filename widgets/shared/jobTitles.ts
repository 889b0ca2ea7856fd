import type { ReactiveControllerHost } from 'lit';
import type { Catalogue, MetierTitles } from '../../src/catalogue/index.js';
import type { Found } from '../parts/combobox.js';
import { lost } from './warnOnce.js';

/**
 * Titles of jobs, thirteen thousand for the whole country: fetched when a person is about to type one, or when one is
 * among the answers and has to be named.
 */
export class JobTitles {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #catalogue: Catalogue | undefined;
  #metiers: readonly MetierTitles[] | undefined;
  #fetching: Promise<readonly MetierTitles[] | undefined> | undefined;
  #searching: Promise<(text: string) => Promise<Found | undefined>> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Whether there is anything to search. */
  get any(): boolean {
    return this.#catalogue?.jobTitles === true;
  }

  use(catalogue: Catalogue): void {
    if (catalogue === this.#catalogue) return;
    this.#catalogue = catalogue;
    this.#metiers = this.#fetching = this.#searching = undefined;
    this.labelOf = this.#label();
  }

  /**
   * Its label; its code until the titles are there, which asking for it sends for. Another function once they are: what
   * was told with the code is told anew.
   */
  labelOf = this.#label();

  /** Before jobs chosen in the past are named: a code in their place would not be understood. */
  load = (): Promise<unknown> => this.#fetch();

  /** Someone is about to type. */
  prepare = (): void => void this.#ready().catch(lost);

  /** Jobs for a text, best first; `undefined` when the titles could not be had: the next text tries again. */
  search = async (text: string): Promise<Found | undefined> => {
    try {
      return await (
        await this.#ready()
      )(text);
    } catch {
      this.#searching = this.#fetching = undefined;
      return undefined;
    }
  };

  #label() {
    return (rome: string): string => {
      if (!this.#metiers) void this.#fetch();
      return this.#metiers?.find((metier) => metier.rome === rome)?.label ?? rome;
    };
  }

  #ready() {
    this.#searching ??= Promise.all([this.#fetch(), import('../parts/jobSearch.js')]).then(
      ([metiers, { jobSearch }]) => {
        if (!metiers) throw new Error('no titles');
        return jobSearch(metiers);
      },
    );
    return this.#searching;
  }

  #fetch() {
    const catalogue = this.#catalogue;
    this.#fetching ??= (async () => {
      const read = await catalogue?.metiers();
      if (!read?.ok || catalogue !== this.#catalogue) return undefined;
      this.#metiers = read.value;
      this.labelOf = this.#label();
      this.#host.requestUpdate();
      return read.value;
    })();
    return this.#fetching;
  }
}
