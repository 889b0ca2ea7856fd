import { css, html, nothing, svg } from 'lit';
import type { StoredJourney } from '../../../src/store/index.js';
import { canSeal, writeTransfer } from '../../../src/store/transfer/index.js';
import { base } from '../../shared/base.js';
import { reopening, type Reopening } from '../../shared/reopening.js';
import { Screen } from '../../shared/screen.js';
import { formStyles } from './styles.js';

/** Takes the journey elsewhere: a file, or an address and its code when it is small. */
export class CarryPart extends Screen {
  static override styles = [
    base,
    formStyles,
    css`
      svg {
        display: block;
        inline-size: min(100%, calc(320 * var(--_px)));
        background: #fff;
        fill: #000;
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    journey: { attribute: false },
    page: { attribute: false },
    link: { state: true },
    told: { state: true },
  };

  declare journey: StoredJourney;
  /** The page the address leads to; `null`: there is none to lead to, and only a file is offered. By default, this one. */
  declare page: string | null | undefined;
  declare private link: Reopening | 'too-long' | undefined;
  declare private told: string | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('journey') || changed.has('page')) this.link = undefined;
  }

  override render() {
    const { words } = this;
    return html`<section class="stack">
      <h3>${words.t('data.file.title')}</h3>
      <p>${words.t('data.file.lead')}</p>
      ${
        canSeal()
          ? html`<div class="field">
              <label for="phrase">${words.t('data.file.phrase')}</label>
              <p class="meta" id="phrase-hint">${words.t('data.file.phraseHint')}</p>
              <input
                id="phrase"
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="phrase-hint"
              />
            </div>`
          : html`<p class="meta">${words.t('data.file.noPhrase')}</p>`
      }
      <div class="row">
        <button class="button solid" @click=${this.#save}>${words.t('data.file.save')}</button>
      </div>
      <p role="status" class="meta">${this.told}</p>
      ${this.page === null ? nothing : this.#elsewhere()}
    </section>`;
  }

  #elsewhere() {
    const { words, link } = this;
    return html`<h3>${words.t('data.link.title')}</h3>
      <p>${words.t('data.link.lead')}</p>
      ${
        link === undefined
          ? html`<div class="row">
              <button class="button" @click=${this.#makeLink}>${words.t('data.link.make')}</button>
            </div>`
          : link === 'too-long'
            ? html`<p class="unknown-box" role="alert">${words.t('data.link.tooLong')}</p>`
            : this.#link(link)
      }`;
  }

  #link({ address, code }: Reopening) {
    const { words } = this;
    return html`<div class="field">
        <label for="address">${words.t('data.link.address')}</label>
        <input id="address" type="text" readonly .value=${address} @focus=${this.#selectAll} />
      </div>
      <div class="row">
        <button class="button" @click=${this.#copy}>${words.t('data.link.copy')}</button>
      </div>
      ${
        code
          ? html`<p id="code-words">${words.t('data.link.code')}</p>
              ${svg`<svg viewBox="0 0 ${code.size} ${code.size}" role="img" aria-labelledby="code-words" shape-rendering="crispEdges"><path d=${code.path}></path></svg>`}`
          : html`<p>${words.t('data.link.noCode')}</p>`
      }
      ${nothing}`;
  }

  #save = async () => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#phrase');
    const passphrase = field?.value ?? '';
    const now = new Date();
    this.told = undefined;
    const written = await writeTransfer(this.journey, now, { passphrase });
    if (!written.ok) {
      this.told = this.words.t(`problem.${written.error.code}`);
      return;
    }
    if (field) field.value = '';
    const name = `${this.words.t('data.file.name', { day: now.toISOString().slice(0, 10) })}.json`;
    download(name, written.value);
    this.#carried();
    this.told = this.words.t(passphrase ? 'data.file.savedSealed' : 'data.file.saved', { name });
  };

  #makeLink = async () => {
    const link = await reopening(this.journey, this.page ?? undefined);
    if (!link) return;
    this.link = link;
    if (link !== 'too-long') this.#carried();
    await this.updateComplete;
    // The button that was pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('#address')?.focus();
  };

  /** The journey was handed over: what stands around this may want to know. */
  #carried() {
    this.dispatchEvent(new Event('choix-carried'));
  }

  #selectAll = (event: FocusEvent) => (event.target as HTMLInputElement).select();
  #copy = async () => {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#address');
    try {
      await navigator.clipboard.writeText(field?.value ?? '');
      this.told = this.words.t('data.link.copied');
    } catch {
      // Refused, or plain http: the address is selected, to be copied by hand.
      field?.focus();
    }
  };
}

/** Hands a file to the person, by the browser's own means. */
function download(name: string, text: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  anchor.download = name;
  anchor.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
