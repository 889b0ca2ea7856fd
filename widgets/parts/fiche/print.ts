import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { Translator } from '../../../src/i18n/index.js';
import { printSheet } from '../../shared/printSheet.js';
import { tokens } from '../../shared/tokens.js';

/** The document has no page around it to take a font from. */
const own = css`
  .screen {
    font-family: system-ui, sans-serif;
  }
`;

export interface PrintedFiche {
  readonly words: Translator;
  readonly today: string;
  readonly title: string;
  /** The heading and the sections, as they are on the screen. */
  readonly content: TemplateResult;
  readonly styles: readonly CSSResult[];
}

/**
 * A fiche as a document of its own: the sections of the screen and their paper style, without the page around.
 * @returns whether the browser was asked to print
 */
export const printFiche = (
  root: ShadowRoot,
  { words, today, title, content, styles }: PrintedFiche,
): boolean =>
  printSheet(root, {
    title,
    locale: words.locale,
    content: html`<div class="screen" lang=${words.locale} dir=${words.dir}>
      ${content}
      <p class="source">${words.t('paper.made', { date: words.date(today, 'long') })}</p>
    </div>`,
    styles: [tokens, ...styles, own],
  });
