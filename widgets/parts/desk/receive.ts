import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  broughtUp,
  matched,
  readIncoming,
  type Dossier,
  type DossierHeader,
  type DossierStore,
  type Incoming,
  type Matched,
} from '../../../src/dossiers/index.js';
import { base } from '../../shared/base.js';
import { filePicker, filePickerStyles } from '../../shared/filePicker.js';
import { focusOn } from '../../shared/focusOn.js';
import { Screen } from '../../shared/screen.js';
import { deskPartStyles } from './deskStyles.js';
import { nameOf, problemWords } from './vaultWords.js';

/** Takes many files at once: shows what is in them, asks about what is here already, and keeps what was agreed. */
export class ReceivePart extends Screen {
  static override styles = [base, deskPartStyles, filePickerStyles];

  static override properties = {
    ...Screen.properties,
    store: { attribute: false },
    headers: { attribute: false },
    found: { state: true },
    flaws: { state: true },
    left: { state: true },
    sealed: { state: true },
    told: { state: true },
  };

  declare store: DossierStore;
  declare headers: readonly DossierHeader[];
  declare private found: readonly Matched[];
  /** A sentence for each file that was not read, or not whole. */
  declare private flaws: readonly string[];
  /** Files that ask for a passphrase. */
  declare private sealed: readonly File[];
  /** What was left out of files, in sentences: said until others are chosen, since nothing else says it again. */
  declare private left: readonly string[];
  declare private told: string | undefined;

  /**
   * What was kept so far, before something failed: told in its place, and not done again. By id of the dossier, the
   * state its journey was in: one that a file opened since brings further is to be kept anew.
   */
  readonly #done = new Map<string, string>();
  #working = false;
  #incoming: readonly Incoming[] = [];
  /** Rises with each reading: the last one asked for is the one shown. */
  #readings = 0;

  constructor() {
    super();
    this.found = this.flaws = this.sealed = this.left = [];
  }

