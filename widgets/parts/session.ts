import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Translator } from '../../src/i18n/index.js';
import { base } from '../shared/base.js';
import { IdleController } from '../shared/idle.js';
import { request } from '../shared/request.js';

/**
 * Below each screen on a shared computer: that nothing is kept, the way to end, and the warning when nobody acts. Not a
 * screen: it never gets the focus when the person navigates.
 *
 * @tagname choix-part-session
 */
export class ChoixPartSession extends LitElement {
  static override styles = [
    base,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: calc(8 * var(--_px)) calc(16 * var(--_px));
        align-items: center;
        justify-content: space-between;
        margin-block-start: calc(32 * var(--_px));
        padding-block-start: calc(16 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      dialog {
        max-inline-size: calc(480 * var(--_px));
        padding: calc(24 * var(--_px));
        border: 2px solid var(--_accent);
        border-radius: var(--_radius);
        color: var(--_ink);
        background: var(--_paper);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 60%);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    words: { attribute: false },
    minutes: { attribute: false },
    ended: { attribute: false },
    bar: { attribute: false },
    why: { attribute: false },
    endLabel: { attribute: false },
  };

  /** The words, in the language of the root. */
  declare words: Translator;
  /** Without an act before everything is wiped. */
  declare minutes: number;
  /** Nothing of anybody is here: there is nothing to end, nor to watch. */
  declare ended: boolean;
  /** Whether the way to end stands below the screen; where the screen has its own, only the warning is shown. */
  declare bar: boolean;
  /** What happens when nobody answers, and the way to end: those of a shared computer by default. */
  declare why: string | undefined;
  declare endLabel: string | undefined;

  readonly idle = new IdleController(this, () => request(this, { type: 'end', idle: true }));
  #leaving: AbortController | undefined;

  constructor() {
    super();
    this.bar = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page left is kept alive by the browser: going back would show it to the next visitor.
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('pagehide', ({ persisted }) => persisted && !this.ended && this.#end(), {
      signal,
    });
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving?.abort();
  }

  override willUpdate(): void {
    this.idle.minutes = this.minutes;
    if (this.ended) this.idle.stop();
    else if (this.isConnected) this.idle.start();
  }

  override updated(_changed: PropertyValues): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.idle.state === 'warned') {
      if (!dialog?.open) dialog?.showModal();
    } else if (dialog?.open) dialog.close();
  }

  override render() {
    const { words } = this;
    return html`<div class="bar" ?hidden=${this.ended || !this.bar}>
        <p class="meta">${words.t('session.bar')}</p>
        <button class="button" @click=${this.#end}>${words.t('session.end')}</button>
      </div>
      <dialog class="stack" aria-labelledby="title" aria-describedby="why" @cancel=${this.#stay}>
        <h3 id="title">${words.t('session.idleTitle')}</h3>
        <p id="why">${this.why ?? words.t('session.idle')}</p>
        <div class="row">
          <button class="button main" @click=${this.#stay}>${words.t('session.stay')}</button>
          <button class="button" @click=${this.#end}>${this.endLabel ?? words.t('session.end')}</button>
        </div>
      </dialog>`;
  }

  #end = () => request(this, { type: 'end', idle: false });
  #stay = () => this.idle.stay();
}
