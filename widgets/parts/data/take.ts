import { html, nothing } from 'lit';
import type { LeftOut, Result } from '../../../src/domain/index.js';
import type { StoredJourney } from '../../../src/store/index.js';
import {
  fromFragment,
  fromPasted,
  readTransfer,
  readTransferFile,
  withoutTransfer,
  type Transfer,
  type TransferProblem,
} from '../../../src/store/transfer/index.js';
import { base } from '../../shared/base.js';
import { filePicker, filePickerStyles } from '../../shared/filePicker.js';
import { request } from '../../shared/request.js';
import { Screen } from '../../shared/screen.js';
import { describe } from './describe.js';
import { leftOutLines } from './leftOutLines.js';
import { formStyles } from './styles.js';

type Source = File | string;

/** Takes up a journey from a file or from the address: shows what is in it, and asks before it replaces anything. */
export class TakePart extends Screen {
  static override styles = [base, formStyles, filePickerStyles];

  static override properties = {
    ...Screen.properties,
    current: { attribute: false },
    leftOut: { attribute: false },
    pasting: { attribute: false },
    read: { state: true },
  };

  /** The journey that would be replaced. */
  declare current: StoredJourney | undefined;
  /** What of a journey does not apply on this site. */
  declare leftOut: (journey: StoredJourney) => LeftOut;
  /** What a person's code or link gives may be pasted too. */
  declare pasting: boolean | undefined;
  declare private read: Result<Transfer, TransferProblem> | undefined;

  /** What was chosen, for when a passphrase is needed. Forgotten with the answer. */
  #source: Source | undefined;
  /** Rises with each reading: the last one asked for is the one shown. */
  #readings = 0;
  #inPage: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#inPage = new AbortController();
    window.addEventListener('hashchange', () => void this.#fromAddress(), { signal: this.#inPage.signal });
    void this.#fromAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inPage?.abort();
  }

  override render() {
    const { words, read } = this;
    return html`<section class="stack">
      <h3>${words.t('data.take.title')}</h3>
      <div class="field">
        <label for="file">${words.t('data.take.file')}</label>
        <p class="meta" id="file-hint">${words.t('data.take.hint')}</p>
        ${filePicker(words.t('data.take.choose'), { id: 'file', chosen: this.#chosen })}
      </div>
      ${this.pasting ? this.#paste() : nothing}
      <div role="alert">
        ${read && !read.ok ? html`<p class="unknown-box">${words.t(`problem.${read.error.code}`)}</p>` : nothing}
      </div>
      ${read && !read.ok && this.#sealed(read.error) ? this.#phrase() : nothing}
      ${read?.ok ? this.#preview(read.value) : nothing}
    </section>`;
  }

  #sealed = ({ code }: TransferProblem) => code === 'transfer-sealed' || code === 'transfer-wrong-passphrase';

  #phrase() {
    const { words } = this;
    return html`<form class="stack" @submit=${this.#open}>
      <div class="field">
        <label for="phrase">${words.t('data.take.phrase')}</label>
        <input id="phrase" type="text" autocomplete="off" spellcheck="false" />
      </div>
      <div class="row"><button class="button solid" type="submit">${words.t('data.take.open')}</button></div>
    </form>`;
  }

  #paste() {
    const { words } = this;
    return html`<form class="field" @submit=${this.#pasted}>
      <label for="pasted">${words.t('desk.open.paste')}</label>
      <p class="meta" id="pasted-hint">${words.t('desk.open.pasteHint')}</p>
      <textarea
        id="pasted"
        rows="2"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="pasted-hint"
      ></textarea>
      <div class="row"><button class="button" type="submit">${words.t('data.take.open')}</button></div>
    </form>`;
  }

  #preview({ exportedAt, journey }: Transfer) {
    const { words, current } = this;
    const out = leftOutLines(words, this.leftOut(journey));
    return html`<div class="stack preview">
      <h4 tabindex="-1">${words.t('data.take.preview', { date: words.date(exportedAt, 'long') })}</h4>
      <ul>
        ${describe(words, journey).map((line) => html`<li>${line}</li>`)}
      </ul>
      ${
        out.length === 0
          ? nothing
          : html`<p>${words.t('data.out.title')}</p>
              <ul>
                ${out.map((line) => html`<li>${line}</li>`)}
              </ul>`
      }
      <p>${words.t(current ? 'data.take.replaces' : 'data.take.begins')}</p>
      ${
        current
          ? html`<ul>
              ${describe(words, current).map((line) => html`<li>${line}</li>`)}
            </ul>`
          : nothing
      }
      <div class="row">
        <button class="button solid" @click=${() => this.#agree(journey)}>
          ${words.t(current ? 'data.take.replace' : 'data.take.take')}
        </button>
        <button class="button" @click=${this.#cancel}>${words.t('data.take.cancel')}</button>
      </div>
    </div>`;
  }

  async #fromAddress(): Promise<void> {
    const carried = await fromFragment(location.hash);
    if (carried.ok && carried.value === undefined) return;
    // Out of the address and of its entry in the history, before anything else. The page's own part stays.
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + search + withoutTransfer(hash));
    if (carried.ok) await this.#look(carried.value);
    else this.read = carried;
  }

  async #look(source: Source | undefined, passphrase?: string): Promise<void> {
    const reading = ++this.#readings;
    this.#source = source;
    if (source === undefined) return;
    const read = await (typeof source === 'string' ? readTransfer : readTransferFile)(
      source as File & string,
      passphrase,
    );
    if (reading !== this.#readings) return;
    this.read = read;
    await this.updateComplete;
    const next = read.ok ? '.preview h4' : this.#sealed(read.error) ? '#phrase' : undefined;
    if (next) this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #chosen = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    this.read = undefined;
    void this.#look(file);
    // The same file, corrected, may be chosen again.
    field.value = '';
  };

  #pasted = async (event: Event) => {
    event.preventDefault();
    const reading = ++this.#readings;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted');
    const text = await fromPasted(field?.value ?? '');
    if (reading !== this.#readings) return;
    if (text.ok) return this.#look(text.value);
    this.#source = undefined;
    this.read = text;
  };

  #open = (event: Event) => {
    event.preventDefault();
    void this.#look(this.#source, this.renderRoot.querySelector<HTMLInputElement>('#phrase')?.value);
  };

  #agree(journey: StoredJourney): void {
    this.#forget();
    request(this, { type: 'replace', journey });
  }

  #cancel = async () => {
    this.#forget();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#file')?.focus();
  };

  #forget(): void {
    this.#readings++;
    this.#source = undefined;
    this.read = undefined;
  }
}