  override willUpdate(changed: PropertyValues): void {
    // Somebody has a dossier by now, perhaps: the same files, in the same order, beside the list as it is.
    if (changed.has('headers') && this.found.length > 0)
      this.found = matched(this.#incoming, this.headers, new Date());
  }

  override render() {
    const { words } = this;
    return html`<div class="stack">
      <div class="field">
        <label for="files">${words.t('dossiers.receive.files')}</label>
        <p class="meta" id="files-hint">${words.t('dossiers.receive.hint')}</p>
        ${filePicker(words.t('data.take.chooseSeveral'), { id: 'files', multiple: true, chosen: this.#chosen })}
      </div>
      <div role="alert">
        ${[...this.left, ...this.flaws].map((flaw) => html`<p class="unknown-box">${flaw}</p>`)}
      </div>
      ${
        this.sealed.length === 0
          ? nothing
          : html`<form class="stack" @submit=${this.#unseal}>
              <div class="field">
                <label for="phrase">${words.t('dossiers.receive.phrase')}</label>
                <input id="phrase" type="password" autocomplete="off" />
              </div>
              <div class="row">
                <button class="button" type="submit">${words.t('dossiers.receive.open')}</button>
              </div>
            </form>`
      }
      ${this.found.length === 0 ? nothing : this.#preview()}
      <p role="status">${this.told}</p>
    </div>`;
  }

  #preview() {
    const { words, found } = this;
    return html`<form class="stack" @submit=${this.#keep}>
      <h4 tabindex="-1">${words.t('dossiers.receive.found', { count: found.length })}</h4>
      <ol class="rows">
        ${
          // What was typed follows its dossier when files opened since change the order.
          repeat(
            found,
            ({ incoming }) => incoming.dossier.id,
            (one, at) => html`<li>${this.#one(one, at)}</li>`,
          )
        }
      </ol>
      <div class="row">
        <button class="button solid" type="submit">${words.t('dossiers.receive.keep')}</button>
        <button class="button" type="button" @click=${this.#cancel}>
          ${words.t('dossiers.receive.cancel')}
        </button>
      </div>
    </form>`;
  }

  #one(one: Matched, at: number) {
    const { existing, incoming } = one;
    if (this.#isDone(incoming)) {
      const name = nameOf(this.words, existing ?? incoming.dossier);
      return html`<p class="meta">${this.words.t('dossiers.receive.kept', { name })}</p>`;
    }
    return existing ? this.#known(one, existing, at) : this.#fresh(one, at);
  }

  #fresh({ incoming: { dossier } }: Matched, at: number) {
    const { words } = this;
    const date = words.date(dossier.journey.createdAt, 'long');
    return html`<div class="field">
      <label for="label-${at}">${words.t('dossiers.receive.label', { number: String(at + 1) })}</label>
      <p class="meta" id="made-${at}">${words.t('dossiers.receive.new', { date })}</p>
      <input
        id="label-${at}"
        name="label-${at}"
        type="text"
        autocomplete="off"
        aria-describedby="made-${at}"
        .value=${dossier.label}
      />
    </div>`;
  }

  #known({ later, incoming }: Matched, existing: DossierHeader, at: number) {
    const { words } = this;
    const choice = (value: 'update' | 'leave', checked: boolean) =>
      html`<label class="check">
        <input type="radio" name="do-${at}" value=${value} ?checked=${checked} />
        ${words.t(`dossiers.receive.${value}`)}
      </label>`;
    return html`<fieldset>
      <legend>${words.t('dossiers.receive.known', { name: nameOf(words, existing) })}</legend>
      <p class="meta">
        ${words.t(later ? 'dossiers.receive.later' : 'dossiers.receive.earlier')}
        ${incoming.kind === 'journey' ? words.t('dossiers.receive.keepsYours') : nothing}
      </p>
      ${choice('update', later)} ${choice('leave', !later)}
    </fieldset>`;
  }

  #chosen = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const files = [...(field.files ?? [])];
    this.#forget();
    this.left = [];
    void this.#read(files, undefined);
    // The same files, corrected, may be chosen again.
    field.value = '';
  };

  #unseal = (event: Event) => {
    event.preventDefault();
    const phrase = this.renderRoot.querySelector<HTMLInputElement>('#phrase')?.value ?? '';
    this.flaws = [];
    void this.#read(this.sealed, phrase);
  };

  async #read(files: readonly File[], passphrase: string | undefined): Promise<void> {
    const reading = ++this.#readings;
    const { words } = this;
    const read = await Promise.all(files.map((file) => readIncoming(file, passphrase, new Date())));
    if (reading !== this.#readings) return;
    const sealed: File[] = [];
    const flaws: string[] = [];
    const left: string[] = [];
    for (const [at, file] of files.entries()) {
      const one = read[at];
      if (!one) continue;
      if (one.ok) {
        const { left: count } = one.value;
        if (count > 0) left.push(words.t('dossiers.receive.left', { file: file.name, count }));
        continue;
      }
      const { code } = one.error;
      if (code === 'transfer-sealed' || code === 'transfer-wrong-passphrase') sealed.push(file);
      if (code !== 'transfer-sealed')
        flaws.push(words.t('dossiers.receive.failed', { file: file.name, why: words.t(`problem.${code}`) }));
    }
    this.#incoming = [...this.#incoming, ...read.flatMap((one) => (one.ok ? one.value.incoming : []))];
    this.found = matched(this.#incoming, this.headers, new Date());
    [this.sealed, this.flaws, this.left] = [sealed, flaws, [...this.left, ...left]];
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector(sealed.length > 0 ? '#phrase' : 'h4'));
  }

  #keep = async (event: Event) => {
    event.preventDefault();
    if (this.#working) return;
    this.#working = true;
    const chosen = new FormData(event.currentTarget as HTMLFormElement);
    const all = await this.#keepAll(chosen, new Date()).finally(() => (this.#working = false));
    const count = this.#done.size;
    this.#changed();
    // What was kept so far is; what is left is still on the screen to be tried again.
    if (!all) return this.requestUpdate();
    this.#forget();
    this.told = this.words.t('dossiers.receive.done', { count });
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector('#files'));
  };

  /** @returns false when something could not be kept */
  async #keepAll(chosen: FormData, now: Date): Promise<boolean> {
    this.flaws = [];
    for (const [at, { incoming, existing }] of this.found.entries()) {
      if (this.#isDone(incoming) || (existing && chosen.get(`do-${at}`) !== 'update')) continue;
      const label = String(chosen.get(`label-${at}`) ?? '').trim();
      const kept = existing
        ? await this.#bringUp(existing.id, incoming, now)
        : await this.#save({ ...incoming.dossier, label }, 0);
      if (!kept) return false;
      this.#done.set(incoming.dossier.id, incoming.dossier.journey.updatedAt);
    }
    return true;
  }

  #isDone({ dossier }: Incoming): boolean {
    return this.#done.get(dossier.id) === dossier.journey.updatedAt;
  }

  async #bringUp(id: string, incoming: Incoming, now: Date): Promise<boolean> {
    const ours = await this.store.open(id);
    if (ours.ok) return this.#save(broughtUp(ours.value.dossier, incoming, now), ours.value.revision);
    this.flaws = [problemWords(this.words, ours.error)];
    return false;
  }

  async #save(dossier: Dossier, revision: number): Promise<boolean> {
    const saved = await this.store.save(dossier, revision);
    if (!saved.ok) this.flaws = [problemWords(this.words, saved.error)];
    return saved.ok;
  }

  #changed = () => void this.dispatchEvent(new Event('choix-received', { bubbles: true }));

  #cancel = async () => {
    this.#forget();
    this.left = [];
    this.told = this.words.t('dossiers.receive.done', { count: 0 });
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector('#files'));
  };

  #forget(): void {
    this.#readings++;
    this.#incoming = [];
    this.#done.clear();
    this.found = this.flaws = this.sealed = [];
    this.told = undefined;
  }
}
