import { css, html, render, type CSSResult, type TemplateResult } from 'lit';
import type { Translator } from '../../../src/i18n/index.js';
import { printSheet } from '../../shared/printSheet.js';
import { tokens } from '../../shared/tokens.js';
import { onTwoPages } from './twoPages.js';

/** The document has no page around it to take a font from. */
const own = css`
  .screen {
    font-family: system-ui, sans-serif;
  }
  @media print {
    /* The title stands above the columns, not across them: a browser may break the page under what goes across. */
    .screen {
      columns: auto;
    }
    .text {
      columns: 2;
      column-gap: calc(36 * var(--_px));
    }
  }
`;

export interface PrintedFiche {
  readonly words: Translator;
  readonly today: string;
  readonly title: string;
  /** The heading and the sections, as they are on the screen. */
  readonly content: TemplateResult;
  readonly styles: readonly CSSResult[];
  /** With the texts two pages cannot hold. */
  readonly whole: boolean;
}

/**
 * A fiche as a document of its own: the sections of the screen and their paper style, without the page around. Two pages
 * of A4 at most, unless it is asked for whole.
 * @returns how many texts were left out; `undefined` when the browser could not be asked to print
 */
export function printFiche(
  root: ShadowRoot,
  { words, today, title, content, styles, whole }: PrintedFiche,
): number | undefined {
  const drawn = document.createElement('div');
  render(
    html`<div class="screen" lang=${words.locale} dir=${words.dir}>
      <div class="text">
        ${content}
        <p class="source made">${words.t('paper.made', { date: words.date(today, 'long') })}</p>
      </div>
    </div>`,
    drawn,
  );
  const heading = drawn.querySelector('h2');
  if (heading) drawn.querySelector('.text')?.before(heading);
  const left = whole ? 0 : onTwoPages(drawn, words.t('fiche.paper.instead'));
  if (left > 0) drawn.querySelector('.made')?.prepend(`${words.t('fiche.paper.left', { count: left })} `);
  const printed = printSheet(root, {
    title,
    locale: words.locale,
    content: drawn,
    styles: [tokens, ...styles, own],
  });
  return printed ? left : undefined;
}
