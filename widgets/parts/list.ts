import { css, html, nothing, type TemplateResult } from 'lit';
import {
  isObtainable,
  narrow,
  noFilter,
  search,
  sorted,
  sortings,
  type EntryCode,
  type Filter,
  type Panorama,
  type Reason,
  type Sorting,
} from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { markStyles } from '../shared/mark.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { card, cardStyles, type CardContext } from './card.js';
import { filters, filtersInForce, filtersStyles } from './filters.js';
import { reasonsStyles } from './reasons.js';
import { statusOf } from './status.js';
import { ticksStyles } from './ticks.js';
import { voiesStyles } from './voies.js';

/** Cards drawn at once. More come on demand: a list of thousands stays light, and what is shown can be read and found. */
const step = 20;

/** Entries that stand together, in order. */
export interface ListGroup {
  readonly id: string;
  /** Absent for a list without groups. */
  readonly title?: string;
  readonly rows: readonly number[];
  /** Shown on demand: reachable, and not weighing on the page. */
  readonly closed?: boolean;
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
    css`
      .tools {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(8 * var(--_px)) calc(16 * var(--_px));
        align-items: end;
        margin-block-end: calc(8 * var(--_px));
      }
      @container (max-width: 520px) {
        .tools {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .tools label {
        display: block;
        font-weight: 600;
        margin-block-end: calc(4 * var(--_px));
      }
      select {
        min-block-size: calc(48 * var(--_px));
        padding: calc(8 * var(--_px)) calc(12 * var(--_px));
        font: inherit;
        color: var(--_ink);
        background: var(--_paper);
        border: 1.5px solid var(--_edge);
        border-radius: var(--_radius);
        max-inline-size: 100%;
      }
      .group {
        display: flex;
        gap: calc(12 * var(--_px));
        align-items: center;
        margin-block: calc(32 * var(--_px)) calc(12 * var(--_px));
        font-size: calc(16 * var(--_px));
      }
      .group span {
        color: var(--_ink-2);
        font-weight: 400;
      }
      .group::after {
        content: '';
        flex: 1;
        block-size: 1px;
        background: var(--_line);
      }
      @media print {
        .tools,
        details.narrow,
        button {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    context: { attribute: false },
    groups: { attribute: false },
    reasonsOf: { attribute: false },
    filter: { attribute: false },
    query: { attribute: false },
    folded: { attribute: false },
    sorting: { state: true },
    shown: { state: true },
    opened: { state: true },
  };

  declare context: CardContext;
  declare groups: readonly ListGroup[];
  /** Why a row stands where it stands; absent when nothing was asked. */
  declare reasonsOf: ((row: number) => readonly Reason[]) | undefined;
  /** What the list is narrowed to. Set from outside to start with; then the reader's. */
  declare filter: Filter;
  declare query: string;
  /** Search and sorting stand behind the disclosure too: results are for reading first. */
  declare folded: boolean;
  declare private sorting: Sorting | undefined;
  declare private shown: number;
  declare private opened: readonly string[];

  constructor() {
    super();
    this.filter = noFilter;
    this.query = '';
    this.folded = false;
    this.shown = step;
    this.opened = [];
  }

  override render() {
    const { words, groups } = this;
    const { panorama } = this.context.catalogue;
    const all = groups.flatMap(({ rows }) => rows);
    const searched = search(panorama, all, this.query);
    const narrowed = narrow(panorama, searched, this.filter, this.#isOpen);
    const kept = new Set(narrowed.rows);
    const inForce = filtersInForce(this.filter);
    const narrowing = this.query.trim() !== '' || inForce > 0;
    const tools = html`<div class="tools">
      <div>
        <label for="search">${words.t('results.search')}</label>
        <input id="search" type="search" .value=${this.query} @input=${this.#search} />
      </div>
      <div>
        <label for="sort">${words.t('sort.label')}</label>
        <select id="sort" @change=${this.#sort}>
          ${sortings
            .filter((sorting) => sorting !== 'relevance' || this.reasonsOf)
            .map(
              (sorting) =>
                html`<option value=${sorting} ?selected=${sorting === this.#order}>
                  ${words.t(`sort.${sorting}`)}
                </option>`,
            )}
        </select>
      </div>
    </div>`;
    const facets = html`${filters(words, this.filter, narrowed.counts, this.#narrow)}
      <p class="meta">${words.t('filter.note')}</p>
      ${
        inForce === 0
          ? nothing
          : html`<p>
              <button class="button" @click=${() => this.#narrow(noFilter)}>
                ${words.t('filter.clear')}
              </button>
            </p>`
      }`;
    const title = words.t(this.folded ? 'filter.all' : 'filter.title');
    return html`
      ${this.folded ? nothing : tools}
      <details class="narrow">
        <summary>${inForce === 0 ? title : words.t('filter.inForce', { count: inForce })}</summary>
        ${this.folded ? tools : nothing} ${facets}
      </details>
      <p class="meta" role="status">
        ${narrowing ? words.t('results.found', { count: narrowed.rows.length, total: words.number(all.length) }) : nothing}
      </p>
      ${narrowing && narrowed.rows.length === 0 ? html`<p class="unknown-box">${words.t('results.noMatch')}</p>` : nothing}
      ${this.#groups(panorama, kept, narrowing)}
    `;
  }

  get #order(): Sorting {
    return this.sorting ?? (this.reasonsOf ? 'relevance' : 'title');
  }

  /** `shown` cards in all, group after group; a closed group does not count until it is opened. */
  #groups(
    panorama: Panorama,
    kept: ReadonlySet<number>,
    narrowing: boolean,
  ): readonly (TemplateResult | typeof nothing)[] {
    const { words } = this;
    let left = this.shown;
    return this.groups.map(({ id, title, rows, closed }) => {
      const visible = sorted(
        panorama,
        rows.filter((row) => kept.has(row)),
        this.#order,
      );
      if (visible.length === 0) return nothing;
      const heading = title
        ? html`<h3 class="group">${title} <span>${words.number(visible.length)}</span></h3>`
        : html`<h3 class="visually-hidden">${words.t('results.list')}</h3>`;
      if (closed && !narrowing && !this.opened.includes(id))
        return html`${heading}
          <p>
            <button class="button" @click=${() => (this.opened = [...this.opened, id])}>
              ${words.t('results.openRest', { count: visible.length })}
            </button>
          </p>`;
      const drawn = visible.slice(0, left);
      const more = visible.length - drawn.length;
      const started = left > 0;
      left -= drawn.length;
      if (!started) return nothing;
      return html`${heading}
        <ul>
          ${drawn.map((row) => this.#card(row))}
        </ul>
        ${more === 0 ? nothing : html`<p><button class="button" @click=${this.#more}>${words.t('results.more', { count: Math.min(step, more) })}</button></p>`}`;
    });
  }

  #card(row: number) {
    return card(row, this.reasonsOf?.(row) ?? [], this.context, this.#actions);
  }

  #isOpen = (row: number) =>
    isObtainable(statusOf(this.context.catalogue.panorama, row, this.context.today)) === true;

  #actions = {
    show: (code: EntryCode) => void request(this, { type: 'show', view: { name: 'fiche', code } }),
    keep: (code: EntryCode, kept: boolean) => void request(this, { type: 'keep', code, kept }),
    compare: (code: EntryCode, compared: boolean) => void request(this, { type: 'compare', code, compared }),
  };
  #search = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
    this.shown = step;
  };
  #sort = (event: Event) => (this.sorting = (event.target as HTMLSelectElement).value as Sorting);
  #narrow = (filter: Filter) => {
    this.filter = filter;
    this.shown = step;
  };
  #more = () => (this.shown += step);
}
