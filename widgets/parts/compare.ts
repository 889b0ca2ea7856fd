import { css, html, nothing, type PropertyValues } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, EntryCode } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { cellTold } from './cellTold.js';
import { comparedRows, type ComparedRow } from './compareRows.js';
import { titleTold } from './labels.js';

/** Two to four certifications side by side: the rows of the fiche, differences in words, equal rows to fold. */
export class ComparePart extends Screen {
  static override styles = [
    base,
    css`
      h2 {
        margin-block-end: calc(16 * var(--_px));
      }
      .notes {
        margin-block: calc(12 * var(--_px));
        display: grid;
        gap: calc(6 * var(--_px));
      }
      .scroll {
        overflow: auto;
        max-block-size: min(85vh, calc(900 * var(--_px)));
        margin-block: calc(16 * var(--_px));
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
        inline-size: 100%;
        font-size: calc(15 * var(--_px));
      }
      caption {
        text-align: start;
      }
      th,
      td {
        text-align: start;
        vertical-align: top;
        padding: calc(10 * var(--_px)) calc(12 * var(--_px));
        border-block-end: 1px solid var(--_line);
        background: var(--_paper);
        min-inline-size: calc(170 * var(--_px));
        overflow-wrap: break-word;
        font-variant-numeric: tabular-nums;
      }
      tbody tr:last-child > * {
        border-block-end: 0;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        font-weight: 640;
        line-height: 1.3;
        border-block-end: 2px solid var(--_edge);
      }
      th[scope='row'],
      thead td {
        position: sticky;
        inset-inline-start: 0;
        min-inline-size: calc(100 * var(--_px));
        max-inline-size: calc(150 * var(--_px));
        font-weight: 600;
        border-inline-end: 1px solid var(--_line);
        hyphens: auto;
      }
      thead td {
        inset-block-start: 0;
        z-index: 2;
        border-block-end: 2px solid var(--_edge);
      }
      @container (max-width: 520px) {
        th,
        td {
          min-inline-size: calc(150 * var(--_px));
          padding: calc(8 * var(--_px));
        }
        th[scope='row'],
        thead td {
          min-inline-size: calc(112 * var(--_px));
          max-inline-size: none;
          inline-size: calc(112 * var(--_px));
          overflow-wrap: normal;
          font-size: calc(14 * var(--_px));
        }
      }
      /* Wide enough for all the columns: the page scrolls, and the titles stay at its top. */
      @container (min-width: 640px) {
        .scroll {
          overflow: visible;
          max-block-size: none;
        }
        table {
          table-layout: fixed;
        }
        th,
        td {
          min-inline-size: 0;
          overflow-wrap: anywhere;
          hyphens: auto;
        }
        th[scope='row'],
        thead td {
          inline-size: calc(148 * var(--_px));
        }
        table,
        thead td {
          border-start-start-radius: var(--_radius);
        }
        thead th:last-child {
          border-start-end-radius: var(--_radius);
        }
      }
      th small {
        display: block;
        font-weight: 400;
        color: var(--_ink-2);
      }
      li + li,
      p + ul {
        margin-block-start: calc(4 * var(--_px));
      }
      thead .link {
        min-block-size: calc(44 * var(--_px));
        font-size: calc(15 * var(--_px));
        font-weight: 400;
      }
      @media print {
        .scroll {
          overflow: visible;
          max-block-size: none;
          border: 0;
        }
        table {
          table-layout: fixed;
        }
        th,
        td {
          position: static !important;
          min-inline-size: 0 !important;
          overflow-wrap: anywhere;
        }
        tr {
          break-inside: avoid;
        }
        button {
          display: none !important;
        }
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    entries: { attribute: false },
    today: { attribute: false },
    notes: { attribute: false },
    fixed: { attribute: false },
    folded: { state: true },
  };

  declare catalogue: Catalogue;
  declare entries: readonly Certification[];
  declare today: string;
  /** Sentences to say first: numbers that are not in the catalogue, a successor shown instead. */
  declare notes: readonly string[];
  /** The operator chose what is compared: nothing can be taken away, and there is nowhere to go back to. */
  declare fixed: boolean;
  declare private folded: boolean;

  /** A column was taken away, and its button with it. */
  #removed = false;

  constructor() {
    super();
    this.notes = [];
    this.fixed = false;
    this.folded = false;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#removed || !changed.has('entries')) return;
    this.#removed = false;
    void this.focusHeading();
  }

  override render() {
    const { words, entries, notes } = this;
    const rows = comparedRows(entries, this);
    const same = rows.filter((row) => row.same).length;
    return html`<div class="screen">
      ${this.fixed ? nothing : html`<div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>`}
      <h2 tabindex="-1">${words.t('compare.title', { count: entries.length })}</h2>
      ${notes.length === 0 ? nothing : html`<div class="notes">${notes.map((note) => html`<p class="unknown-box">${note}</p>`)}</div>`}
      ${entries.length < 2 && !this.fixed ? html`<p>${words.t('compare.needTwo')}</p>` : nothing}
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
          : html`${this.#table(this.folded ? rows.filter((row) => !row.same) : rows)}
              <div class="row print">
                <button class="button" @click=${this.#print}>${words.t('fiche.print')}</button>
              </div>`
      }
    </div>`;
  }

  #table(rows: readonly ComparedRow[]) {
    const { words, entries } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('compare.table')}>
      <table>
        <caption class="visually-hidden">
          ${words.t('compare.table')}
        </caption>
        <thead>
          <tr>
            <td><span class="visually-hidden">${words.t('compare.aspect')}</span></td>
            ${entries.map((entry) => this.#head(entry))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ id, cells, same }) =>
              html`<tr>
                <th scope="row">
                  ${words.t(`compare.row.${id}`)}
                  ${entries.length > 1 ? html`<small>${words.t(same ? 'compare.same' : 'compare.different')}</small>` : nothing}
                </th>
                ${cells.map((cell) => html`<td>${cellTold(words, cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
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

  /** The table alone, whole. When that cannot be, the page it stands in, as the browser prints it. */
  #print = async () => {
    const { words, catalogue, entries, notes, today } = this;
    const rows = comparedRows(entries, this);
    try {
      const { printComparison } = await import('./paper/comparison.js');
      const comparison = { words, catalogue, entries, rows, notes, today };
      if (printComparison(this.renderRoot as ShadowRoot, comparison)) return;
    } catch {
      // What prints could not be fetched.
    }
    window.print();
  };

  #remove = (code: EntryCode) => {
    this.#removed = true;
    request(this, { type: 'compare', code, compared: false });
  };
}
