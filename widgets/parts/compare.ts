import { css, html, nothing, type PropertyValues } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, EntryCode } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import type { Compared } from '../shared/comparison.js';
import { markStyles } from '../shared/mark.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { lost } from '../shared/warnOnce.js';
import { cellStyles, cellTold } from './cellTold.js';
import type { CompareContext } from './compareCell.js';
import { comparedRows, type ComparedRow } from './compareRows.js';
import { numberLabel, titleTold } from './labels.js';

/** Two to four certifications side by side: the rows of the fiche, differences in words, equal rows to fold. */
export class ComparePart extends Screen {
  static override styles = [
    base,
    markStyles,
    cellStyles,
    css`
      h2 {
        margin-block-end: calc(16 * var(--_px));
      }
      .notes {
        margin-block: calc(12 * var(--_px));
        display: grid;
        gap: calc(6 * var(--_px));
      }
      .differ {
        margin-block: calc(16 * var(--_px)) calc(12 * var(--_px));
      }
      .more {
        display: none;
      }
      .scroll {
        /* What is for screen readers alone scrolls with its cell, and does not widen the page. */
        position: relative;
        margin-block: calc(12 * var(--_px)) calc(16 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      table {
        table-layout: fixed;
        border-collapse: separate;
        border-spacing: 0;
        inline-size: 100%;
        font-size: calc(15 * var(--_px));
        border-radius: var(--_radius);
      }
      caption {
        text-align: start;
      }
      th,
      td {
        text-align: start;
        vertical-align: top;
        padding: calc(6 * var(--_px)) calc(12 * var(--_px)) calc(14 * var(--_px));
        background: var(--_paper);
        overflow-wrap: anywhere;
        hyphens: auto;
        font-variant-numeric: tabular-nums;
      }
      tbody:last-child td:first-child {
        border-end-start-radius: var(--_radius);
      }
      tbody:last-child td:last-child {
        border-end-end-radius: var(--_radius);
      }
      td + td,
      thead th + th {
        border-inline-start: 1px solid var(--_line);
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        padding-block-start: calc(10 * var(--_px));
        font-weight: 640;
        line-height: 1.3;
        border-block-end: 2px solid var(--_edge);
      }
      thead th:first-child {
        border-start-start-radius: var(--_radius);
      }
      thead th:last-child {
        border-start-end-radius: var(--_radius);
      }
      /* The name of a row is a line of its own above its cells: no column is spent on it. */
      tbody th {
        padding-block: calc(12 * var(--_px)) 0;
        font-weight: 600;
        border-block-start: 1px solid var(--_line);
      }
      tbody:nth-child(3) th {
        border-block-start: 0;
      }
      tbody th > span {
        position: sticky;
        inset-inline-start: calc(12 * var(--_px));
        display: inline-block;
      }
      th small {
        font-weight: 400;
        color: var(--_ink-2);
      }
      /* Columns one can read, and a part of the next one in sight: it scrolls inside itself, and the titles stay. */
      @container (max-width: 639px) {
        th,
        td {
          padding-inline: calc(8 * var(--_px));
        }
        table {
          font-size: calc(14 * var(--_px));
        }
        .more {
          display: block;
          margin-block-start: calc(12 * var(--_px));
        }
        thead th {
          font-size: calc(13 * var(--_px));
        }
        tbody th > span {
          inset-inline-start: calc(8 * var(--_px));
        }
        .many.scroll {
          overflow: auto;
          max-block-size: 85vh;
        }
        .many table {
          inline-size: calc(var(--columns) * 128 * var(--_px));
        }
        .three {
          --columns: 3;
        }
        .four {
          --columns: 4;
        }
      }
      td p + p,
      td p + ul,
      td p + div,
      td li + li {
        margin-block-start: calc(8 * var(--_px));
      }
      td .untold,
      td .source {
        color: var(--_ink-2);
      }
      td summary {
        margin-inline-start: calc(14 * var(--_px));
      }
      thead .link {
        min-block-size: calc(44 * var(--_px));
        font-size: calc(15 * var(--_px));
        font-weight: 400;
      }
      @media print {
        .scroll {
          overflow: visible !important;
          max-block-size: none !important;
          border: 0;
        }
        table {
          inline-size: 100% !important;
        }
        th,
        td {
          position: static !important;
        }
        tbody {
          break-inside: avoid;
        }
        .more,
        button {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    compared: { attribute: false },
    today: { attribute: false },
    notes: { attribute: false },
    fixed: { attribute: false },
    folded: { state: true },
  };

  declare catalogue: Catalogue;
  declare compared: Compared;
  declare today: string;
  /** Sentences to say first: numbers that are not in the catalogue, a successor shown instead. */
  declare notes: readonly string[];
  /** The operator chose what is compared: nothing can be taken away, and there is nowhere to go back to. */
  declare fixed: boolean;
  declare private folded: boolean;

  /** Those that are the same everywhere are drawn too: folding them away moves nothing else. */
  #rows: readonly ComparedRow[] = [];
  /** A column was taken away, and its button with it. */
  #removed = false;

  constructor() {
    super();
    this.notes = [];
    this.fixed = false;
    this.folded = false;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.size > 1 || !changed.has('folded'))
      this.#rows = comparedRows(this.compared.entries, this.#context);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#removed || !changed.has('compared')) return;
    this.#removed = false;
    void this.focusHeading();
  }

  override render() {
    const { words, notes } = this;
    const { entries, missing } = this.compared;
    const count = (wanted: ComparedRow['state']) => this.#rows.filter(({ state }) => state === wanted).length;
    const same = count('same');
    return html`<div class="screen">
      ${this.fixed ? nothing : html`<div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>`}
      <h2 tabindex="-1">${words.t('compare.title', { count: entries.length })}</h2>
      ${notes.length === 0 ? nothing : html`<div class="notes">${notes.map((note) => html`<p class="unknown-box">${note}</p>`)}</div>`}
      ${missing.length === 0 ? nothing : this.#missing(missing)}
      ${entries.length + missing.length < 2 && !this.fixed ? html`<p>${words.t('compare.needTwo')}</p>` : nothing}
      ${entries.length < 2 ? nothing : html`<p class="meta differ">${words.t('compare.differ', { count: count('different') })}</p>`}
      ${
        same === 0
          ? nothing
          : html`<p>
              <button class="button" aria-pressed=${this.folded ? 'true' : 'false'} @click=${this.#fold}>
                ${words.t(this.folded ? 'compare.showEqual' : 'compare.foldEqual', { count: same })}
              </button>
            </p>`
      }
      ${
        entries.length === 0
          ? nothing
          : html`${this.#table()}
              <div class="row print">
                <button class="button" @click=${this.#print}>${words.t('fiche.print')}</button>
              </div>`
      }
    </div>`;
  }

  get #context(): CompareContext {
    const { words, catalogue, today } = this;
    return { words, catalogue, today, lenders: this.compared.lenders };
  }

  /** Chosen, and not to be had just now: named, with a way to try again. */
  #missing(codes: readonly EntryCode[]) {
    const { words } = this;
    const named = codes.map((code) => numberLabel(words, code));
    return html`<div class="unknown-box notes" role="status">
      <p>${words.t('compare.missing', { count: named.length, codes: words.list(named, 'and') })}</p>
      <div class="row"><button class="button" @click=${this.#retry}>${words.t('problem.retry')}</button></div>
    </div>`;
  }

  #table() {
    const { words } = this;
    const { entries } = this.compared;
    const size = ['', '', '', 'many three', 'many four'][entries.length] ?? '';
    const label = words.t('compare.table');
    const table = html`<table>
      <caption class="visually-hidden">
        ${label}
      </caption>
      <thead>
        <tr>
          ${entries.map((entry) => this.#head(entry))}
        </tr>
      </thead>
      ${this.#rows.map(
        ({ label, cells, state }) =>
          html`<tbody ?hidden=${this.folded && state === 'same'}>
            <tr>
              <th scope="rowgroup" colspan=${entries.length}>
                <span>
                  ${label}
                  ${entries.length > 1 && state !== 'different' ? html`<small>${words.t(`compare.${state}`)}</small>` : nothing}
                </span>
              </th>
            </tr>
            <tr>
              ${cells.map((cell) => html`<td>${cellTold(this, cell)}</td>`)}
            </tr>
          </tbody>`,
      )}
    </table>`;
    // Three columns and more scroll inside themselves on a phone, and say so; two always fit.
    return size
      ? html`<p class="meta more">${words.t('compare.scroll', { count: entries.length })}</p>
          <div class="scroll ${size}" tabindex="0" role="region" aria-label=${label}>${table}</div>`
      : html`<div class="scroll">${table}</div>`;
  }

  #head(entry: Certification) {
    const { words } = this;
    const { text: title, lang } = titleTold(words, entry.title.known ? entry.title.value : null, entry.code);
    return html`<th scope="col">
      <span lang=${lang}>${title}</span>
      ${
        this.fixed
          ? nothing
          : html`<br /><button class="link" @click=${() => this.#remove(entry.code)}>
                ${words.t('compare.remove')}<span class="visually-hidden" lang=${lang}> ${title}</span>
              </button>`
      }
    </th>`;
  }

  #fold = () => (this.folded = !this.folded);
  #back = () => request(this, { type: 'back' });

  #retry = () => request(this, { type: 'retry' });

  /** The table alone, whole. When that cannot be, the page it stands in, as the browser prints it. */
  #print = async () => {
    const { words, catalogue, notes, today } = this;
    const { entries } = this.compared;
    try {
      const { printComparison } = await import('./paper/comparison.js');
      const comparison = { words, catalogue, entries, rows: this.#rows, notes, today };
      if (printComparison(this.renderRoot as ShadowRoot, comparison)) return;
    } catch (error) {
      lost(error);
    }
    window.print();
  };

  #remove = (code: EntryCode) => {
    this.#removed = true;
    request(this, { type: 'compare', code, compared: false });
  };
}
