import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { fold, type EntryCode, type MatchGroup, type Ranking } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { markStyles } from '../shared/mark.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { card, cardStyles } from './card.js';
import { numberLabel } from './labels.js';
import { reasonsStyles } from './reasons.js';
import type { ReasonContext } from './reasonWords.js';
import { ticksStyles } from './ticks.js';
import { voiesStyles } from './voies.js';

/** Cards drawn at once. More come on demand: a list of thousands stays light, and what is shown can be read and searched. */
const step = 20;

/** The certifications in order, by group. Nothing is hidden: the last group holds all the rest. */
export class ResultsPart extends Screen {
  static override styles = [
    base,
    markStyles,
    reasonsStyles,
    voiesStyles,
    ticksStyles,
    cardStyles,
    css`
      .intro {
        margin-block: calc(12 * var(--_px)) calc(24 * var(--_px));
        display: grid;
        gap: calc(8 * var(--_px));
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
      .search {
        max-inline-size: calc(420 * var(--_px));
        margin-block-end: calc(16 * var(--_px));
      }
      .search label {
        display: block;
        font-weight: 600;
        margin-block-end: calc(4 * var(--_px));
      }
      .contact {
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .nothing {
        margin-block: calc(16 * var(--_px));
      }
      .nothing p + p {
        margin-block-start: calc(8 * var(--_px));
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    ranking: { attribute: false },
    kept: { attribute: false },
    today: { attribute: false },
    listing: { type: Boolean },
    context: { attribute: false },
    contactUrl: { attribute: false },
    contactLabel: { attribute: false },
    query: { state: true },
    shown: { state: true },
    restOpen: { state: true },
  };

  declare catalogue: Catalogue;
  declare ranking: Ranking;
  declare kept: readonly EntryCode[];
  declare today: string;
  /** The whole catalogue as a list, rather than the results of a journey. */
  declare listing: boolean;
  declare context: ReasonContext;
  declare contactUrl: string | undefined;
  declare contactLabel: string | undefined;
  declare private query: string;
  declare private shown: number;
  declare private restOpen: boolean;

  constructor() {
    super();
    this.query = '';
    this.shown = step;
    this.restOpen = false;
  }

  override render() {
    const { words, catalogue, ranking, listing } = this;
    const { counts } = ranking;
    const flat = listing || !ranking.asked;
    return html`<div class="screen">
      <div class="top">
        <button class="link" @click=${listing ? this.#back : this.#review}>
          ${words.t(listing ? 'nav.back' : 'results.answers')}
        </button>
        <button class="link" @click=${this.#kept}>
          ${words.t('results.kept', { count: this.kept.length })}
        </button>
      </div>
      <h2 tabindex="-1">
        ${flat ? words.t('results.allTitle', { count: catalogue.panorama.size }) : words.t('results.title', { count: counts.well })}
      </h2>
      <div class="intro">
        ${
          flat
            ? html`<p>${words.t('results.allIntro')}</p>`
            : html`<p>
                  ${words.t('results.partly', { count: counts.partly })}
                  ${words.t('results.others', { count: counts.other })}
                </p>
                <p class="meta">${words.t('results.rule')}</p>`
        }
        ${flat ? nothing : html`<p><button class="link" @click=${this.#all}>${words.t('results.seeAll', { count: catalogue.panorama.size })}</button></p>`}
      </div>
      ${flat ? this.#list() : this.#groups()} ${this.#contact()}
      <p class="source">
        ${words.t('results.edition', { name: catalogue.name, date: words.date(catalogue.edition, 'long') })}
      </p>
    </div>`;
  }

  #groups(): TemplateResult {
    const { words, ranking } = this;
    const rows = [...ranking.order];
    const of = (group: MatchGroup) => rows.filter((row) => ranking.groupOf(row) === group);
    const fitting = [...of('well'), ...of('partly')];
    if (fitting.length === 0) return this.#nothingFits(of('other'));
    const shown = new Set(fitting.slice(0, this.shown));
    const section = (group: MatchGroup) => {
      const all = of(group);
      if (all.length === 0) return nothing;
      const visible = all.filter((row) => shown.has(row));
      return visible.length === 0 ? nothing : this.#section(group, all.length, visible);
    };
    return html`${section('well')} ${section('partly')} ${this.#more(fitting.length)}
    ${this.#rest(of('other'), words.t('results.group.other'))}`;
  }

  #section(group: MatchGroup, count: number, rows: readonly number[]) {
    const { words } = this;
    return html`<h3 class="group">
        ${words.t(`results.group.${group}`)} <span>${words.number(count)}</span>
      </h3>
      <ul>
        ${rows.map((row) => this.#card(row))}
      </ul>`;
  }

  /** The last group stays closed until asked for: it is reachable, and does not weigh on the page. */
  #rest(rows: readonly number[], title: string) {
    const { words } = this;
    if (rows.length === 0) return nothing;
    return html`<h3 class="group">${title} <span>${words.number(rows.length)}</span></h3>
      ${
        this.restOpen
          ? html`<ul>
                ${rows.slice(0, Math.max(step, this.shown)).map((row) => this.#card(row))}
              </ul>
              ${this.#more(rows.length)}`
          : html`<p>
              <button class="button" @click=${this.#openRest}>
                ${words.t('results.openRest', { count: rows.length })}
              </button>
            </p>`
      }`;
  }

  #nothingFits(rows: readonly number[]) {
    const { words } = this;
    return html`<div class="unknown-box nothing">
        <p><b>${words.t('results.nothingTitle')}</b></p>
        <p>${words.t('results.nothingHelp')}</p>
        <div class="row">
          <button class="button" @click=${this.#review}>${words.t('results.answers')}</button>
        </div>
      </div>
      ${this.#rest(rows, words.t('results.group.other'))}`;
  }

  /** The whole catalogue, in the order of titles, with a search that forgives accents and case. */
  #list() {
    const { words, catalogue } = this;
    const wanted = fold(this.query).trim().split(/\s+/).filter(Boolean);
    const rows = [...this.ranking.order].filter((row) => {
      if (wanted.length === 0) return true;
      const code = catalogue.panorama.codes[row];
      const text = fold(
        [
          catalogue.panorama.titles[row],
          code && numberLabel(words, code),
          ...(catalogue.panorama.certificateurs[row] ?? []),
        ].join(' '),
      );
      return wanted.every((word) => text.includes(word));
    });
    return html`<div class="search">
        <label for="search">${words.t('results.search')}</label>
        <input id="search" type="search" .value=${this.query} @input=${this.#search} />
      </div>
      <p class="meta" role="status">
        ${words.t('results.found', { count: rows.length, total: words.number(catalogue.panorama.size) })}
      </p>
      <h3 class="visually-hidden">${words.t('results.list')}</h3>
      <ul>
        ${rows.slice(0, this.shown).map((row) => this.#card(row))}
      </ul>
      ${this.#more(rows.length)}`;
  }

  #card(row: number) {
    const { catalogue, ranking, context, today } = this;
    const code = catalogue.panorama.codes[row];
    const kept = code !== undefined && this.kept.includes(code);
    return card(
      row,
      catalogue,
      this.listing ? [] : ranking.reasonsOf(row),
      kept,
      today,
      context,
      this.#actions,
    );
  }

  #more(count: number) {
    const { words } = this;
    if (count <= this.shown) return nothing;
    return html`<p>
      <button class="button" @click=${this.#showMore}>
        ${words.t('results.more', { count: Math.min(step, count - this.shown) })}
      </button>
    </p>`;
  }

  #contact() {
    const { words, contactUrl } = this;
    return html`<div class="contact">
      <h3>${words.t('contact.title')}</h3>
      <p>
        ${words.t('contact.text')}
        ${contactUrl ? html`<a href=${contactUrl}>${this.contactLabel ?? words.t('contact.link')}</a>` : nothing}
      </p>
    </div>`;
  }

  #actions = {
    show: (code: EntryCode) => void request(this, { type: 'show', view: { name: 'fiche', code } }),
    keep: (code: EntryCode, kept: boolean) => void request(this, { type: 'keep', code, kept }),
  };
  #search = (event: Event) => {
    this.query = (event.target as HTMLInputElement).value;
    this.shown = step;
  };
  #showMore = () => (this.shown += step);
  #openRest = () => (this.restOpen = true);
  #review = () => request(this, { type: 'journey', event: { type: 'reviewed' } });
  #back = () => request(this, { type: 'back' });
  #all = () => request(this, { type: 'show', view: { name: 'all' } });
  #kept = () => request(this, { type: 'show', view: { name: 'kept' } });
}
