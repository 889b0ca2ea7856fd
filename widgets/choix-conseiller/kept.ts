/** Dossiers a counsellor chose to keep, in a part of the download of its own: the desk works without. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  broughtUp,
  keeper,
  matched,
  newDossier,
  vaultExists,
  type Dossier,
  type DossierHeader,
  type DossierStore,
  type Incoming,
  type Keeper,
  type VaultProblem,
} from '../../src/dossiers/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import { CarePart } from '../parts/desk/care.js';
import { DoorPart } from '../parts/desk/door.js';
import { DossiersPart } from '../parts/desk/dossiers.js';
import { ReceivePart } from '../parts/desk/receive.js';
import { troubleBox, twiceBox } from '../parts/desk/troubleBox.js';
import { VaultEvent } from '../parts/desk/vaultEvent.js';
import { problemWords } from '../parts/desk/vaultWords.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-care', CarePart);
definePart('choix-part-door', DoorPart);
definePart('choix-part-dossiers', DossiersPart);
definePart('choix-part-receive', ReceivePart);

/** What the desk does when something happened to its dossiers. */
export interface DeskActs {
  /** To be drawn again. @param moved another screen came: it gets the focus */
  changed(moved: boolean): void;
  takeUp(dossier: Dossier, revision: number): void;
  said(sentence: string): void;
  /** The interview leaves the screen: what was done is kept. */
  left(): void;
  words(): Translator;
}

/** The dossiers of one desk: locked, or open with an interview that is saved at each act. Belongs to no element. */
export class KeptDesk {
  #store: DossierStore | undefined;
  #exists: boolean | undefined;
  #keeper: Keeper | undefined;
  #trouble: VaultProblem | undefined;
  /** Why it could not even be asked whether there are dossiers. */
  #shut: VaultProblem | undefined;
  #twice: { readonly incoming: Incoming; readonly existing: DossierHeader } | undefined;

  constructor(private readonly acts: DeskActs) {}

  get unlocked(): boolean {
    return this.#store !== undefined;
  }

  /** Whether the interview under way is being kept. */
  get keeping(): boolean {
    return this.#keeper !== undefined;
  }

  /** Looks whether dossiers are kept here. Creates nothing. */
  async look(): Promise<void> {
    const exists = await vaultExists();
    this.#shut = exists.ok ? undefined : exists.error;
    this.#exists = exists.ok && exists.value;
    this.acts.changed(false);
  }

