import { html, nothing } from 'lit';
import {
  createVault,
  eraseVault,
  unlockVault,
  type VaultOptions,
  type VaultProblem,
} from '../../../src/dossiers/index.js';
import { base } from '../../shared/base.js';
import { focusOn } from '../../shared/focusOn.js';
import { Screen } from '../../shared/screen.js';
import { deskPartStyles } from './deskStyles.js';
import { phraseFields, phraseTyped, type PhraseFlaw } from './phraseFields.js';
import { tell } from './vaultEvent.js';
import { problemWords } from './vaultWords.js';

type Step = 'closed' | 'choosing' | 'forgotten' | 'sure';

/** Before the dossiers: the choice to keep some, or the passphrase that opens them. Creates nothing until it is chosen. */
export class DoorPart extends Screen {
  static override styles = [base, deskPartStyles];

  static override properties = {
    ...Screen.properties,
    exists: { attribute: false },
    options: { attribute: false },
    step: { state: true },
    flaw: { state: true },
    problem: { state: true },
    working: { state: true },
  };

  /** Whether dossiers are kept here already. */
  declare exists: boolean;
  /** Of the desk that is opened, when it is not the device's own. */
  declare options: VaultOptions | undefined;
  declare private step: Step;
  declare private flaw: PhraseFlaw | 'not-understood' | undefined;
  declare private problem: VaultProblem | undefined;
  declare private working: boolean;

  constructor() {
    super();
    this.step = 'closed';
    this.working = false;
  }

  override render() {
    const { words } = this;
    return html`<section class="stack door ${this.exists ? 'locked' : ''}">
      ${this.exists ? this.#locked() : this.step === 'choosing' ? this.#choosing() : this.#offer()}
      <div role="alert">
        ${this.problem ? html`<p class="unknown-box">${problemWords(words, this.problem)}</p>` : nothing}
      </div>
      <p class="meta" role="status">${this.working ? words.t('dossiers.door.working') : nothing}</p>
    </section>`;
  }

  #offer() {
    const { words } = this;
    return html`<h3 tabindex="-1">${words.t('dossiers.door.offer')}</h3>
      <p>${words.t('dossiers.door.offerLead')}</p>
      <div class="row">
        <button class="button" @click=${() => this.#go('choosing', 'h3')}>
          ${words.t('dossiers.door.choose')}
        </button>
      </div>`;
  }

  #choosing() {
    const { words } = this;
    const unticked = this.flaw === 'not-understood';
    return html`<h3 tabindex="-1">${words.t('dossiers.door.what')}</h3>
      <ul class="terms">
        ${(['where', 'sealed', 'lost', 'pseudonym'] as const).map(
          (name) => html`<li>${words.t(`dossiers.door.${name}`)}</li>`,
        )}
      </ul>
      <form class="stack" @submit=${this.#create}>
        ${phraseFields(
          words,
          { phrase: words.t('dossiers.door.phrase'), again: words.t('dossiers.door.again') },
          unticked ? undefined : (this.flaw as PhraseFlaw | undefined),
        )}
        <label class="check">
          <input id="understood" type="checkbox" aria-describedby="unticked" aria-invalid=${unticked} />
          ${words.t('dossiers.door.understood')}
        </label>
        <p id="unticked" role="alert">${unticked ? words.t('dossiers.door.notUnderstood') : nothing}</p>
        <div class="row">
          <button class="button solid" type="submit">${words.t('dossiers.door.create')}</button>
          <button class="button" type="button" @click=${() => this.#go('closed', 'h3')}>
            ${words.t('dossiers.door.cancel')}
          </button>
        </div>
      </form>`;
  }

  #locked() {
    const { words, step } = this;
    return html`<h2 tabindex="-1">${words.t('dossiers.door.locked')}</h2>
      <p>${words.t('dossiers.door.lockedLead')}</p>
      <form class="stack" @submit=${this.#unlock}>
        <div class="field">
          <label for="phrase">${words.t('dossiers.door.phrase')}</label>
          <input id="phrase" type="password" autocomplete="current-password" />
        </div>
        <div class="row">
          <button class="button solid" type="submit">${words.t('dossiers.door.unlock')}</button>
          <button
            class="link"
            type="button"
            aria-expanded=${step !== 'closed'}
            @click=${() => this.#go(step === 'closed' ? 'forgotten' : 'closed', '.link')}
          >
            ${words.t('dossiers.door.forgotten')}
          </button>
        </div>
      </form>
      ${step === 'closed' ? nothing : this.#forgotten()}`;
  }

  #forgotten() {
    const { words } = this;
    return html`<p>${words.t('dossiers.door.forgottenLead')}</p>
      ${
        this.step === 'sure'
          ? html`<p role="alert">${words.t('dossiers.door.sure')}</p>
              <div class="row">
                <button class="button solid" @click=${this.#erase}>${words.t('dossiers.door.yes')}</button>
                <button class="button no" @click=${() => this.#go('forgotten', '.erase')}>
                  ${words.t('dossiers.door.no')}
                </button>
              </div>`
          : html`<div class="row">
              <button class="button erase" @click=${() => this.#go('sure', '.no')}>
                ${words.t('dossiers.door.forgottenErase')}
              </button>
            </div>`
      }`;
  }

  /** What was pressed is gone: the reader goes on at what came. */
  async #go(step: Step, where: string): Promise<void> {
    this.step = step;
    this.flaw = this.problem = undefined;
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector(where));
  }

  async #flawed(flaw: PhraseFlaw | 'not-understood', field: string): Promise<void> {
    this.flaw = flaw;
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector(field));
  }

  #create = async (event: Event) => {
    event.preventDefault();
    if (this.working) return;
    const typed = phraseTyped(this.renderRoot);
    if ('flaw' in typed) return this.#flawed(typed.flaw, typed.flaw === 'short' ? '#phrase' : '#again');
    if (!this.renderRoot.querySelector<HTMLInputElement>('#understood')?.checked)
      return this.#flawed('not-understood', '#understood');
    await this.#open(() => createVault(typed.phrase, this.options));
  };

  #unlock = (event: Event) => {
    event.preventDefault();
    const phrase = this.renderRoot.querySelector<HTMLInputElement>('#phrase')?.value ?? '';
    if (!this.working) void this.#open(() => unlockVault(phrase, this.options));
  };

  async #open(work: () => ReturnType<typeof unlockVault>): Promise<void> {
    this.flaw = this.problem = undefined;
    this.working = true;
    const opened = await work();
    this.working = false;
    if (opened.ok) {
      // Typed here, and nowhere any more.
      for (const field of this.renderRoot.querySelectorAll('input')) field.value = '';
      this.step = 'closed';
      tell(this, { type: 'unlocked', store: opened.value });
      return;
    }
    this.problem = opened.error;
    if (opened.error.code === 'vault-exists') this.exists = true;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>('#phrase');
    field?.select();
    focusOn(field);
  }

  #erase = async () => {
    const erased = await eraseVault(this.options);
    if (erased.ok) tell(this, { type: 'gone', count: erased.value });
    else this.problem = erased.error;
  };
}
