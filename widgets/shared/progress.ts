import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  advance,
  welcome,
  type EntryCode,
  type Flow,
  type Journey,
  type JourneyEvent,
} from '../../src/domain/index.js';
import type { Store, StoredJourney, StoreProblem } from '../../src/store/index.js';

import type * as StoreModule from '../../src/store/index.js';

/** What is known of the last save: the screen says "saved" after the store did, never before. */
export type SaveState = 'nothing' | 'saving' | 'saved' | 'failed';

type Acts = Pick<StoredJourney, 'kept' | 'known' | 'questions' | 'dismissed'>;

const noActs: Acts = { kept: [], known: {}, questions: [], dismissed: [] };

/**
 * The journey of the person and its place on the device. Nothing is written before the first act; every act is then
 * saved as a change of what is stored, not as a copy of what is shown, so that two tabs lose nothing of each other.
 */
export class ProgressController implements ReactiveController {
  journey: Journey = welcome();
  acts: Acts = noActs;
  saveState: SaveState = 'nothing';
  problem: StoreProblem | undefined;
  /** A journey found on the device at the start, until it is resumed or let go. */
  found: StoredJourney | undefined;

  readonly #host: ReactiveControllerHost;
  #kind: Store['kind'] = 'device';
  #module: Promise<typeof StoreModule> | undefined;
  #store: Store | undefined;
  #stored: StoredJourney | undefined;
  /** When what is on the device began; what is only in memory is not on it. */
  #since: string | undefined;
  /** Where to keep, as chosen since the start: it outlives a move in the page. */
  #chosen: Store['kind'] | undefined;
  /** Rises when a journey is let go of: what was being saved for it is then not kept. */
  #journeys = 0;
  #catalogue = { id: '', edition: '' };
  /** Saves in the order of the acts. */
  #queue: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
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

  get storedSince(): string | undefined {
    return this.#kind === 'device' ? this.#since : undefined;
  }

  /** Looks for a journey on the device, without creating anything. */
  async look(kind: Store['kind']): Promise<void> {
    this.#kind = this.#chosen ?? kind;
    if (this.#kind === 'session' || (await nothingStored())) return;
    const store = await this.#open();
    const latest = await store?.latest();
    if (!latest) return;
    if (latest.ok) this.found = latest.value;
    else {
      this.problem = latest.error;
      // What could not be read was set aside, and told once: what is left may be taken up.
      const rest = await store?.latest();
      if (rest?.ok) this.found = rest.value;
    }
    this.#since = this.found?.createdAt;
    this.#host.requestUpdate();
  }

  /** From now on. What was on the device stays there until it is erased: the person did not ask for that. */
  switchTo(kind: Store['kind']): void {
    this.#chosen = kind;
    if (kind === this.#kind) return;
    this.#stop?.();
    this.#stop = undefined;
    this.#store?.close();
    this.#store = undefined;
    this.#stored = undefined;
    this.#kind = kind;
    this.saveState = 'nothing';
    this.#host.requestUpdate();
  }

  /** The catalogue the acts are about, for the record. */
  about(catalogue: { readonly id: string; readonly edition: string }): void {
    this.#catalogue = { id: catalogue.id, edition: catalogue.edition };
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

  /** Takes up the journey found: its answers, as far as they still make sense. */
  resume(journey: Journey): void {
    const { found } = this;
    if (!found) return;
    this.#adopt();
    if (this.#stored === undefined) this.acts = found;
    this.journey = journey;
    this.found = undefined;
    this.saveState = 'saved';
    this.#host.requestUpdate();
  }

  keep(code: EntryCode, kept: boolean): void {
    this.#act((acts) => ({ ...acts, kept: withOrWithout(acts.kept, code, kept) }));
  }

  know(code: EntryCode, bloc: string, known: boolean): void {
    this.#act((acts) => ({
      ...acts,
      known: { ...acts.known, [code]: withOrWithout(acts.known[code] ?? [], bloc, known) },
    }));
  }

  ask(code: EntryCode, item: string, asked: boolean): void {
    this.#act((acts) => ({ ...acts, questions: withOrWithout(acts.questions, `${code}:${item}`, asked) }));
  }

  dismiss(clarification: string): void {
    this.#act((acts) => ({ ...acts, dismissed: withOrWithout(acts.dismissed, clarification, true) }));
  }

  /** Everything of ours on this device. Resolves to whether nothing is left. */
  async erase(): Promise<boolean> {
    const store = await this.#open();
    await this.#queue;
    const erased = await store?.eraseAll();
    if (!erased?.ok) {
      this.problem = erased?.error;
      this.#host.requestUpdate();
      return false;
    }
    this.#forget();
    this.journey = welcome();
    this.#host.requestUpdate();
    return true;
  }

  /** Stored, or about to be: a first save may still be on its way. */
  get #isKept(): boolean {
    return this.saveState !== 'nothing';
  }

