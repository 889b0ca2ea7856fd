import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../src/catalogue/index.js';
import { facetValues, isObtainable, type Facet, type Filter } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { printSheet } from '../../shared/printSheet.js';
import { facetLabels } from '../filters.js';
import { identityTold, titleTold } from '../labels.js';
import { statusOf, statusSentence } from '../status.js';
import { paperStyles } from './styles.js';

const listStyles = css`
  ${paperStyles}
  ol {
    columns: 2;
    column-gap: 18pt;
    margin-block-start: 10pt;
    list-style: none;
    font-size: 8.5pt;
    line-height: 1.3;
  }
  li {
    break-inside: avoid;
    padding-block: 3pt;
    border-block-end: 0.5pt solid #999;
  }
  b {
    font-size: 9.5pt;
  }
`;

export interface PrintedList {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'panorama' | 'name' | 'edition'>;
  readonly today: string;
  readonly title: string;
  /** All of them, in the order of the screen. */
  readonly rows: readonly number[];
  /** How many there are before anything narrows them. */
  readonly total: number;
  readonly filter: Filter;
  /** The words searched for. */
  readonly query: string | undefined;
}

/**
 * A list of certifications on A4, a few lines each and none left out: what each is, and whether it can still be obtained.
 * @returns whether the browser was asked to print
 */
export const printList = (root: ShadowRoot, list: PrintedList): boolean =>
  printSheet(root, {
    title: list.title,
    locale: list.words.locale,
    content: sheet(list),
    styles: [listStyles],
  });

function sheet({ words, catalogue, today, title, rows, total, filter, query }: PrintedList): TemplateResult {
  const { panorama, name, edition } = catalogue;
  const asked = [...(query ? [words.t('results.searched', { query })] : []), ...filterTold(words, filter)];
  return html`<article class="sheet" lang=${words.locale} dir=${words.dir}>
    <header>
      <h1>${title}</h1>
      <p class="meta">${words.t('paper.made', { date: words.date(today, 'long') })}</p>
      ${
        asked.length === 0
          ? nothing
          : html`<p>${words.t('results.found', { count: rows.length, total: words.number(total) })}</p>
              <p class="meta">${words.list(asked, 'and')}</p>`
      }
    </header>
    <ol class="entries">
      ${rows.map((row) => {
        const code = panorama.codes[row];
        if (code === undefined) return nothing;
        const told = titleTold(words, panorama.titles[row], code);
        const validity = statusOf(panorama, row, today);
        return html`<li>
          <p><b lang=${told.lang}>${told.text}</b></p>
          <p class="identity">
            ${identityTold(words, panorama, row).map(
              ({ text, lang }, at) => html`${at > 0 ? ' · ' : ''}<span lang=${lang}>${text}</span>`,
            )}
          </p>
          ${isObtainable(validity) === true ? nothing : html`<p>${statusSentence(words, validity)}</p>`}
        </li>`;
      })}
    </ol>
    <footer class="whole">
      <p class="meta">${words.t('paper.catalogue', { name, date: words.date(edition, 'long') })}</p>
    </footer>
  </article>`;
}

/** What is asked of a list, in words: "Niveau : niveau 5 (bac+2)". */
const filterTold = (words: Translator, filter: Filter): readonly string[] =>
  (Object.keys(facetValues) as Facet[]).flatMap((facet) => {
    const values = filter[facet] as readonly Filter[typeof facet][number][];
    const label = facetLabels[facet] as (words: Translator, value: Filter[typeof facet][number]) => string;
    return values.length === 0
      ? []
      : words.t('filter.told', {
          facet: words.t(`filter.facet.${facet}`),
          values: words.list(
            values.map((value) => label(words, value)),
            'or',
          ),
        });
  });
