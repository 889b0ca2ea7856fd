import { html, type PropertyValues, type TemplateResult } from 'lit';
import { entryCode, noFilter, type Filter } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { CardContext } from '../parts/card.js';
import type { ListMemory } from '../parts/list.js';
import type { Opened } from '../shared/catalogueController.js';
import { Comparison } from '../shared/comparison.js';
import { fetchCompared } from '../shared/fetchCompared.js';
import { FicheController } from '../shared/ficheController.js';
import type { View, Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { warnOnce } from '../shared/warnOnce.js';
import type * as later from './later.js';
import { readFilter } from './readFilter.js';

type Later = typeof later;

/** How an open fiche is written after the `#` of the page's address. */
const mark = 'choix-';

/**
 * Every certification of a catalogue: to search, filter, sort, compare and read. The layer of 2016 is behind a switch.
 *
 * @tagname choix-panorama
 * @slot - What readers see without script, or while the widget loads.
 * @csspart frame - The box everything stands in.
 */
export class ChoixPanorama extends Root<Later> {
  static override properties = {
    ...Root.properties,
    filter: {},
    linkable: { type: Boolean },
    views: { state: true },
    known: { state: true },
    asked: { state: true },
    dismissed: { state: true },
  };

  /** What the list is narrowed to at first: `level:5,6 voie:vae with:open`. */
  declare filter: string | null;
  /** Lets the open fiche be written after the `#` of the page's address, so that it can be shared. Otherwise no address is touched. */
  declare linkable: boolean;

  declare private views: readonly Exclude<View, { name: 'journey' }>[];
  /** Blocs ticked and questions collected on this page: nothing is stored. */
  declare private known: readonly string[];
  declare private asked: readonly string[];
  declare private dismissed: readonly string[];

  readonly #fiche = new FicheController(this);
  readonly #comparison = new Comparison(this);
  #filter: Filter = noFilter;
  #memory: ListMemory = {};
  #leave: AbortController | undefined;

  constructor() {
    super(() => import('./later.js'));
    this.linkable = false;
    this.views = [];
    this.known = [];
    this.asked = [];
    this.dismissed = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = new AbortController();
    addEventListener('hashchange', () => void this.#followAddress(true), { signal: this.#leave.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('filter')) return;
    const { filter, unknown } = readFilter(this.filter);
    if (unknown.length > 0) warnOnce(`<choix-panorama> does not know filter="${unknown.join(' ')}".`);
    this.#filter = filter;
    this.#memory = {};
  }

  /** The page navigated, not the person: the focus stays where it is. */
  protected override async whenOpened(_: Opened<Later>): Promise<void> {
    await this.#followAddress(false);
  }

  protected override carryOut(wish: Wish): void {
    switch (wish.type) {
      case 'show':
        return void this.#show(wish.view);
      case 'back':
        return void this.#back();
      case 'compare':
        if (!this.#comparison.put(wish.code, wish.compared)) this.said = this.words?.t('compare.full');
        else if (this.views.at(-1)?.name === 'compare') void this.#compareAll();
        return;
      case 'know':
        this.known = wish.known
          ? [...this.known, wish.bloc]
          : this.known.filter((bloc) => bloc !== wish.bloc);
        return;
      case 'ask':
        this.asked = wish.asked
          ? [...this.asked, wish.item]
          : this.asked.filter((item) => item !== wish.item);
        return;
      case 'dismiss':
        this.dismissed = [...this.dismissed, wish.clarification];
        return;
      case 'retry':
        return void this.#retry();
      default:
        // The rest belongs to a journey, and there is none here.
        return;
    }
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed') return this.failed(words, opened.problem.code);
    if (opened.state === 'loading') return this.waiting(words);
    const { catalogue } = opened.value;
    switch (this.views.at(-1)?.name) {
      case 'fiche': {
        const { facts } = this.#fiche;
        return html`<choix-part-fiche
          .words=${words}
          .catalogue=${catalogue}
          .facts=${facts.state === 'ready' ? facts.value : undefined}
          .problem=${facts.state === 'failed' ? words.t(`problem.${facts.problem.code}`) : undefined}
          .today=${today()}
          .known=${this.known}
          .asked=${this.asked}
          .dismissed=${this.dismissed}
        ></choix-part-fiche>`;
      }
      case 'compare':
        return html`<choix-part-compare
          .words=${words}
          .catalogue=${catalogue}
          .compared=${this.#comparison.shown}
          .today=${today()}
        ></choix-part-compare>`;
      default: {
        const context: CardContext = {
          words,
          catalogue,
          today: today(),
          kept: undefined,
          compared: this.#comparison.codes,
          metierLabel: String,
        };
        return html`<choix-part-panorama
          .words=${words}
          .context=${context}
          .filter=${this.#filter}
          .memory=${this.#memory}
          .alone=${true}
        ></choix-part-panorama>`;
      }
    }
  }

  async #show(view: View): Promise<void> {
    if (!(await this.#prepare(view))) return;
    this.views = [...this.views, view as Exclude<View, { name: 'journey' }>];
    this.moved = true;
  }

  async #back(): Promise<void> {
    const views = this.views.slice(0, -1);
    const top = views.at(-1);
    // Going back may uncover another fiche.
    if (top) await this.#prepare(top);
    // What stands after the `#` is the host's own, unless we wrote it.
    if (top?.name !== 'fiche' && location.hash.startsWith(`#${mark}`)) this.#write('');
    this.views = views;
    this.moved = true;
  }

  async #retry(): Promise<void> {
    const top = this.views.at(-1);
    if (top && this.opened) await this.#prepare(top);
    else await this.openCatalogue();
  }

  /** Fetched before it is shown, so that the heading that takes the focus is the right one. */
  async #prepare(view: View): Promise<boolean> {
    if (!this.opened || (view.name !== 'fiche' && view.name !== 'compare')) return false;
    if (view.name === 'compare') await this.#compareAll();
    else {
      await this.#fiche.open(this.opened.catalogue, view.code);
      this.#write(`#${mark}${view.code}`);
    }
    return true;
  }

  async #compareAll(): Promise<void> {
    const { opened } = this;
    if (opened) await this.#comparison.fetch((codes) => fetchCompared(opened.catalogue, codes));
  }

  /** In the place of the present address: reading fiches must not fill the history. A `base` of the page changes nothing. */
  #write(hash: string): void {
    if (!this.linkable || location.hash === hash) return;
    history.replaceState(history.state, '', location.pathname + location.search + hash);
  }

  /** Shows the fiche written in the address. */
  async #followAddress(moved: boolean): Promise<void> {
    if (!this.linkable || !location.hash.startsWith(`#${mark}`)) return;
    const code = entryCode(location.hash.slice(1 + mark.length).toUpperCase());
    const top = this.views.at(-1);
    if (code === undefined || (top?.name === 'fiche' && top.code === code)) return;
    const view = { name: 'fiche', code } as const;
    if (!(await this.#prepare(view))) return;
    this.views = [...this.views, view];
    this.moved ||= moved;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choix-panorama': ChoixPanorama;
  }
}
