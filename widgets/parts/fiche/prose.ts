import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../../src/i18n/index.js';

/** Longer than this, a text waits behind a disclosure: a page of prose is not "in short". Characters. */
const long = 700;

/** One item longer than this is a text nobody separated. Characters. */
const longItem = 400;

const paragraphs = (text: string): readonly string[] => text.split(/\s*\n\s*/).filter((line) => line !== '');

const whole = (text: string): TemplateResult =>
  html`<div class="prose" lang="fr">${paragraphs(text).map((line) => html`<p>${line}</p>`)}</div>`;

/** A text of a register: its paragraphs, whole; behind a disclosure when it is long. Never cut. */
export const prose = (words: Translator, text: string): TemplateResult =>
  text.length <= long
    ? whole(text)
    : html`<details>
        <summary>${words.t('fiche.text.long')}</summary>
        ${whole(text)}
      </details>`;

/** Whether a list of the source is one text that holds no separator. */
export const isUnsplit = (items: readonly string[]): boolean =>
  items.length === 1 && (items[0]?.length ?? 0) > longItem;

/** A list of a register, an item a line, as many as the source has. */
export const listed = (words: Translator, items: readonly string[]): TemplateResult =>
  isUnsplit(items)
    ? html`<p class="meta">${words.t('fiche.text.unsplit')}</p>
        ${whole(items[0] ?? '')}`
    : html`<ul class="listed" lang="fr">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

/** "12 compétences", or that they are one text: an unseparated text is not "one competence". */
export const countOf = (words: Translator, items: readonly string[]): string =>
  words.t(isUnsplit(items) ? 'fiche.blocs.oneText' : 'fiche.blocs.competences', { count: items.length });

/** A section's list behind its disclosure when it is long, as it is otherwise. */
export const shortOrFolded = (label: string, count: number, list: TemplateResult): TemplateResult =>
  count <= 8
    ? list
    : html`<details>
        <summary>${label}</summary>
        ${list}
      </details>`;
