import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  advance,
  resume as resumed,
  welcome,
  type Answers,
  type EntryCode,
  type Flow,
  type Journey,
  type JourneyEvent,
} from '../../src/domain/index.js';
import type { Store, StoredJourney, StoreProblem } from '../../src/store/index.js';
import { lost } from './warnOnce.js';

import type * as StoreModule from '../../src/store/index.js';

/** What is known of the last save: the screen says "saved" after the store did, never before. */
export type SaveState = 'nothing' | 'saving' | 'saved' | 'failed';

/** Why the journey is not on the device; `module`: the part of the tool that stores could not be fetched. */
export type Trouble = StoreProblem | { readonly code: 'module' };

/** What happened to the journey and was not done on this page. */
export type News = 'changed' | 'erased' | 'expired' | 'not-erased';

/** The journey and the acts at one moment. */
interface AsNow {
  readonly journey: Journey;
  readonly acts: Acts;
}

type Acts = Pick<StoredJourney, 'kept' | 'known' | 'questions' | 'dismissed' | 'plan'>;
type Change = (stored: StoredJourney) => StoredJourney;

const noActs: Acts = { kept: [], known: {}, questions: [], dismissed: [] };

/** What the catalogue says of a journey. */
export interface Subject {
  readonly catalogue: StoredJourney['catalogue'];
  readonly flow: Flow;
  /** Without the answers to questions and options that are no more. */
  sift(answers: Answers): Answers;
}

/**
 * The journey of the person and its place on the device. Nothing is written before the first act; every act is then
 * saved as a change of what is stored, not as a copy of what is shown, so that two tabs lose nothing of each other.
 */
export class ProgressController implements ReactiveController {
  journey: Journey = welcome();
  acts: Acts = noActs;
  saveState: SaveState = 'nothing';
  problem: Trouble | undefined;
  /** A journey found on the device at the start, until it is resumed or let go. */
  found: StoredJourney | undefined;
  /** The device gave or took something during this visit: forgetting the person then means looking there too. */
  touched = false;

  readonly #host: ReactiveControllerHost;
  readonly #tell: (news: News) => void;
  #kind: Store['kind'] = 'device';
  #module: Promise<typeof StoreModule> | undefined;
  #store: Store | undefined;
  #stored: StoredJourney | undefined;
  /** What the record will begin from, as long as none is stored. */
  #draft: StoredJourney | undefined;
  /** Done here and not stored yet, in order: what is shown is what is stored, with these. */
  #pending: Change[] = [];
  /** When what is on the device began; what is only in memory is not on it. */
  #since: string | undefined;
  #persisted = false;
  /** Where to keep, as chosen since the start: it outlives a move in the page. */
  #chosen: Store['kind'] | undefined;
  /** Rises when a journey is let go of: what was being saved for it is then not kept. */
  #journeys = 0;
  #subject: Subject | undefined;
  /** Saves in the order of the acts. */
  #queue: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;

