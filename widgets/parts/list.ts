import { html, noChange, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { turn } from '../../src/catalogue/index.js';
import {
  noFilter,
  sortings,
  type EntryCode,
  type Facet,
  type Filter,
  type IsoDate,
  type Reason,
  type Sorting,
} from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { base } from '../shared/base.js';
import { drawn } from '../shared/drawn.js';
import { focusOn } from '../shared/focusOn.js';
import { markStyles } from '../shared/mark.js';
import { request } from '../shared/request.js';
import { requestSoon } from '../shared/requestSoon.js';
import { Screen } from '../shared/screen.js';
import { lost } from '../shared/warnOnce.js';
import { atMostCompared } from '../shared/atMostCompared.js';
import { card, cardStyles, type CardContext } from './card.js';
import { filters, filtersInForce, filtersStyles } from './filters.js';
import type { Found } from './find.js';
import { listStyles } from './listStyles.js';
import { ListView, type Shown } from './listView.js';
import { reasonsStyles } from './reasons.js';
import { ticksStyles } from './ticks.js';
import { voiesStyles } from './voies.js';

/** Cards drawn at once. More come on demand: a list of thousands stays light, and what is shown can be read and found. */
const step = 20;

/**
 * Those painted first when it is another list: about what a screen holds below what stands above. The others of the step
 * follow, a few at a time. When the list comes, what stands around the cards is work enough for a first task.
 */
const first = { come: 0, changed: 2 };
/** Milliseconds. A step that takes longer to draw is followed by a single card; a quicker one, by twice as many. */
const slow = 40;

/** Entries that stand together, in order. */
export interface ListGroup {
  readonly id: string;
  /** Absent for a list without groups. */
  readonly title?: string;
  readonly rows: readonly number[];
  /** Shown on demand, unless the list is narrowed: reachable, and not weighing on the page. */
  readonly closed?: boolean;
}

/** What the screen around a list adds to it. */
export interface ListAround {
  /** Rows kept out of the list: those that are searched for are counted. */
  readonly aside: readonly number[];
  readonly above: (shown: Shown) => unknown;
  readonly below: (shown: Shown, list: ListPart) => unknown;
}

/** How the reader left a list: found again when they come back from a fiche. Nothing of it is stored. */
export interface ListMemory {
  list?: Pick<ListPart, 'filter' | 'query' | 'found' | 'sorting' | 'unfolded'>;
  with2016?: boolean;
}

/** Certifications as cards, to search, narrow and sort. Narrowing shows what it leaves out: how many of how many. */
export class ListPart extends Screen {
  static override styles = [
    base,
    markStyles,
    reasonsStyles,
    voiesStyles,
    ticksStyles,
    cardStyles,
    filtersStyles,
    listStyles,
  ];

  static override properties = {
    ...Screen.properties,
    context: { attribute: false },
    groups: { attribute: false },
    around: { attribute: false },
    reasonsOf: { attribute: false },
    start: { attribute: false },
    filter: { attribute: false },
    query: { attribute: false },
    found: { attribute: false },
    folded: { attribute: false },
    sorting: { attribute: false },
    unfolded: { attribute: false },
    memory: { attribute: false },
    refused: { state: true },
  };

  declare context: CardContext;
  declare groups: readonly ListGroup[];
  declare around: ListAround | undefined;
  /** Why a row stands where it stands; absent when nothing was asked. */
  declare reasonsOf: ((row: number) => readonly Reason[]) | undefined;
  /** What the list is narrowed to at first. Given again, it takes nothing back: what follows is the reader's. */
  declare start: Filter | undefined;
  declare filter: Filter;
  declare query: string;
  /** What the words found; absent without words, until the search came, and when it could not come. */
  declare found: Found | undefined;
  /** Search and sorting stand behind the disclosure too: results are for reading first. */
  declare folded: boolean;
  /** The order the reader chose; until then, the one of the answers, or that of the titles. */
  declare sorting: Sorting | undefined;
  /** Cards asked for beyond those drawn at once, by group. */
  declare unfolded: Readonly<Record<string, number>>;
  /** Read when the list comes, and written as it is used. */
  declare memory: ListMemory | undefined;
  /** The one that could not be put beside four others. */
  declare private refused: EntryCode | undefined;

  readonly #view = new ListView();
  #shown: Shown | undefined;
  /**
   * How many cards are drawn of those asked for: a new list comes a few at a time, and the page has its turn in between.
   * One more than those asked for once the filters are counted too.
   */
  #drawn = first.come;
  /** What the filters count: they follow the first cards, and behind a disclosure that is closed, the last ones. */
  #counted: Shown | undefined;
  /** How many more come next: as many as the page draws quickly. */
  #pace = 1;
  /** Set while some are still to come. */
  #rest: Promise<void> | undefined;
  /** Rises with each key: what an earlier one found comes too late. */
  #run = 0;
  /** The card to go to once it is drawn: its group, and its place there. */
  #next: { readonly group: string; readonly place: number } | undefined;

  constructor() {
    super();
    this.filter = noFilter;
    this.query = '';
    this.folded = false;
    this.unfolded = {};
  }

  /** The heading above is drawn first, then the rows are gone through, then the first cards: each a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) {
      await drawn();
      this.#list();
      await turn();
    }
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('start') && this.start) this.filter = this.start;
    if (changed.has('memory')) Object.assign(this, this.memory?.list);
    const before = this.#shown;
    if (this.#list() !== before) {
      this.#drawn = this.hasUpdated ? first.changed : first.come;
      this.#next = undefined;
    }
    const open = this.renderRoot.querySelector<HTMLDetailsElement>('.narrow')?.open;
    const left = this.#asked - this.#drawn;
    if (left < 0 || (open && this.#drawn > first.changed)) this.#counted = this.#list();
    if (left < 0) return;
    const begun = performance.now();
    this.#rest ??= drawn().then(async () => {
      const quick = performance.now() - begun < slow;
      if (left === 0) {
        // Thousands of rows are counted, then what they come to is drawn.
        void this.#list().offered;
        await turn();
      }
      this.#rest = undefined;
      this.#pace = quick ? Math.min(2 * this.#pace, this.#drawn + 1) : 1;
      this.#drawn += left === 0 ? 1 : Math.min(left, this.#pace);
      this.requestUpdate();
    });
  }

  /** Resolves once all the cards asked for are there, and not only the first ones. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#rest;
    return this.#rest ? this.getUpdateComplete() : done;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { filter, query, found, sorting, unfolded } = this;
    if (this.memory) this.memory.list = { filter, query, found, sorting, unfolded };
    const next = this.#next;
    const card = next && this.renderRoot.querySelectorAll(`ul[data-group='${next.group}'] h4`)[next.place];
    if (!card) return;
    this.#next = undefined;
    focusOn(card);
  }

  override render() {
    const { words, found } = this;
    const shown = this.#list();
    const inForce = filtersInForce(this.filter);
    const narrowing = found !== undefined || inForce > 0;
    const tools = html`<div class="tools">
      <div>
        <label for="search">${words.t('results.search')}</label>
        <input id="search" type="search" .value=${this.query} @focus=${this.#ready} @input=${this.#search} />
      </div>
      <div>
        <label for="sort">${words.t('sort.label')}</label>
        <select id="sort" @change=${this.#sort}>
          ${sortings
            .filter((sorting) => sorting !== 'relevance' || this.#relevant)
            .map(
              (sorting) =>
                html`<option value=${sorting} ?selected=${sorting === this.#order}>
                  ${words.t(`sort.${sorting}`)}
                </option>`,
            )}
        </select>
      </div>
    </div>`;
    const { filter, offered, counts } = this.#counted ?? {};
    const facets = html`${
        filter && offered && counts
          ? guard([words, filter, offered, counts], () =>
              filters(words, filter, offered, counts, this.#toggle),
            )
          : nothing
      }
      <p class="meta">${words.t('filter.note')}</p>
      ${
        inForce === 0
          ? nothing
          : html`<p>
              <button class="button" @click=${this.#clear}>${words.t('filter.clear')}</button>
            </p>`
      }`;
    const tally = narrowing
      ? words.t('results.found', { count: shown.left, total: words.number(shown.total) })
      : nothing;
    return html`
      ${this.folded ? nothing : tools}
      <div class="bar ${this.folded ? 'folded' : ''}">
        <details class="narrow">
          <summary class=${this.folded ? 'button' : ''}>
            ${inForce > 0 ? words.t('filter.inForce', { count: inForce }) : words.t(this.folded ? 'filter.all' : 'filter.title')}
          </summary>
          ${this.folded ? tools : nothing} ${narrowing ? html`<p class="meta tally">${tally}</p>` : nothing}
          ${facets}
        </details>
        <slot name="tool"></slot>
      </div>
      <p class="meta found" role="status">${found?.note} ${tally}</p>
      <slot></slot>
      ${this.around?.above(shown)}
      ${narrowing && shown.left === 0 ? html`<p class="unknown-box">${words.t('results.noMatch')}</p>` : nothing}
      ${this.#groups(shown, narrowing)} ${this.around?.below(shown, this)}
    `;
  }

  /** Cards asked for so far, in all groups. */
  get #asked(): number {
    return Object.values(this.unfolded).reduce((sum, more) => sum + more, step);
  }

  /** The same object while what is shown is the same. */
  #list(): Shown {
    const { catalogue, today } = this.context;
    this.#shown = this.#view.of({
      panorama: catalogue.panorama,
      today: today as IsoDate,
      groups: this.groups,
      found: this.found?.rows,
      filter: this.filter,
      order: this.#order,
      byWords: this.reasonsOf === undefined,
      aside: this.around?.aside,
    });
    return this.#shown;
  }

  get #order(): Sorting {
    const chosen = this.sorting ?? 'relevance';
    return chosen === 'relevance' && !this.#relevant ? 'title' : chosen;
  }

  /** There is an order to be relevant by: that of the answers, or that of the words. */
  get #relevant(): boolean {
    return this.reasonsOf !== undefined || this.found !== undefined;
  }

  /** `step` cards in all, group after group, and in each group those asked for. A closed group waits to be asked. */
  #groups(shown: Shown, narrowing: boolean) {
    const { words } = this;
    let left = step;
    let budget = this.#drawn;
    return this.groups.map(({ id, title, closed }) => {
      const visible = shown.rows.get(id) ?? [];
      if (visible.length === 0) return nothing;
      const waits = closed === true && !narrowing;
      const atOnce = waits ? 0 : Math.min(left, visible.length);
      left -= atOnce;
      const wanted = visible.slice(0, atOnce + (this.unfolded[id] ?? 0));
      const drawn = wanted.slice(0, budget);
      budget -= drawn.length;
      // Those of the same step are on their way. Until then, the cards of the list of before hold their place: nothing
      // jumps, and taking them away would be a task.
      const before = this.#rest ? this.renderRoot.querySelectorAll(`ul[data-group='${id}'] > li`).length : 0;
      const held = Math.max(0, Math.min(before, wanted.length) - drawn.length);
      const there = drawn.length + held > 0;
      if (this.#rest && !there && !waits) return nothing;
      // Its button stays as it is until there is a card to go to.
      const more = visible.length - (this.#next?.group === id ? this.#next.place : wanted.length);
      const unfold =
        waits && !there
          ? openLabel(words, visible.length)
          : words.t('results.more', { count: Math.min(step, more) });
      return html`${
        title
          ? html`<h3 class="group">${title} <span>${words.number(visible.length)}</span></h3>`
          : html`<h3 class="visually-hidden">${words.t('results.list')}</h3>`
      }
      ${
        !there
          ? nothing
          : html`<ul data-group=${id}>
              ${[...drawn.map((row) => this.#card(row)), ...Array<typeof noChange>(held).fill(noChange)]}
            </ul>`
      }
      ${more === 0 ? nothing : html`<p><button class="button" @click=${() => this.#unfold(id, wanted.length)}>${unfold}</button></p>`}`;
    });
  }

  /** Worked out again when something of it changed: one that is kept or compared leaves the others alone. */
  #card(row: number) {
    const { context, reasonsOf } = this;
    const { words, catalogue, today, kept, compared, metierLabel } = context;
    const code = catalogue.panorama.codes[row];
    const mine = (codes: readonly (EntryCode | undefined)[] | undefined) => codes?.includes(code);
    const refused = this.refused !== undefined && this.refused === code;
    return guard(
      [row, reasonsOf, words, catalogue, today, metierLabel, mine(kept), mine(compared), refused],
      () => card(row, reasonsOf?.(row) ?? [], context, this.#actions, refused),
    );
  }

  #actions = {
    show: (code: EntryCode) => void requestSoon(this, { type: 'show', view: { name: 'fiche', code } }),
    keep: (code: EntryCode, kept: boolean) => void request(this, { type: 'keep', code, kept }),
    compare: (code: EntryCode, compared: boolean) => {
      this.refused = compared && this.context.compared.length >= atMostCompared ? code : undefined;
      request(this, { type: 'compare', code, compared });
    },
  };
  #search = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
    void this.#find();
  };
  /** The search comes when one turns to it. */
  #ready = () => import('./find.js').then((part) => part.readyToFind(this.context.catalogue)).catch(lost);
  /** What was found stays until what follows it comes: nothing jumps while one types. */
  async #find() {
    const run = ++this.#run;
    const { query, words, context } = this;
    const found =
      query.trim() === ''
        ? undefined
        : await import('./find.js')
            .then((part) => part.find(context.catalogue, words, query))
            .catch(() => ({
              query,
              rows: this.groups.flatMap(({ rows }) => rows),
              note: words.t('problem.module'),
            }));
    if (run !== this.#run) return;
    this.found = found;
    this.unfolded = {};
  }
  #sort = (event: Event) => (this.sorting = (event.target as HTMLSelectElement).value as Sorting);
  #narrow = (filter: Filter) => {
    this.filter = filter;
    this.unfolded = {};
  };
  #toggle = <F extends Facet>(facet: F, value: Filter[F][number]) => {
    const chosen = new Set<unknown>(this.filter[facet]);
    if (!chosen.delete(value)) chosen.add(value);
    this.#narrow({ ...this.filter, [facet]: [...chosen] });
  };
  /** The button goes with the filters: the focus stays beside them. */
  #clear = () => {
    this.#narrow(noFilter);
    // One that was ticked and not drawn since is not known to be.
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('.facets input'))
      box.checked = false;
    focusOn(this.renderRoot.querySelector('.narrow summary'));
  };
  /** The button moves below what it shows, or goes: the focus moves to the first card that comes. */
  #unfold = (group: string, place: number) => {
    if (this.#next) return;
    this.#next = { group, place };
    // The hand is answered first; then another list may have been asked for.
    this.#rest = (this.#rest ?? drawn()).then(() => {
      this.#rest = undefined;
      this.requestUpdate();
      if (!this.#next) return;
      this.#drawn = this.#asked;
      this.#pace = 1;
      this.unfolded = { ...this.unfolded, [group]: (this.unfolded[group] ?? 0) + step };
    });
  };
}

/** "Voir les 12 autres", or how many of them come at once. */
const openLabel = (words: Translator, count: number): string =>
  count <= step
    ? words.t('results.openRest', { count })
    : words.t('results.openSome', { count: step, total: words.number(count) });
