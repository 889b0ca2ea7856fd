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
      .step {
        margin-block-start: calc(16 * var(--_px));
        padding-block-start: 0;
        border: 0;
      }
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
    nested: { attribute: false },
    link: { state: true },
    told: { state: true },
  };

  declare journey: StoredJourney;
  /** The page the address leads to; `null`: there is none to lead to, and only a file is offered. By default, this one. */
  declare page: string | null | undefined;
  /** A step of the end of an interview: said to the counsellor. */
  declare nested: boolean | undefined;
  declare private link: Reopening | 'too-long' | undefined;
  declare private told: string | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('journey') || changed.has('page')) this.link = undefined;
  }

  override render() {
    const { words } = this;
    return html`<section class="stack ${this.nested ? 'step' : ''}">
      ${this.#heading('file.title', 'title')}
      <p>${this.#sentence('file.lead', 'lead')}</p>
      ${
        canSeal()
          ? html`<div class="field">
              <label for="phrase">${words.t('data.file.phrase')}</label>
              <p class="meta" id="phrase-hint">${this.#sentence('file.phraseHint', 'phraseHint')}</p>
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
        <button class="button ${this.nested ? '' : 'solid'}" @click=${this.#save}>
          ${words.t('data.file.save')}
        </button>
      </div>
      <p role="status" class="meta">${this.told}</p>
      ${this.page === null ? nothing : this.#elsewhere()}
    </section>`;
  }

  #elsewhere() {
    const { words, link } = this;
    return html`${this.#heading('link.title', 'link')}
      <p>${this.#sentence('link.lead', 'linkLead')}</p>
      ${
        link === undefined
          ? html`<div class="row">
              <button class="button" @click=${this.#makeLink}>${words.t('data.link.make')}</button>
            </div>`
          : link === 'too-long'
            ? html`<p class="unknown-box" role="alert">${this.#sentence('link.tooLong', 'tooLong')}</p>`
            : this.#link(link)
      }`;
  }

  /** To the person themselves, or to the counsellor about them. */
  #sentence(key: string, desk: string): string {
    return this.words.t(this.nested ? `desk.carry.${desk}` : `data.${key}`);
  }

  #heading(key: string, desk: string) {
    const title = this.#sentence(key, desk);
    return this.nested ? html`<h4>${title}</h4>` : html`<h3>${title}</h3>`;
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
        typeof code === 'object'
          ? html`<p id="code-words">${words.t('data.link.code')}</p>
              ${svg`<svg viewBox="0 0 ${code.size} ${code.size}" role="img" aria-labelledby="code-words" shape-rendering="crispEdges"><path d=${code.path}></path></svg>`}`
          : html`<p>${code ? this.#sentence('link.noCode', 'noCode') : words.t('problem.module')}</p>`
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
