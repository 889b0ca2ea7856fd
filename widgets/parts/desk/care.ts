import { html, nothing } from 'lit';
import {
  eraseVault,
  retentionChoices,
  type DossierHeader,
  type DossierStore,
  type OpenedDossiers,
  type VaultOptions,
} from '../../../src/dossiers/index.js';
import { base } from '../../shared/base.js';
import { focusOn } from '../../shared/focusOn.js';
import { Screen } from '../../shared/screen.js';
import { deskPartStyles } from './deskStyles.js';
import { phraseFields, phraseTyped, type PhraseFlaw } from './phraseFields.js';
import { saveFile } from './saveFile.js';
import { tell } from './vaultEvent.js';
import { nameOf, problemWords } from './vaultWords.js';

/** What one does with all dossiers: a file, how long they stay, erasing everything. */
export class CarePart extends Screen {
  static override styles = [base, deskPartStyles];

  static override properties = {
    ...Screen.properties,
    store: { attribute: false },
    options: { attribute: false },
    only: { attribute: false },
    flaw: { state: true },
    told: { state: true },
    left: { state: true },
    sure: { state: true },
  };

  declare store: DossierStore;
  declare options: VaultOptions | undefined;
  /** One dossier to put in a file, in the place of all. */
  declare only: string | undefined;
  declare private flaw: PhraseFlaw | undefined;
  declare private told: string | undefined;
  /** Dossiers the file lacks. */
  declare private left: readonly DossierHeader[];
  declare private sure: boolean;

  constructor() {
    super();
    this.left = [];
  }

  override render() {
    const { words } = this;
    return html`<div class="stack">
      <form class="stack" @submit=${this.#save}>
        ${this.only ? nothing : html`<h4>${words.t('dossiers.care.file')}</h4>`}
        <p>${words.t(this.only ? 'dossiers.care.oneLead' : 'dossiers.care.fileLead')}</p>
        ${phraseFields(
          words,
          { phrase: words.t('dossiers.care.phrase'), again: words.t('dossiers.care.again') },
          this.flaw,
        )}
        <div class="row">
          <button class="button" type="submit">${words.t('dossiers.care.save')}</button>
        </div>
      </form>
      ${this.only ? nothing : this.#others()}
      <p role="status">${this.told}</p>
      <div role="alert">
        ${this.left.length === 0 ? nothing : html`<p class="unknown-box">${this.#leftWords()}</p>`}
      </div>
    </div>`;
  }

  #leftWords(): string {
    const names = this.left.map((header) => nameOf(this.words, header));
    return this.words.t('dossiers.care.left', {
      count: names.length,
      names: this.words.list(names, 'and'),
    });
  }

  #others() {
    const { words, store } = this;
    return html`<h4>${words.t('dossiers.care.retention')}</h4>
      <div class="field">
        <label for="days">${words.t('dossiers.care.retentionLabel')}</label>
        <p class="meta" id="days-hint">${words.t('dossiers.care.retentionHint')}</p>
        <select id="days" aria-describedby="days-hint" @change=${this.#retain}>
          ${retentionChoices.map(
            (days) =>
              html`<option value=${days} ?selected=${days === store.retentionDays}>
                ${words.t('dossiers.care.days', { count: days })}
              </option>`,
          )}
        </select>
      </div>
      <h4>${words.t('dossiers.care.erase')}</h4>
      <p>${words.t('dossiers.care.eraseLead')}</p>
      ${
        this.sure
          ? html`<p role="alert">${words.t('dossiers.door.sure')}</p>
              <div class="row">
                <button class="button solid" @click=${this.#erase}>${words.t('dossiers.door.yes')}</button>
                <button class="button no" @click=${() => this.#ask(false, '.erase')}>
                  ${words.t('dossiers.door.no')}
                </button>
              </div>`
          : html`<div class="row">
              <button class="button erase" @click=${() => this.#ask(true, '.no')}>
                ${words.t('dossiers.care.eraseAsk')}
              </button>
            </div>`
      }`;
  }

  async #ask(sure: boolean, where: string): Promise<void> {
    this.sure = sure;
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector(where));
  }

  async #chosen(): Promise<OpenedDossiers | undefined> {
    const { store, only } = this;
    const found = only === undefined ? await store.openAll() : await store.open(only);
    if (!found.ok) {
      this.told = problemWords(this.words, found.error);
      return undefined;
    }
    return 'dossier' in found.value ? { dossiers: [found.value.dossier], left: [] } : found.value;
  }

  #save = async (event: Event) => {
    event.preventDefault();
    const typed = phraseTyped(this.renderRoot);
    this.flaw = 'flaw' in typed ? typed.flaw : undefined;
    if ('flaw' in typed) {
      await this.updateComplete;
      return focusOn(this.renderRoot.querySelector(typed.flaw === 'short' ? '#phrase' : '#again'));
    }
    this.told = this.words.t('dossiers.door.working');
    this.left = [];
    const chosen = await this.#chosen();
    if (!chosen) return;
    this.left = chosen.left;
    this.told = await saveFile(this.words, chosen.dossiers, typed.phrase);
    for (const field of this.renderRoot.querySelectorAll('input')) field.value = '';
  };

  #retain = async (event: Event) => {
    const count = Number((event.target as HTMLSelectElement).value);
    const set = await this.store.setRetention(count);
    this.told = set.ok
      ? this.words.t('dossiers.care.retained', { count })
      : problemWords(this.words, set.error);
    this.dispatchEvent(new Event('choix-retained', { bubbles: true }));
  };

  #erase = async () => {
    const erased = await eraseVault(this.options);
    if (erased.ok) tell(this, { type: 'gone', count: erased.value });
    else this.told = problemWords(this.words, erased.error);
  };
}
