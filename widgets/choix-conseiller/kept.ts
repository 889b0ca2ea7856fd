/** Dossiers a counsellor chose to keep, in a part of the download of its own: the desk works without. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  answersApart,
  broughtUp,
  keeper,
  matched,
  newDossier,
  vaultExists,
  type Dossier,
  type DossierStore,
  type Incoming,
  type Keeper,
  type OpenedDossier,
  type VaultProblem,
} from '../../src/dossiers/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import { CarePart } from '../parts/desk/care.js';
import { DoorPart } from '../parts/desk/door.js';
import { DossiersPart } from '../parts/desk/dossiers.js';
import { ReceivePart } from '../parts/desk/receive.js';
import { troubleBox, twiceBox, type Twice } from '../parts/desk/troubleBox.js';
import { VaultEvent } from '../parts/desk/vaultEvent.js';
import { nameOf, problemWords } from '../parts/desk/vaultWords.js';
import { definePart } from '../shared/definePart.js';

definePart('choix-part-care', CarePart);
definePart('choix-part-door', DoorPart);
definePart('choix-part-dossiers', DossiersPart);
definePart('choix-part-receive', ReceivePart);

/** What the desk does when something happened to its dossiers. */
export interface DeskActs {
  /** To be drawn again. @param moved another screen came: it gets the focus */
  changed(moved: boolean): void;
  /** @param sentence to be told once it is on the screen */
  takeUp(dossier: Dossier, revision: number, sentence?: string): void;
  said(sentence: string): void;
  /** The interview leaves the screen: what was done is kept. */
  left(): void;
  /** The interview is in no dossier any more, and stays on the screen. */
  adrift(): void;
  /** Closed without what could not be saved, as it was said twice. */
  dropped(): void;
  /** The interview on the screen, as it is. */
  current(): Dossier | undefined;
  /** Whether single keys do something was chosen before. */
  shortcuts(on: boolean): void;
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
  #twice: Twice | undefined;
  /** Closing without saving was asked for. */
  #dropping = false;
  /** What could not be saved, behind the lock: in the memory of this page until the passphrase brings it back. */
  #held: OpenedDossier | undefined;

  constructor(private readonly acts: DeskActs) {}

  get unlocked(): boolean {
    return this.#store !== undefined;
  }

  /** Whether there are dossiers, behind the passphrase. */
  get locked(): boolean {
    return this.#exists === true && !this.unlocked;
  }

  /** Whether the interview under way is being kept. */
  get keeping(): boolean {
    return this.#keeper !== undefined;
  }

  /** Whether something is in the memory of this page, and nowhere else. */
  get unsaved(): boolean {
    return this.#trouble !== undefined || this.#held !== undefined;
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

  /** Above everything, the lock; below what begins an interview, the choice to keep some. */
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
    return troubleBox(words, problem, this.#dropping, {
      again: (revision) => this.#goOn(revision ?? this.#keeper?.revision ?? 0),
      theirs: () => void this.#openTheirs(dossier.id),
      both: () => this.acts.takeUp(this.#copyOf(dossier), 0),
      drop: (sure) => this.#drop(sure),
      stay: () => {
        this.#dropping = false;
        this.acts.changed(false);
      },
    });
  }

  /** Begins to save an interview at each act, when the desk is open. */
  begin(dossier: Dossier, revision: number): void {
    const store = this.#store;
    this.#trouble = undefined;
    this.#dropping = false;
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

  /** The interview left the screen. */
  leave(): void {
    this.#keeper = this.#trouble = undefined;
  }

  /**
   * Locks in the middle of an interview. What could not be saved becomes a copy where another tab has the dossier;
   * otherwise it waits in memory, behind the lock.
   * @param everywhere on demand; nobody being there says nothing of the other tabs
   * @returns the name of the sentence that says what became of it
   */
  async lockAway(dossier: Dossier, everywhere: boolean): Promise<'locked' | 'lockedCopy' | 'lockedHeld'> {
    const [saving, store] = [this.#keeper, this.#store];
    const settled = await saving?.settle();
    let became: 'locked' | 'lockedCopy' | 'lockedHeld' = 'locked';
    if (saving && settled && !settled.ok) {
      const elsewhere = settled.error.code === 'dossier-changed-elsewhere';
      const copied = elsewhere && (await store?.save(this.#copyOf(dossier), 0, true));
      became = copied && copied.ok ? 'lockedCopy' : 'lockedHeld';
      if (became === 'lockedHeld') this.#held = { dossier, revision: saving.revision };
    }
    this.leave();
    this.acts.left();
    this.#store = this.#twice = undefined;
    store?.lock(everywhere);
    store?.close();
    this.acts.changed(everywhere);
    return became;
  }

  /** Whether single keys do something: remembered where something is kept anyway. */
  preferShortcuts(on: boolean): void {
    void this.#store?.setShortcuts(on);
  }

  /** Whether somebody has a dossier already, and the list asks what to do with what was received. */
  async asks(journey: StoredJourney): Promise<boolean> {
    const listed = await this.#store?.list();
    if (!listed?.ok) return false;
    const now = new Date();
    const incoming: Incoming = { kind: 'journey', dossier: newDossier(journey, now) };
    const existing = matched([incoming], listed.value, now)[0]?.existing;
    if (!existing) return false;
    const ours = await this.#store?.open(existing.id);
    const apart = ours?.ok ? answersApart(ours.value.dossier.journey, journey) : [];
    this.#twice = { incoming, existing, apart };
    this.acts.changed(true);
    return true;
  }

  /** Lets go of everything. */
  close(): void {
    this.#store?.close();
    this.#store = this.#keeper = this.#twice = this.#trouble = this.#held = undefined;
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
        this.#held = undefined;
        return void this.#lost(false).then(() => this.acts.said(sentence));
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
      if (change.kind === 'locked' || change.kind === 'gone') void this.#lost(change.kind === 'locked');
    });
    this.acts.shortcuts(store.shortcuts);
    const [held, saving, dossier] = [this.#held, this.#keeper, this.acts.current()];
    this.#held = undefined;
    if (held) {
      this.acts.takeUp(held.dossier, held.revision, this.acts.words().t('dossiers.said.back'));
    } else if (saving && dossier) this.begin(dossier, saving.revision);
    this.acts.changed(!dossier);
  }

  /** Locked, here or in another tab, or erased. What could not be saved is not taken off the screen. */
  async #lost(exists: boolean): Promise<void> {
    const [store, saving] = [this.#store, this.#keeper];
    if (!exists) this.#exists = false;
    if (!store) return exists ? undefined : this.acts.changed(true);
    this.#store = this.#twice = undefined;
    // What was on its way when the key went still arrives.
    const settled = await saving?.settle();
    store.close();
    if (settled?.ok !== false) {
      this.#keeper = undefined;
      if (saving) this.acts.left();
    } else if (exists) this.#trouble = { code: 'vault-locked' };
    else {
      this.leave();
      this.acts.adrift();
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

  #drop(sure: boolean): void {
    this.#dropping = !sure;
    if (!sure) return this.acts.changed(false);
    this.leave();
    this.acts.dropped();
  }

  #copyOf(dossier: Dossier): Dossier {
    const { id, createdAt } = newDossier(dossier.journey, new Date());
    const words = this.acts.words();
    const label = words.t('dossiers.problem.copy', { name: nameOf(words, dossier) });
    return { ...dossier, id, createdAt, label };
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