  #act(change: <A extends Acts>(acts: A) => A): void {
    this.#adopt();
    this.acts = change(this.acts);
    this.#save(change);
    this.#host.requestUpdate();
  }

  /** What was found is the person's own: an act joins it, and does not begin another journey beside it. */
  #adopt(): void {
    if (!this.found || this.#stored || this.#kind === 'session') return;
    this.#stored = this.found;
    this.acts = this.found;
  }

  #forget(): void {
    this.#journeys++;
    this.#stored = undefined;
    this.#since = undefined;
    this.found = undefined;
    this.acts = noActs;
    this.saveState = 'nothing';
  }

  /** "Repartir de zéro": what was stored for this journey goes. */
  #letGo(): void {
    const id = (this.#stored ?? this.found)?.id;
    this.#forget();
    if (id !== undefined) this.#eraseLater(id);
  }

  #eraseLater(id: string): void {
    this.#queue = this.#queue.then(async () => (await this.#open())?.erase(id));
  }

  #save(change: (stored: StoredJourney) => StoredJourney): void {
    const journey = this.#journeys;
    this.saveState = 'saving';
    this.#queue = this.#queue.then(async () => {
      if (journey !== this.#journeys) return;
      const store = await this.#open();
      if (!store) return this.#settle(false);
      const now = new Date();
      const result = this.#stored
        ? await store.update(this.#stored.id, change, now)
        : await store.create(await this.#begin(now));
      // Let go of meanwhile: nobody would ever find it again.
      if (journey !== this.#journeys) return result.ok ? this.#eraseLater(result.value.id) : undefined;
      if (result.ok) this.#stored = result.value;
      else this.problem = result.error;
      if (result.ok && store.kind === 'device') this.#since ??= result.value.createdAt;
      this.#settle(result.ok);
    });
  }

  /** The record of a journey that was not stored yet: as it is now, the act that made it worth storing included. */
  async #begin(now: Date): Promise<StoredJourney> {
    const { newJourney } = await this.#load();
    const { answers, phase } = this.journey;
    return {
      ...newJourney(
        { catalogue: this.#catalogue, phase: phase === 'welcome' ? 'asking' : phase, answers },
        now,
      ),
      ...this.acts,
    };
  }

  #settle(saved: boolean): void {
    this.saveState =
      saved && (this.#kind === 'session' || this.#store?.kind === 'device') ? 'saved' : 'failed';
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
      this.#stop ??= this.#store.subscribe((change) => void this.#changedElsewhere(change));
      return this.#store;
    } catch {
      // The part that stores could not be fetched: the journey goes on, and says it is not saved.
      return undefined;
    }
  }

  async #changedElsewhere({
    id,
    kind,
  }: {
    readonly id: string;
    readonly kind: 'saved' | 'erased';
  }): Promise<void> {
    if ((this.#stored ?? this.found)?.id !== id) return;
    if (kind === 'erased') {
      // Erased in another tab: this one forgets as well, or its next save would bring the journey back.
      this.#forget();
      this.journey = welcome();
    } else {
      const read = await this.#store?.read(id);
      if (!read?.ok) return;
      this.#stored = read.value;
      this.acts = read.value;
      this.journey = { ...this.journey, answers: read.value.answers };
    }
    this.#host.requestUpdate();
  }
}

const withOrWithout = <T>(list: readonly T[], item: T, present: boolean): readonly T[] => {
  const rest = list.filter((other) => other !== item);
  return present ? [...rest, item] : rest;
};

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
