import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../src/i18n/index.js';
import type { Cell } from './compareRows.js';

/** What a cell says, on the screen and on paper. */
export function cellTold(words: Translator, { lead, lines, french }: Cell): TemplateResult {
  const lang = french ? 'fr' : words.locale;
  const [line] = lines;
  return html`${lead === undefined ? nothing : html`<p>${lead}</p>`}
  ${
    lines.length > 1
      ? html`<ul lang=${lang}>
          ${lines.map((one) => html`<li>${one}</li>`)}
        </ul>`
      : line === undefined
        ? nothing
        : html`<span lang=${lang}>${line}</span>`
  }`;
}