  /** @param tell hears what was done elsewhere, once each time */
  constructor(host: ReactiveControllerHost, tell: (news: News) => void = () => undefined) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#store?.close();
  }

  get kind(): Store['kind'] {
    return this.#kind;
  }

  /** When what is on the device began; absent when what is shown is not there. */
  get storedSince(): string | undefined {
    return this.#kind === 'device' && this.saveState !== 'failed' ? this.#since : undefined;
  }

  /** Something of the person is here. */
  get holds(): boolean {
    return this.found !== undefined || this.acts !== noActs || Object.keys(this.journey.answers).length > 0;
  }

  /** The journey as it would be stored now, for a file; absent as long as nothing was done. */
  get record(): StoredJourney | undefined {
    const base = this.#stored ?? this.found;
    if (base) return all(this.#pending)(base);
    return this.holds ? this.#begun(this, new Date()) : undefined;
  }

  /**
   * Looks for a journey on the device, without creating anything.
   * @param days what nobody came back to for longer is erased first
   */
  async look(kind: Store['kind'], days: number): Promise<void> {
    this.#kind = this.#chosen ?? kind;
    if (this.#kind === 'session' || (await nothingStored())) return;
    const store = await this.#open();
    if (!store) return;
    const expired = await store.expire(new Date(), days);
    if (expired.ok && expired.value.length > 0) this.#tell('expired');
    let latest = await store.latest();
    // A loss and what had to be set aside are told once: what is left may be taken up.
    const told = [expired, latest].find((result) => !result.ok);
    if (told?.ok === false) this.problem = told.error;
    if (!latest.ok) latest = await store.latest();
    if (latest.ok) this.found = latest.value;
    this.touched ||= store.kind === 'device';
    this.#since = this.found?.createdAt;
    this.#host.requestUpdate();
  }

  /** From now on. What was on the device stays there until it is erased: the person did not ask for that. */
  switchTo(kind: Store['kind']): void {
    this.#chosen = kind;
    if (kind === this.#kind) return;
    this.#letGoOfStore();
    this.#draft = this.#stored ?? this.#draft;
    this.#stored = undefined;
    this.#kind = kind;
    this.saveState = 'nothing';
    this.#host.requestUpdate();
  }

  /** The catalogue the acts are about. */
  about(subject: Subject): void {
    this.#subject = subject;
  }

  /** Moves the journey on. Returns whether it moved. */
  apply(flow: Flow, event: JourneyEvent): boolean {
    const before = this.journey;
    this.journey = advance(flow, before, event);
    // From the welcome, what is let go of is what was found: the journey itself has not begun.
    const letsGo = event.type === 'restarted' && this.found !== undefined;
    if (this.journey === before && !letsGo) return false;
    if (event.type === 'restarted') this.#letGo();
    else if (event.type === 'answered' || event.type === 'changed') {
      const { phase } = this.journey;
      this.#save((stored) => ({
        ...stored,
        phase: phase === 'welcome' ? stored.phase : phase,
        answers: { ...stored.answers, [event.question]: event.answer },
      }));
    } else if (this.#isKept && this.journey.phase !== 'welcome' && this.journey.phase !== before.phase) {
      const { phase } = this.journey;
      this.#save((stored) => ({ ...stored, phase }));
    }
    this.#host.requestUpdate();
    return true;
  }

  /** Takes up the journey found: its answers, as far as they still make sense. Someone came back to it: that is kept. */
  resume(journey: Journey): void {
    if (!this.found) return;
    this.#adopt();
    this.journey = journey;
    this.found = undefined;
    this.retry();
    this.#host.requestUpdate();
  }

  /** Saves what could not be. */
  retry(): void {
    this.#save((stored) => stored);
  }

  keep(code: EntryCode, kept: boolean): void {
    this.revise((acts) => ({ ...acts, kept: withOrWithout(acts.kept, code, kept) }));
  }

  know(code: EntryCode, bloc: string, known: boolean): void {
    this.revise((acts) => ({
      ...acts,
      known: { ...acts.known, [code]: withOrWithout(acts.known[code] ?? [], bloc, known) },
    }));
  }

  ask(code: EntryCode, item: string, asked: boolean): void {
    this.revise((acts) => ({ ...acts, questions: withOrWithout(acts.questions, `${code}:${item}`, asked) }));
  }

  dismiss(clarification: string): void {
    const change = <A extends Acts>(acts: A): A => ({
      ...acts,
      dismissed: withOrWithout(acts.dismissed, clarification, true),
    });
    this.revise(change, false);
  }

  /**
   * An act, as a change of what was done so far. Without effects: it may run again on what another tab stored.
   * @param lasting the person means to find it again: only then is the browser asked not to make room of it
   */
  revise(change: <A extends Acts>(acts: A) => A, lasting = true): void {
    this.#adopt();
    this.acts = change(this.acts);
    this.#save(change, lasting);
    this.#host.requestUpdate();
  }

  /**
   * Forgets the person, here at once, and on the device where something of theirs is.
   * @param device whether to look there, were it not touched
   * @returns whether nothing is left
   */
  wipe(device: boolean): Promise<boolean> {
    this.#letGoOfStore();
    this.#forget();
    this.journey = welcome();
    this.problem = undefined;
    this.#host.requestUpdate();
    // What comes after is saved after; a save on its way may have been the first to touch the device.
    return this.#inTurn(async () => !(device || this.touched) || this.#eraseDevice());
  }

  /**
   * The computer turns out to be shared: what is on the device goes, and what is here stays, in the memory of the page.
   * @returns whether nothing is left on the device; otherwise nothing has changed
   */
  leaveDevice(): Promise<boolean> {
    return this.#inTurn(async () => {
      // Not to hear of this erasure as of another tab's.
      this.#letGoOfStore();
      if (!(await this.#eraseDevice())) return false;
      this.#since = undefined;
      this.switchTo('session');
      return true;
    });
  }

  /**
   * Puts another journey in the place of this one, once the person has seen it and agreed. It is then `found`, to be
   * resumed.
   * @returns whether it was stored; when it was not, nothing has changed
   */
  async replace(journey: StoredJourney): Promise<boolean> {
    const store = await this.#open();
    await this.#queue;
    const before = (this.#stored ?? this.found)?.id;
    const created = await store?.create({ ...journey, updatedAt: new Date().toISOString() });
    if (!store || !created?.ok) {
      this.problem = created && !created.ok ? created.error : undefined;
      this.#host.requestUpdate();
      return false;
    }
    // Where the device refuses, the former journey is all it has: it stays there.
    const onDevice = store.kind === 'device';
    const inPlace = store.kind === this.#kind;
    if (inPlace && before !== undefined && before !== journey.id) await this.#erase(store, before);
    this.#forget();
    this.touched ||= onDevice;
    this.#stored = this.found = created.value;
    this.acts = created.value;
    this.journey = welcome();
    if (onDevice) this.#since = created.value.createdAt;
    this.#host.requestUpdate();
    return true;
  }

  /** Stored, or about to be: a first save may still be on its way. */
  get #isKept(): boolean {
    return this.saveState !== 'nothing';
  }

  /** What was found is the person's own: an act joins it, and does not begin another journey beside it. */
  #adopt(): void {
    if (!this.found || this.#stored || this.#draft === this.found) return;
    if (this.#kind === 'device' && this.#since) this.#stored = this.found;
    else this.#draft = this.found;
    this.acts = this.found;
  }

  #forget(): void {
    this.#journeys++;
    this.#pending = [];
    this.#stored = this.#draft = undefined;
    this.#since = undefined;
    this.found = undefined;
    this.acts = noActs;
    this.saveState = 'nothing';
  }

  #letGoOfStore(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#store?.close();
    this.#store = undefined;
  }

  /** "Repartir de zéro": what was stored for this journey goes. */
  #letGo(): void {
    const id = (this.#stored ?? this.found)?.id;
    this.#forget();
    if (id !== undefined) void this.#inTurn(async () => this.#erase(await this.#open(), id));
  }

  /** One journey, that another takes the place of: were it to stay, it would be offered at the next visit. */
  async #erase(store: Store | undefined, id: string): Promise<void> {
    if (!(await store?.erase(id))?.ok) this.#tell('not-erased');
  }

  async #eraseDevice(): Promise<boolean> {
    this.touched = true;
    try {
      const { openStore } = await this.#load();
      const store = openStore({ preferred: 'device', now: new Date() });
      this.touched = !(await store.eraseAll()).ok;
      store.close();
    } catch {
      // The part that stores could not be fetched: nothing is known to be gone.
    }
    return !this.touched;
  }

  /** What goes wrong in one is told, and does not stop those after it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch((error: unknown) => {
      this.#settle(false);
      reportError(error);
    });
    return done;
  }

  #save(change: Change, lasting = false): void {
    const journey = this.#journeys;
    // As it is at this act: a record begun later must not hold those that follow it, or they would be undone and redone.
    const now = { journey: this.journey, acts: this.acts };
    this.saveState = 'saving';
    this.#pending.push(change);
    void this.#inTurn(async () => {
      if (journey !== this.#journeys) return;
      const store = await this.#open();
      if (!store) return this.#settle(false);
      // With those that found no store to go to.
      const due = this.#pending.slice(0, this.#pending.indexOf(change) + 1);
      const result = await this.#write(store, all(due), now).finally(() => {
        if (journey === this.#journeys) this.#pending.splice(0, due.length);
      });
      this.touched ||= store.kind === 'device';
      // Let go of meanwhile: nobody would ever find it again.
      if (journey !== this.#journeys) {
        if (result.ok) await this.#erase(store, result.value.id);
        if (store !== this.#store) store.close();
        return;
      }
      if (result.ok) this.#take(result.value);
      else {
        this.problem = result.error;
        this.#stored &&= all(due)(this.#stored);
      }
      if (result.ok && store.kind === 'device') {
        this.#since ??= result.value.createdAt;
        if (lasting) this.#persist();
      }
      this.#settle(result.ok);
    });
  }

  async #write(store: Store, change: Change, now: AsNow) {
    const moment = new Date();
    const changed: Change = (stored) => ({ ...change(stored), ...this.#with() });
    if (this.#stored) return store.update(this.#stored.id, changed, moment);
    const begun = this.#begun(now, moment);
    const kept = await store.begin(begun);
    if (!kept.ok || kept.value.id === begun.id) return kept;
    // Another tab has begun meanwhile: what was done here joins it.
    const joined: Change = (stored) =>
      changed({ ...stored, answers: { ...stored.answers, ...begun.answers } });
    return store.update(kept.value.id, joined, moment);
  }

  /** The record of a journey that was not stored yet: as it is now, the act that made it worth storing included. */
  #begun({ journey, acts }: AsNow, moment: Date): StoredJourney {
    const { phase } = journey;
    const { kept, known, questions, dismissed, plan } = acts;
    const updatedAt = moment.toISOString();
    const draft = (this.#draft ??= {
      version: 2,
      id: newId(),
      createdAt: updatedAt,
      updatedAt,
      catalogue: { id: '-', edition: '-' },
      questionnaire: [],
      phase: 'asking',
      answers: {},
      ...noActs,
    });
    return {
      ...draft,
      ...this.#with(),
      updatedAt,
      phase: phase === 'welcome' ? draft.phase : phase,
      answers: { ...draft.answers, ...journey.answers },
      kept,
      known,
      questions,
      dismissed,
      ...(plan && { plan }),
    };
  }

  /** The catalogue of the last act, and what it asks. */
  #with(): Partial<StoredJourney> {
    if (!this.#subject) return {};
    const { catalogue, flow } = this.#subject;
    const { id, edition } = catalogue;
    return { catalogue: { id, edition }, questionnaire: flow.questions.map((question) => question.id) };
  }

  /** What is stored, which another tab may have changed, becomes what is shown, with what is still on its way. */
  #take(stored: StoredJourney): void {
    this.#stored = stored;
    const shown = this.#pending.reduce((journey, change) => change(journey), stored);
    this.acts = shown;
    const answers = this.#subject?.sift(shown.answers) ?? shown.answers;
    if (same(answers, this.journey.answers)) return;
    this.journey = this.#withAnswers(answers);
  }

  /** Where one is with other answers: the same place when it still exists. */
  #withAnswers(answers: Answers): Journey {
    const { journey } = this;
    const flow = this.#subject?.flow;
    const moved = { ...journey, answers };
    if (!flow || journey.phase === 'welcome') return moved;
    if (journey.phase === 'asking' && flow.path(answers).includes(journey.question)) return moved;
    const next = resumed(flow, answers);
    return journey.phase !== 'asking' && next.phase === 'matched' ? moved : next;
  }

  /** So that the browser does not erase it when it needs room. Some ask the person: once, and never at the start. */
  #persist(): void {
    if (this.#persisted) return;
    this.#persisted = true;
    const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
    storage?.persist?.().catch(() => undefined);
  }

  #settle(saved: boolean): void {
    const kept = saved && (this.#kind === 'session' || this.#store?.kind === 'device');
    this.saveState = !kept ? 'failed' : this.#pending.length > 0 ? 'saving' : 'saved';
    this.#host.requestUpdate();
  }

  #load(): Promise<typeof StoreModule> {
    this.#module ??= import('../../src/store/index.js').catch((error: unknown) => {
      this.#module = undefined;
      throw error;
    });
    return this.#module;
  }

  async #open(): Promise<Store | undefined> {
    try {
      const { openStore } = await this.#load();
      // Kept when the element leaves the page: put back, it listens to the other tabs again.
      this.#store ??= openStore({
        preferred: this.#kind,
        now: new Date(),
        onProblem: (problem) => {
          this.problem = problem;
          this.#host.requestUpdate();
        },
      });
      this.#stop ??= this.#store.subscribe((change) => this.#changedElsewhere(change));
      if (this.problem?.code === 'module') this.problem = undefined;
      return this.#store;
    } catch (error) {
      lost(error);
      // The journey goes on, says it is not saved, and the next act tries again.
      this.problem = { code: 'module' };
      return undefined;
    }
  }

  #changedElsewhere({ id, kind }: { readonly id: string; readonly kind: 'saved' | 'erased' }): void {
    if ((this.#stored ?? this.found)?.id !== id) return;
    if (kind === 'erased') {
      // Erased in another tab: this one forgets as well, or its next save would bring the journey back.
      this.#forget();
      this.journey = welcome();
      this.#tell('erased');
      this.#host.requestUpdate();
      return;
    }
    const journey = this.#journeys;
    // In turn, so that what was read never takes the place of what was saved after.
    void this.#inTurn(async () => {
      const read = await this.#store?.read(id);
      if (!read?.ok || journey !== this.#journeys) return;
      if (this.#stored) this.#take(read.value);
      else this.found = read.value;
      this.#tell('changed');
      this.#host.requestUpdate();
    });
  }
}

/** Random, 128 bits, without the part that stores: a journey has its file even when that part could not be fetched. */
const newId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

const all =
  (changes: readonly Change[]): Change =>
  (stored) =>
    changes.reduce((journey, change) => change(journey), stored);

const withOrWithout = <T>(list: readonly T[], item: T, present: boolean): readonly T[] => {
  const rest = list.filter((other) => other !== item);
  return present ? [...rest, item] : rest;
};

/** Whatever the order the answers were given in. */
const same = (one: Answers, other: Answers): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([id, answer]) => JSON.stringify(answer) === JSON.stringify(other[id]));

/** True when this browser says no database of ours exists: the part that stores then need not be fetched yet. */
async function nothingStored(): Promise<boolean> {
  // As in `peek`: asking would be refused aloud.
  if (globalThis.origin === 'null') return false;
  try {
    const databases = await indexedDB.databases();
    // The marker without the database: something was lost, and the store knows how to tell it.
    return (
      !databases.some(({ name }) => name === 'choix-eclaire') &&
      localStorage.getItem('choix-eclaire') === null
    );
  } catch {
    return false;
  }
}
