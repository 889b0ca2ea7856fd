import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../src/catalogue/index.js';
import type { Certification, IsoDate } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { checklist } from '../../../src/r5/index.js';
import { printSheet } from '../../shared/printSheet.js';
import { cellTold } from '../cellTold.js';
import type { ComparedRow } from '../compareRows.js';
import { titleTold } from '../labels.js';
import { askedOf, questionsToPrint } from './questions.js';
import { sourcesToPrint } from './sources.js';
import { paperStyles } from './styles.js';

const comparisonStyles = css`
  ${paperStyles}
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin-block-start: 8pt;
    font-size: 9pt;
    line-height: 1.3;
  }
  .four {
    font-size: 8pt;
    line-height: 1.25;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 2.5pt 8pt 2.5pt 0;
    border-block-end: 0.5pt solid #999;
    overflow-wrap: break-word;
  }
  thead > tr > * {
    border-block-end: 1pt solid #000;
    vertical-align: bottom;
  }
  thead td,
  th[scope='row'] {
    inline-size: 31mm;
  }
  small {
    display: block;
    font-weight: 400;
    font-size: 8pt;
    color: #333;
  }
  tr {
    break-inside: avoid;
  }
  td ul {
    list-style: none;
  }
  /* The words say it, and one line of black on white is enough. */
  .mark,
  .visually-hidden,
  summary {
    display: none;
  }
  td .source {
    font-size: 7.5pt;
    color: #333;
  }
  td li {
    display: flex;
    gap: 3pt;
  }
  td li::before {
    content: '–';
  }
  a {
    color: inherit;
    overflow-wrap: anywhere;
  }
  li + li,
  p + ul,
  p + span {
    margin-block-start: 1.5pt;
  }
  .wide footer > div {
    columns: 2;
    column-gap: 18pt;
  }
  .wide footer h2 {
    column-span: all;
  }
  .note {
    border: 0.75pt dashed #333;
    border-radius: 5pt;
    padding: 4pt 8pt;
    margin-block-start: 6pt;
  }
`;

export interface PrintedComparison {
  readonly words: Translator;
  readonly catalogue: Catalogue;
  readonly entries: readonly Certification[];
  /** All of them: on paper nothing is folded. */
  readonly rows: readonly ComparedRow[];
  readonly notes: readonly string[];
  readonly today: string;
}

/**
 * Two to four certifications side by side on A4, on its side from three on; what none of them says as questions, numbered as
 * the columns are.
 * @returns whether the browser was asked to print
 */
export function printComparison(root: ShadowRoot, comparison: PrintedComparison): boolean {
  const { words, entries } = comparison;
  return printSheet(root, {
    title: words.t('compare.title', { count: entries.length }),
    locale: words.locale,
    content: sheet(comparison),
    styles: [comparisonStyles],
    landscape: isWide(entries),
  });
}

/** Three columns of text are too narrow upright. */
const isWide = (entries: readonly unknown[]): boolean => entries.length > 2;

function sheet(comparison: PrintedComparison): TemplateResult {
  const { words, entries, notes, today } = comparison;
  const missing = entries.map((entry) =>
    checklist.filter((item) => item.check(entry, today as IsoDate) === 'absent').map(({ id }) => id),
  );
  return html`<article class="sheet ${isWide(entries) ? 'wide' : ''}" lang=${words.locale} dir=${words.dir}>
    <header>
      <h1>${words.t('compare.title', { count: entries.length })}</h1>
      <p class="meta">${words.t('paper.made', { date: words.date(today, 'long') })}</p>
      ${notes.map((note) => html`<p class="note">${note}</p>`)}
    </header>
    ${table(comparison)} ${questionsToPrint(words, askedOf(missing))}
    <footer class="whole">
      <div>${sourcesToPrint(comparison, entries)}</div>
    </footer>
  </article>`;
}

const table = ({ words, catalogue, entries, rows }: PrintedComparison): TemplateResult =>
  html`<table class=${entries.length > 3 ? 'four' : ''}>
    <thead>
      <tr>
        <td></td>
        ${entries.map(({ title, code }, at) => {
          const { text, lang } = titleTold(words, title.known ? title.value : null, code);
          return html`<th scope="col">${at + 1}. <span lang=${lang}>${text}</span></th>`;
        })}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, cells, state }) =>
          html`<tr>
            <th scope="row">
              ${label}
              ${
                entries.length > 1 && state !== 'different'
                  ? html`<small>${words.t(`compare.${state}`)}</small>`
                  : nothing
              }
            </th>
            ${cells.map((cell) => html`<td>${cellTold({ words, catalogue }, cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