  list(words: Translator, minutes: number): TemplateResult | typeof nothing {
    if (!this.#store) return nothing;
    const twice = this.#twice;
    return html`${
        twice ? twiceBox(words, twice, (update) => void this.#settleTwice(update)) : nothing
      }<choix-part-dossiers
        .words=${words}
        .store=${this.#store}
        .minutes=${minutes}
        @choix-vault=${this.#hear}
      ></choix-part-dossiers>`;
  }

  /** Below what begins an interview: the choice to keep some, or the lock. */
  door(words: Translator): TemplateResult | typeof nothing {
    if (this.#store || this.#exists === undefined) return nothing;
    return html`<div role="alert">
        ${this.#shut ? html`<p class="unknown-box">${problemWords(words, this.#shut)}</p>` : nothing}
      </div>
      <choix-part-door .words=${words} .exists=${this.#exists} @choix-vault=${this.#hear}></choix-part-door>`;
  }

  /** Above the interview: what was not saved, why, and what one may do. */
  trouble(words: Translator, dossier: Dossier): TemplateResult | typeof nothing {
    const problem = this.#trouble;
    if (!problem) return nothing;
    return troubleBox(words, problem, {
      again: (revision) => this.#goOn(revision ?? this.#keeper?.revision ?? 0),
      theirs: () => void this.#openTheirs(dossier.id),
      both: () => this.#copy(dossier),
    });
  }

  /** Begins to save an interview at each act, when the desk is open. */
  begin(dossier: Dossier, revision: number): void {
    const store = this.#store;
    this.#trouble = undefined;
    if (!store) return;
    this.#keeper = keeper(store, { dossier, revision }, (problem) => {
      this.#trouble = problem;
      this.acts.changed(false);
    });
    // From now on: a crash before the first act would lose what was received.
    this.#keeper.keep(dossier);
  }

  keep(dossier: Dossier): void {
    this.#keeper?.keep(dossier);
  }

  /** The interview is closed. False when it could not be saved: then it stays. */
  async finish(dossier: Dossier): Promise<boolean> {
    const closed = await this.#keeper?.close(dossier);
    return closed?.ok ?? true;
  }

  /** The interview left the screen. @param idle because nobody was there: then it locks too */
  leave(idle: boolean): void {
    this.#keeper = this.#trouble = undefined;
    if (idle) this.#store?.lock(false);
  }

  /** Whether somebody has a dossier already, and the list asks what to do with what was received. */
  async asks(journey: StoredJourney): Promise<boolean> {
    const listed = await this.#store?.list();
    if (!listed?.ok) return false;
    const incoming: Incoming = { kind: 'journey', dossier: newDossier(journey, new Date()) };
    const existing = matched([incoming], listed.value)[0]?.existing;
    if (!existing) return false;
    this.#twice = { incoming, existing };
    this.acts.changed(true);
    return true;
  }

  /** Lets go of everything. */
  close(): void {
    this.#store?.close();
    this.#store = this.#keeper = this.#twice = this.#trouble = undefined;
  }

  #hear = (event: Event): void => {
    if (!(event instanceof VaultEvent)) return;
    event.stopPropagation();
    const { wish } = event;
    switch (wish.type) {
      case 'unlocked':
        return this.#unlocked(wish.store);
      case 'open':
        return this.acts.takeUp(wish.opened.dossier, wish.opened.revision);
      case 'gone': {
        const sentence = this.acts.words().t('dossiers.door.erased', { count: wish.count });
        this.#lost(false);
        return this.acts.said(sentence);
      }
      default:
        return wish satisfies never;
    }
  };

  #unlocked(store: DossierStore): void {
    this.#store = store;
    this.#exists = true;
    this.#shut = undefined;
    store.subscribe((change) => {
      if (change.kind === 'locked' || change.kind === 'gone') this.#lost(change.kind === 'locked');
    });
    this.acts.changed(true);
  }

  /** Locked, here or in another tab, or erased. What could not be saved is not taken off the screen. */
  #lost(exists: boolean): void {
    if (!this.#store) return;
    const unsaved = this.#trouble !== undefined;
    const interviewing = this.keeping;
    this.#store.close();
    this.#store = this.#twice = undefined;
    this.#exists = exists;
    if (!unsaved) {
      this.#keeper = undefined;
      if (interviewing) this.acts.left();
    }
    this.acts.said(this.acts.words().t(exists ? 'dossiers.said.locked' : 'dossiers.problem.vault-absent'));
    this.acts.changed(true);
  }

  #goOn(revision: number): void {
    this.#trouble = undefined;
    this.#keeper?.goOn(revision);
    this.acts.changed(false);
  }

  async #openTheirs(id: string): Promise<void> {
    const opened = await this.#store?.open(id);
    if (!opened) return;
    if (opened.ok) this.acts.takeUp(opened.value.dossier, opened.value.revision);
    else {
      this.#trouble = opened.error;
      this.acts.changed(false);
    }
  }

  #copy(dossier: Dossier): void {
    const { id, createdAt } = newDossier(dossier.journey, new Date());
    const label = this.acts.words().t('dossiers.problem.copy', { name: dossier.label });
    this.acts.takeUp({ ...dossier, id, createdAt, label }, 0);
  }

  async #settleTwice(update: boolean): Promise<void> {
    const twice = this.#twice;
    this.#twice = undefined;
    const opened = twice && (await this.#store?.open(twice.existing.id));
    if (!opened) return;
    if (!opened.ok) return this.acts.said(problemWords(this.acts.words(), opened.error));
    const { dossier, revision } = opened.value;
    this.acts.takeUp(update ? broughtUp(dossier, twice.incoming, new Date()) : dossier, revision);
  }
}
