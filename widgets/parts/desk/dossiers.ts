import { html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { calendarText } from '../../../src/domain/index.js';
import {
  agendaEvents,
  agendaOf,
  labelSearch,
  outdated,
  type Dossier,
  type DossierHeader,
  type DossierStore,
  type VaultOptions,
  type VaultProblem,
} from '../../../src/dossiers/index.js';
import { base } from '../../shared/base.js';
import { download } from '../../shared/download.js';
import { focusOn } from '../../shared/focusOn.js';
import { IdleController } from '../../shared/idle.js';
import { Screen } from '../../shared/screen.js';
import { today } from '../../shared/today.js';
import { agendaSection } from './agendaSection.js';
import { deskPartStyles } from './deskStyles.js';
import { outdatedSection } from './outdatedSection.js';
import { row, type RowActs } from './row.js';
import { tell, VaultEvent } from './vaultEvent.js';
import { nameOf, problemWords } from './vaultWords.js';

/** Lines shown at first, and more at a time: thousands are searched, not scrolled, and each key draws them again. */
const step = 20;

/** The dossiers that are kept: found, opened, put away, erased. Locks itself when nobody is there. */
export class DossiersPart extends Screen {
  static override styles = [base, deskPartStyles];

  static override properties = {
    ...Screen.properties,
    store: { attribute: false },
    options: { attribute: false },
    minutes: { attribute: false },
    headers: { state: true },
    text: { state: true },
    archived: { state: true },
    old: { state: true },
    shown: { state: true },
    erasing: { state: true },
    exporting: { state: true },
    problem: { state: true },
    told: { state: true },
  };

  declare store: DossierStore;
  declare options: VaultOptions | undefined;
  /** Without an act, before it locks. */
  declare minutes: number;
  declare private headers: readonly DossierHeader[] | undefined;
  declare private text: string;
  declare private archived: boolean;
  /** Those alone that were not used for long, and whether erasing them was asked for. */
  declare private old: 'no' | 'only' | 'sure';
  declare private shown: number;
  /** Id of the dossier that was asked to be erased, or put in a file. */
  declare private erasing: string | undefined;
  declare private exporting: string | undefined;
  declare private problem: VaultProblem | undefined;
  declare private told: string | undefined;

  readonly #idle = new IdleController(this, () => this.store.lock(false));
  #search: ReturnType<typeof labelSearch> = () => [];
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.minutes = 10;
    this.text = '';
    this.archived = false;
    this.old = 'no';
    this.shown = step;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  override willUpdate(changed: PropertyValues): void {
    this.#idle.minutes = this.minutes;
    if (!this.#unsubscribe) {
      this.#unsubscribe = this.store.subscribe(this.#elsewhere);
      this.#idle.start();
    }
    if (changed.has('store')) void this.reload();
  }

  override render() {
    const { words, headers } = this;
    return html`<div class="screen">
      <div class="head">
        <h2 tabindex="-1">${words.t('dossiers.title')}</h2>
        <button class="button" aria-describedby="idle" @click=${this.#lock}>
          ${words.t('dossiers.lock.now')}
        </button>
      </div>
      <p class="meta" id="idle">${words.t('dossiers.lock.idle', { count: this.minutes })}</p>
      <div role="alert">${this.#idle.state === 'warned' ? this.#warning() : nothing}</div>
      <div role="alert">${this.problem ? this.#problem(this.problem) : nothing}</div>
      ${headers ? this.#list(headers) : nothing}
    </div>`;
  }

  /** Reads the list again. What does not open is told, and the others are shown. */
  async reload(): Promise<void> {
    let listed = await this.store.list();
    if (!listed.ok && listed.error.code === 'dossier-unreadable') {
      this.problem = listed.error;
      listed = await this.store.list();
    }
    if (!listed.ok) {
      if (listed.error.code !== 'vault-locked') this.problem = listed.error;
      return;
    }
    this.#search = labelSearch(listed.value);
    this.headers = listed.value;
  }

  #warning() {
    const { words } = this;
    return html`<div class="unknown-box stack">
      <p>${words.t('dossiers.lock.soon')}</p>
      <div class="row">
        <button class="button solid" @click=${() => this.#idle.stay()}>
          ${words.t('dossiers.lock.stay')}
        </button>
      </div>
    </div>`;
  }

  #problem(problem: VaultProblem) {
    const { words } = this;
    return html`<div class="unknown-box stack">
      <p>${problemWords(words, problem)}</p>
      <div class="row">
        <button class="button" @click=${this.#retry}>${words.t('dossiers.problem.retry')}</button>
      </div>
    </div>`;
  }

  #list(headers: readonly DossierHeader[]) {
    const { words } = this;
    const old = outdated(headers, new Date(), this.store.retentionDays);
    const away = headers.filter(({ archivedAt }) => archivedAt !== null).length;
    const found = this.#found(old);
    const day = today();
    return html`${outdatedSection(words, old.length, this.store.retentionDays, this.old, {
        turn: (to, focus) => void this.#turnOld(to, focus),
        erase: () => this.#eraseOld(old),
      })}
      <section class="stack">
        <h3 tabindex="-1">${words.t('dossiers.list.title')}</h3>
        ${
          headers.length === 0
            ? html`<p>${words.t('dossiers.list.empty')}</p>`
            : html`<div class="field">
                  <label for="search">${words.t('dossiers.list.search')}</label>
                  <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    .value=${this.text}
                    @input=${this.#typed}
                  />
                </div>
                ${
                  away === 0
                    ? nothing
                    : html`<label class="check">
                        <input type="checkbox" .checked=${this.archived} @change=${this.#showArchived} />
                        ${words.t('dossiers.list.archived', { count: away })}
                      </label>`
                }
                <p class="meta" role="status">${words.t('dossiers.list.found', { count: found.length })}</p>
                ${found.length === 0 ? html`<p>${words.t('dossiers.list.none')}</p>` : this.#rows(found)}`
        }
        <p class="told" role="status">${this.told}</p>
      </section>
      ${
        this.exporting === undefined
          ? nothing
          : html`<section class="stack one">
              <h3 tabindex="-1">${words.t('dossiers.list.export')}</h3>
              <choix-part-care .words=${words} .store=${this.store} .only=${this.exporting}></choix-part-care>
            </section>`
      }
      <section class="tools">
        ${
          // Thousands are put in order: when they change, and not at each key.
          guard([words, headers, day], () =>
            agendaSection(words, agendaOf(headers, day), () => this.#saveAgenda(headers)),
          )
        }
        <details>
          <summary>${words.t('dossiers.receive.title')}</summary>
          <choix-part-receive
            .words=${words}
            .store=${this.store}
            .headers=${headers}
            @choix-received=${() => this.reload()}
          ></choix-part-receive>
        </details>
        <details>
          <summary>${words.t('dossiers.care.title')}</summary>
          <choix-part-care
            .words=${words}
            .store=${this.store}
            .options=${this.options}
            @choix-retained=${() => this.requestUpdate()}
            @choix-vault=${this.#handOn}
          ></choix-part-care>
        </details>
      </section>`;
  }

  #found(old: readonly DossierHeader[]): readonly DossierHeader[] {
    const found = this.#search(this.text);
    if (this.old !== 'no') return found.filter((header) => old.includes(header));
    return this.archived ? found : found.filter(({ archivedAt }) => archivedAt === null);
  }

  #rows(found: readonly DossierHeader[]) {
    const { words, shown } = this;
    const days = this.store.retentionDays * 86_400_000;
    return html`<ol class="rows">
        ${found.slice(0, shown).map((header) => {
          const expires = new Date(Date.parse(header.updatedAt) + days).toISOString();
          const erasing = this.erasing === header.id;
          return guard([words, header, erasing, expires], () =>
            row(words, header, erasing, expires, this.#acts),
          );
        })}
      </ol>
      ${
        found.length > shown
          ? html`<div class="row">
              <button class="button" @click=${() => (this.shown += step)}>
                ${words.t('dossiers.list.more')}
              </button>
            </div>`
          : nothing
      }`;
  }

  readonly #acts: RowActs = {
    open: async ({ id }) => {
      const opened = await this.store.open(id);
      if (opened.ok) tell(this, { type: 'open', opened: opened.value });
      else await this.#failed(opened.error);
    },
    rename: (header, label) =>
      this.#change(header, (dossier) => ({ ...dossier, label: label.trim() }), 'renamed'),
    archive: (header, archived) =>
      this.#change(
        header,
        (dossier) => ({ ...dossier, archivedAt: archived ? new Date().toISOString() : null }),
        archived ? 'archivedDone' : 'unarchivedDone',
      ),
    export: async ({ id }) => {
      this.exporting = id;
      await this.updateComplete;
      focusOn(this.renderRoot.querySelector('.one h3'));
    },
    erase: async ({ id }, sure) => {
      if (!sure) {
        this.erasing = id;
        return this.#focusIn(id, '.no');
      }
      const erased = await this.store.erase(id);
      this.erasing = undefined;
      if (!erased.ok) return this.#failed(erased.error);
      await this.reload();
      this.told = this.words.t('dossiers.list.erased');
      await this.updateComplete;
      focusOn(this.renderRoot.querySelector('h3'));
    },
    cancel: ({ id }) => {
      this.erasing = undefined;
      return this.#focusIn(id, '.erase');
    },
  };

  async #focusIn(id: string, where: string): Promise<void> {
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector(`[data-id="${id}"] ${where}`));
  }

  /** Of one dossier, unless another tab changed it meanwhile: then nothing is done, and it is told. */
  async #change(
    { id, underWay }: DossierHeader,
    change: (dossier: Dossier) => Dossier,
    done: 'renamed' | 'archivedDone' | 'unarchivedDone',
  ): Promise<void> {
    const opened = await this.store.open(id);
    if (!opened.ok) return this.#failed(opened.error);
    const { dossier, revision } = opened.value;
    const next = { ...change(dossier), updatedAt: new Date().toISOString() };
    const saved = await this.store.save(next, revision, underWay);
    if (!saved.ok) return this.#failed(saved.error);
    await this.reload();
    this.told = this.words.t(`dossiers.list.${done}`);
  }

  async #failed(problem: VaultProblem): Promise<void> {
    await this.reload();
    this.problem = problem;
  }

  #turnOld = async (old: 'no' | 'only' | 'sure', focus?: string) => {
    this.old = old;
    await this.updateComplete;
    if (focus) focusOn(this.renderRoot.querySelector(focus));
  };

  async #eraseOld(old: readonly DossierHeader[]): Promise<void> {
    for (const { id } of old) {
      const erased = await this.store.erase(id);
      if (!erased.ok) return this.#failed(erased.error);
    }
    this.old = 'no';
    await this.reload();
    this.told = this.words.t('dossiers.old.done');
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector('h3'));
  }

  #saveAgenda(headers: readonly DossierHeader[]): void {
    const { words } = this;
    const titleOf = (header: DossierHeader) =>
      words.t('dossiers.agenda.event', { name: nameOf(words, header) });
    const events = agendaEvents(agendaOf(headers, today()), titleOf);
    const name = `${words.t('dossiers.agenda.file', { day: today() })}.ics`;
    download(name, 'text/calendar', calendarText(events, new Date().toISOString()));
    this.told = words.t('dossiers.agenda.saved', { name });
  }

  #typed = (event: Event) => {
    this.text = (event.target as HTMLInputElement).value;
    this.shown = step;
  };
  #showArchived = (event: Event) => {
    this.archived = (event.target as HTMLInputElement).checked;
  };
  #retry = () => {
    this.problem = undefined;
    void this.reload();
  };
  #lock = () => this.store.lock();
  #elsewhere = () => void this.reload();
  #handOn = (event: Event) => {
    if (event instanceof VaultEvent) tell(this, event.wish);
  };
}
