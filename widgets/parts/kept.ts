import { css, html, nothing } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { isObtainable, type EntryCode } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { identityTold, titleTold } from './labels.js';
import { statusOf, statusSentence } from './status.js';

/** The certifications put aside, and what is stored on this device, to erase. */
export class KeptPart extends Screen {
  static override styles = [
    base,
    css`
      ul {
        margin-block: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      li {
        padding-block: calc(16 * var(--_px));
        border-block-end: 1px solid var(--_line);
        display: grid;
        gap: calc(8 * var(--_px));
      }
      .identity span:not(:last-child)::after {
        content: ' · ';
      }
      .empty {
        margin-block: calc(24 * var(--_px));
      }
      .stored {
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .more {
        margin-block-start: calc(16 * var(--_px));
      }
      .stored h3,
      .stored p {
        margin-block-end: calc(8 * var(--_px));
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    kept: { attribute: false },
    today: { attribute: false },
    stored: { attribute: false },
    confirming: { state: true },
  };

  declare catalogue: Catalogue;
  declare kept: readonly EntryCode[];
  declare today: string;
  /** What is kept on this device, in words; absent when nothing is. */
  declare stored: string | undefined;
  declare private confirming: boolean;

  /** Place of the line that was removed, until the list is drawn without it. */
  #left: number | undefined;

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.#left === undefined || !changed.has('kept')) return;
    const at = Math.min(this.#left, this.kept.length - 1);
    this.#left = undefined;
    const near = this.renderRoot.querySelectorAll('li')[at]?.querySelector<HTMLElement>('button:last-child');
    (near ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  override render() {
    const { words, kept } = this;
    return html`<div class="screen">
      <div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>
      <h2 tabindex="-1">${words.t('kept.title', { count: kept.length })}</h2>
      ${
        kept.length === 0
          ? html`<p class="unknown-box empty">${words.t('kept.empty')}</p>`
          : html`<ul>
              ${kept.map((code) => this.#line(code))}
            </ul>`
      }
      ${this.#erase()}
      <p class="more"><button class="link" @click=${this.#data}>${words.t('erase.more')}</button></p>
    </div>`;
  }

  #line(code: EntryCode) {
    const { words, catalogue } = this;
    const { panorama } = catalogue;
    const row = panorama.rows.get(code);
    if (row === undefined)
      return html`<li>
        <p>${words.t('kept.gone', { number: code })}</p>
        <div class="row">
          <button class="button plain" @click=${() => this.#remove(code)}>${words.t('kept.remove')}</button>
        </div>
      </li>`;
    const { text: title, lang } = titleTold(words, panorama.titles[row], code);
    const validity = statusOf(panorama, row, this.today);
    return html`<li>
      <h3 lang=${lang}>${title}</h3>
      <p class="meta identity">
        ${identityTold(words, panorama, row).map(({ text, lang }) => html`<span lang=${lang}>${text}</span>`)}
      </p>
      ${isObtainable(validity) === true ? nothing : html`<p>${statusSentence(words, validity)}</p>`}
      <div class="row">
        <button class="button" @click=${() => request(this, { type: 'show', view: { name: 'fiche', code } })}>
          ${words.t('card.show')}<span class="visually-hidden" lang=${lang}> ${title}</span>
        </button>
        <button class="button plain" @click=${() => this.#remove(code)}>
          ${words.t('kept.remove')}<span class="visually-hidden" lang=${lang}> ${title}</span>
        </button>
      </div>
    </li>`;
  }

  #erase() {
    const { words } = this;
    return html`<div class="stored">
      <h3>${words.t('erase.title')}</h3>
      <p>${this.stored ?? words.t('erase.nothing')}</p>
      ${
        !this.stored
          ? nothing
          : this.confirming
            ? html`<p role="alert">${words.t('erase.sure')}</p>
                <div class="row">
                  <button class="button solid" @click=${this.#confirm}>${words.t('erase.yes')}</button>
                  <button class="button" @click=${this.#ask}>${words.t('erase.no')}</button>
                </div>`
            : html`<div class="row">
                <button class="button" @click=${this.#ask}>${words.t('erase.ask')}</button>
              </div>`
      }
    </div>`;
  }

  #remove = (code: EntryCode) => {
    this.#left = this.kept.indexOf(code);
    request(this, { type: 'keep', code, kept: false });
  };
  #data = () => request(this, { type: 'show', view: { name: 'data' } });
  #back = () => request(this, { type: 'back' });
  #ask = async () => {
    this.confirming = !this.confirming;
    await this.updateComplete;
    // The button that was pressed is gone. The answer that changes nothing comes last, and is the nearest.
    this.renderRoot.querySelector<HTMLElement>('.stored button:last-child')?.focus();
  };
  #confirm = () => {
    this.confirming = false;
    request(this, { type: 'erase' });
  };
}
