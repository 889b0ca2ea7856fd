import { css, html, nothing } from 'lit';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';

/** What the welcome may offer to resume: where it stands and when it was left. */
export interface Resumable {
  /** Place on the path, absent when every question is answered. */
  readonly at?: number;
  readonly of?: number;
  readonly day: string;
  /** The place is not known yet: it takes the catalogue. */
  readonly pending?: boolean;
}

/** First screen: what it is, how long it takes, what stays on this device. */
export class WelcomePart extends Screen {
  static override styles = [
    base,
    css`
      .facts {
        display: grid;
        gap: calc(8 * var(--_px));
        margin-block: calc(24 * var(--_px));
        padding-inline-start: calc(16 * var(--_px));
        border-inline-start: 3px solid var(--_line);
        color: var(--_ink-2);
        font-size: calc(16 * var(--_px));
      }
      .lead {
        margin-block: calc(12 * var(--_px)) 0;
      }
      .more {
        margin-block-start: calc(24 * var(--_px));
        display: grid;
        gap: calc(4 * var(--_px));
        justify-items: start;
      }
      .shared {
        display: flex;
        gap: calc(12 * var(--_px));
        align-items: flex-start;
        padding-block: calc(10 * var(--_px));
        cursor: pointer;
      }
      .shared small {
        display: block;
        font-size: calc(15 * var(--_px));
        color: var(--_ink-2);
      }
      .notice {
        margin-block-end: calc(24 * var(--_px));
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    minutes: { attribute: false },
    resumable: { attribute: false },
    session: { attribute: false },
    days: { attribute: false },
    fixedSession: { attribute: false },
    notice: { attribute: false },
  };

  /** How long the questions take, in minutes. */
  declare minutes: number;
  /** The journey found on this device, if any. */
  declare resumable: Resumable | undefined;
  /** Nothing is kept after the visit. */
  declare session: boolean;
  /** After how many days without a visit what is kept is erased. */
  declare days: number;
  /** The operator decided so: the person is told and not asked. */
  declare fixedSession: boolean;
  /** Something to say first: a stored journey that could not be read, a storage that is not available. */
  declare notice: string | undefined;

  override render() {
    const { words, resumable } = this;
    return html`<div class="screen">
      ${this.notice ? html`<p class="unknown-box notice" role="status">${this.notice}</p>` : nothing}
      <h2 tabindex="-1">${words.t('welcome.title')}</h2>
      <p class="lead">${words.t('welcome.lead')}</p>
      <ul class="facts">
        <li>${words.t(this.session ? 'welcome.timeSession' : 'welcome.time', { count: this.minutes })}</li>
        <li>${words.t('welcome.skip')}</li>
        <li>
          ${this.session ? words.t('welcome.session') : words.t('welcome.device', { count: this.days })}
        </li>
      </ul>
      <div class="row">
        ${
          resumable
            ? html`<button class="button main" @click=${this.#resume}>${this.#resumeLabel(resumable)}</button>
                <button class="button" @click=${this.#restart}>${words.t('welcome.restart')}</button>`
            : html`<button class="button main" @click=${this.#start}>${words.t('welcome.start')}</button>`
        }
      </div>
      <div class="more">
        <button class="link" @click=${this.#all}>${words.t('welcome.all')}</button>
        <button class="link" @click=${this.#data}>${words.t('welcome.data')}</button>
        ${
          this.fixedSession
            ? nothing
            : html`<label class="shared">
                <input type="checkbox" .checked=${this.session} @change=${this.#share} />
                <span>${words.t('welcome.shared')} <small>${words.t('welcome.sharedMeaning')}</small></span>
              </label>`
        }
      </div>
    </div>`;
  }

  #resumeLabel({ at, of, day, pending }: Resumable): string {
    const { words } = this;
    const date = words.date(day, 'short');
    if (pending) return words.t('welcome.resumePending', { date });
    return at === undefined || of === undefined
      ? words.t('welcome.resumeResults', { date })
      : words.t('welcome.resume', { at, of, date });
  }

  #start = () => request(this, { type: 'journey', event: { type: 'started' } });
  #resume = () => request(this, { type: 'journey', event: { type: 'resumed' } });
  #restart = () => request(this, { type: 'journey', event: { type: 'restarted' } });
  #all = () => request(this, { type: 'show', view: { name: 'all' } });
  #data = () => request(this, { type: 'show', view: { name: 'data' } });
  #share = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const kind = field.checked ? 'session' : 'device';
    // It shows what is: the root may ask before it agrees.
    field.checked = this.session;
    request(this, { type: 'store', kind });
  };
}
