import { css, html, LitElement } from 'lit';
import type { Translator } from '../../src/i18n/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';

/**
 * The person said the computer is shared, and something of this tool is on it: what it is, and whether it goes or stays.
 * It takes the focus: the box that was ticked is not ticked before the answer.
 *
 * @tagname choix-part-session-leave
 */
export class ChoixPartSessionLeave extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-block-start: calc(16 * var(--_px));
      }
    `,
  ];

  static override properties = { words: { attribute: false }, changed: { attribute: false } };

  /** The words, in the language of the root. */
  declare words: Translator;
  /** When the journey on this device was last changed; absent when there is none, but other traces. ISO instant. */
  declare changed: string | undefined;

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('button:last-child')?.focus();
  }

  override render() {
    const { words, changed } = this;
    return html`<div class="unknown-box stack">
      <div role="alert" class="stack">
        <p>
          ${
            changed
              ? words.t('session.here', { date: words.date(changed, 'long') })
              : words.t('session.hereOther')
          }
        </p>
        <p class="meta">${words.t('session.leaveHint')}</p>
      </div>
      <div class="row">
        <button class="button solid" @click=${this.#leave}>${words.t('session.leave')}</button>
        <button class="button" @click=${this.#keep}>${words.t('session.keep')}</button>
      </div>
    </div>`;
  }

  #leave = () => request(this, { type: 'store', kind: 'session', sure: true });
  #keep = () => request(this, { type: 'store', kind: 'device' });
}
