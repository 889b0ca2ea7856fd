import { html, nothing } from 'lit';
import { cacheName } from '../../../src/catalogue/index.js';
import type { LeftOut } from '../../../src/domain/index.js';
import type { StoredJourney } from '../../../src/store/index.js';
import { base } from '../../shared/base.js';
import { held, type Held } from '../../shared/held.js';
import { request } from '../../shared/request.js';
import { Screen } from '../../shared/screen.js';
import { traces, type Trace } from '../../shared/traces.js';
import { describe } from './describe.js';
import { formStyles } from './styles.js';

/** What there is of the person, where, until when, and what they may do with it: take it along, bring it back, erase it. */
export class DataPart extends Screen {
  static override styles = [base, formStyles];

  static override properties = {
    ...Screen.properties,
    journey: { attribute: false },
    stored: { attribute: false },
    expires: { attribute: false },
    leftOut: { attribute: false },
    confirming: { state: true },
    left: { state: true },
    held: { state: true },
  };

  /** The journey as it is now; absent when nothing was done. */
  declare journey: StoredJourney | undefined;
  /** Whether it is on this device, and not in the memory of the page alone. */
  declare stored: boolean;
  /** The day it is erased if nobody comes back. ISO instant. */
  declare expires: string | undefined;
  declare leftOut: (journey: StoredJourney) => LeftOut;
  declare private confirming: boolean;
  /** What is found on this device, the journey's own place included. */
  declare private left: readonly Trace[] | undefined;
  /** What stands where journeys are kept; `undefined`: nothing is, or it cannot be counted. */
  declare private held: Held | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('stored') || changed.has('journey')) void this.#look();
  }

  override render() {
    const { words, journey } = this;
    const beside = this.#beside();
    return html`<div class="screen" @choix-request=${this.#passOn}>
      <div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>
      <h2 tabindex="-1">${words.t('data.title')}</h2>
      <div class="stack">
        ${
          journey
            ? html`<p>${words.t(this.stored ? 'data.here' : 'data.memory')}</p>
                <ul>
                  ${describe(words, journey).map((line) => html`<li>${line}</li>`)}
                </ul>
                ${this.expires && this.stored ? html`<p>${words.t('data.expires', { date: words.date(this.expires, 'long') })}</p>` : nothing}
                ${this.stored ? html`<p class="meta">${words.t('data.readers')}</p>` : nothing}`
            : beside.length > 0 || !this.left
              ? nothing
              : html`<p>${words.t('data.none')}</p>`
        }
        ${
          beside.length === 0
            ? nothing
            : html`<p>${words.t(journey ? 'data.left.also' : 'data.left.only')}</p>
                <ul>
                  ${beside.map((line) => html`<li>${line}</li>`)}
                </ul>`
        }
      </div>
      ${journey ? html`<choix-part-carry .words=${words} .journey=${journey}></choix-part-carry>` : nothing}
      <choix-part-take .words=${words} .current=${journey} .leftOut=${this.leftOut}></choix-part-take>
      ${journey || beside.length > 0 ? this.#erase() : nothing}
    </div>`;
  }

  async #look(): Promise<void> {
    const left = await traces();
    this.held = left.every(isFiles) ? undefined : await held();
    this.left = left;
  }

  /** What is on this device besides the journey shown, a line each. */
  #beside(): readonly string[] {
    const { words, left = [] } = this;
    return [
      ...(left.every(isFiles) ? [] : this.#place()),
      ...(left.some(isFiles) ? [words.t('data.left.catalogue')] : []),
    ];
  }

  /** What stands where journeys are kept, besides the one shown. */
  #place(): readonly string[] {
    const { words, held, stored } = this;
    if (!held) return [words.t('data.left.place')];
    const line = (key: 'journeys' | 'aside', count: number) =>
      count > 0 ? [words.t(`data.left.${key}`, { count })] : [];
    const lines = [...line('journeys', held.journeys - (stored ? 1 : 0)), ...line('aside', held.aside)];
    return lines.length > 0 || stored ? lines : [words.t('data.left.empty')];
  }

  #erase() {
    const { words } = this;
    return html`<section class="stack erase">
      <h3>${words.t('data.erase.title')}</h3>
      <p>${words.t('data.erase.lead')}</p>
      ${
        this.confirming
          ? html`<p role="alert">${words.t('data.erase.sure')}</p>
              <div class="row">
                <button class="button solid" @click=${this.#confirm}>${words.t('data.erase.yes')}</button>
                <button class="button" @click=${this.#ask}>${words.t('data.erase.no')}</button>
              </div>`
          : html`<div class="row">
              <button class="button" @click=${this.#ask}>${words.t('data.erase.ask')}</button>
            </div>`
      }
    </section>`;
  }

  #passOn = (event: Event) => this.relay(event);
  #back = () => request(this, { type: 'back' });
  #ask = async () => {
    this.confirming = !this.confirming;
    await this.updateComplete;
    // The button that was pressed is gone. The answer that changes nothing comes last, and is the nearest.
    this.renderRoot.querySelector<HTMLElement>('.erase button:last-child')?.focus();
  };
  #confirm = () => {
    this.confirming = false;
    request(this, { type: 'erase' });
  };
}

/** Copies of the catalogue, and nothing of the person. */
const isFiles = ({ name }: Trace) => name === cacheName;
