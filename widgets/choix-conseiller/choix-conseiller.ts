import { html, nothing, type TemplateResult } from 'lit';
import {
  leftOut,
  optionsOf,
  readPlan,
  resume,
  romeCode,
  skipped,
  type Answer,
  type Answers,
  type QuestionId,
} from '../../src/domain/index.js';
import type { Dossier } from '../../src/dossiers/index.js';
import type { Namespace, Translator } from '../../src/i18n/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import { Matcher } from '../choix-eclaire/matcher.js';
import type { ListMemory } from '../parts/list.js';
import type { DeskView, Moved } from '../parts/interview/view.js';
import type { Opened } from '../shared/catalogueController.js';
import { Comparison } from '../shared/comparison.js';
import { contactAddress } from '../shared/contact.js';
import { DeskEvent, type DeskWish, type Pane } from '../shared/deskRequest.js';
import { fetchCompared } from '../shared/fetchCompared.js';
import { FicheController } from '../shared/ficheController.js';
import { focusOn } from '../shared/focusOn.js';
import { JobTitles } from '../shared/jobTitles.js';
import type { View, Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { lost, numberWithin } from '../shared/warnOnce.js';
import { acted } from './acted.js';
import { deskStyles } from './styles.js';
import type { KeptDesk } from './kept.js';
import type * as later from './later.js';
import type { Proposal } from '../parts/whatIf.js';

type Later = typeof later;
type Above = Exclude<View, { name: 'journey' }>;

/** How many cards of a list are on the screen at once: what moves among them is told. */
const onScreen = 20;
/** Milliseconds left to the list before "Et si… ?" is worked out again. */
const afterwards = 80;

/**
 * The counsellor's desk: opens what a person did alone, works on it with them, hands over one clear sheet. By default it
 * keeps nothing: an interview is in the memory of the page, and gone once it is closed or nobody acts any more.
 *
 * @tagname choix-conseiller
 * @slot - What readers see without script, or while the widget loads.
 * @csspart frame - The box everything stands in.
 */
export class ChoixConseiller extends Root<Later> {
  static override styles = [...Root.styles, deskStyles];

  static override properties = {
    ...Root.properties,
    idleMinutes: { attribute: 'idle-minutes' },
    journeyUrl: { attribute: 'journey-url' },
    dossier: { state: true },
    pane: { state: true },
    above: { state: true },
    change: { state: true },
    offered: { state: true },
    trial: { state: true },
    showing: { state: true },
    ending: { state: true },
    handedOver: { state: true },
    shortcuts: { state: true },
  };

  /**
   * Minutes without an act after which an interview is closed and forgotten, or locked with the dossiers where some are kept,
   * 1 to 120. Default: 20.
   */
  declare idleMinutes: string | null;
  /** Address of the page where the person goes on with their journey: a link and its code lead there. Default: only a file is offered. */
  declare journeyUrl: string | null;

  /** The interview under way. */
  declare private dossier: Dossier | undefined;
  declare private pane: Pane;
  /** What was opened above the pane, the last one on top. */
  declare private above: readonly Above[];
  /** The last change of an answer: what it took the place of, and what moved. */
  declare private change: (Moved & { readonly answer: Answer | undefined }) | undefined;
  /** What would open more, and the answers it is for: for others nothing is offered. */
  declare private offered: { readonly to: Answers; readonly openings: readonly Proposal[] } | undefined;
  declare private trial: Proposal | undefined;
  declare private showing: boolean;
  declare private ending: boolean;
  declare private handedOver: boolean;
  declare private shortcuts: boolean;

  readonly #comparison = new Comparison(this);
  readonly #fiche = new FicheController(this);
  readonly #titles = new JobTitles(this);
  #matcher: Matcher | undefined;
  /** Dossiers, for those who chose to keep some: brought once the desk is there. */
  #kept: KeptDesk | undefined;
  #lists: { readonly results: ListMemory; readonly all: ListMemory } = { results: {}, all: {} };
  /** The answers openings are being worked out for, or were. */
  #openedFor: Answers | undefined;
  /** Something was done in the interview: it took place. */
  #acted = false;
  #leave: AbortController | undefined;

  constructor() {
    super(() => import('./later.js'));
    this.shortcuts = true;
    this.#clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    // An interview that nobody has on paper or in a file would be lost with the page.
    window.addEventListener(
      'beforeunload',
      (event) => {
        const lost = this.dossier && !this.handedOver && !this.#kept?.keeping;
        if (lost || this.#kept?.unsaved) event.preventDefault();
      },
      { signal },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.abort();
    this.#kept?.close();
    this.#kept = undefined;
  }

  protected override needs(): readonly Namespace[] {
    return ['results', 'fiche', 'data', 'plan', 'desk'];
  }

  protected override async whenOpened(opened: Opened<Later>): Promise<void> {
    this.#titles.use(opened.catalogue);
    this.#matcher = new Matcher(opened, today());
    if (this.dossier) await this.#name(this.dossier.journey.answers);
    this.requestUpdate();
    void this.#bringKept();
  }

  protected override carryOut(wish: Wish): void {
    const { dossier, opened } = this;
    switch (wish.type) {
      case 'replace':
        return void this.#receive(wish.journey);
      case 'end':
        return void this.#end(wish.idle);
      case 'retry':
        if (opened && this.pane === 'compare')
          return void this.#comparison.fetch((codes) => fetchCompared(opened.catalogue, codes));
        return void this.openCatalogue();
      case 'show':
        return void this.#show(wish.view);
      case 'back':
        return void this.#back();
      case 'undo':
        return this.#takeBack();
      case 'journey':
        if (wish.event.type === 'changed') this.#answer(wish.event.question, wish.event.answer);
        else if (wish.event.type === 'reviewed') void this.#turnTo('answers');
        return;
      case 'compare':
        if (!this.#comparison.put(wish.code, wish.compared)) this.said = this.words?.t('compare.full');
        else if (opened && (this.pane === 'compare' || this.above.at(-1)?.name === 'compare'))
          void this.#comparison.fetch((codes) => fetchCompared(opened.catalogue, codes));
        return;
      case 'keep':
      case 'know':
      case 'ask':
      case 'dismiss':
      case 'plan':
        if (dossier && opened) this.#revise(acted(dossier.journey, wish, opened.later.planned));
        return;
      // Nothing is kept on this device unless the counsellor opens dossiers.
      case 'draft':
      case 'store':
      case 'erase':
        return;
      default:
        return wish satisfies never;
    }
  }

  protected override screen(words: Translator): TemplateResult {
    const { opened } = this.source;
    if (opened.state === 'failed')
      return this.failed(words, opened.problem.code, this.dossier && words.t('desk.safe'));
    const matcher = this.#matcher;
    if (opened.state === 'loading' || !matcher) return this.waiting(words);
    const { dossier } = this;
    const limits = { least: 1, most: 120, byDefault: 20 };
    const minutes = numberWithin(this.localName, 'idle-minutes', this.idleMinutes, limits);
    const kept = this.#kept;
    const keeping = kept?.keeping ?? false;
    const door = kept?.door(words) ?? nothing;
    return html`<div @choix-desk=${this.#asked}>
      ${dossier ? (kept?.trouble(words, dossier) ?? nothing) : (kept?.list(words, minutes) ?? nothing)}
      ${kept?.locked && (keeping || !dossier) ? door : nothing}
      ${
        dossier
          ? html`<choix-part-interview
              .words=${words}
              .view=${this.#view(words, opened.value, matcher, dossier)}
            ></choix-part-interview>`
          : html`<choix-part-open
                .words=${words}
                .nested=${kept?.unlocked || kept?.locked}
                .kept=${kept?.unlocked ?? false}
                .leftOut=${(journey: StoredJourney) => this.#leftOut(opened.value, matcher, journey)}
              ></choix-part-open>
              ${kept?.locked ? nothing : door}`
      }
      <choix-part-session
        .words=${words}
        .minutes=${minutes}
        .ended=${!dossier}
        .bar=${false}
        .why=${keeping ? words.t('dossiers.lock.soonInterview') : words.t('desk.idle')}
        .endLabel=${words.t('desk.closeNow')}
      ></choix-part-session>
    </div>`;
  }

  /** Nothing of anybody, on the screen nor behind it. */
  #clear(): void {
    this.dossier = undefined;
    this.pane = 'list';
    this.above = [];
    this.offered = undefined;
    this.change = this.trial = this.#openedFor = undefined;
    this.showing = this.ending = this.#acted = false;
    this.handedOver = true;
    this.#lists = { results: {}, all: {} };
    this.#comparison.clear();
    this.#fiche.close();
    // It remembers rankings of the answers there were.
    if (this.opened) this.#matcher = new Matcher(this.opened, today());
  }

  #view(words: Translator, opened: Opened<Later>, matcher: Matcher, dossier: Dossier): DeskView {
    const answers = matcher.stillAsked(dossier.journey.answers);
    void this.#findOpenings(opened, matcher, answers);
    const { facts } = this.#fiche;
    return {
      words,
      opened,
      matcher,
      titles: this.#titles,
      dossier,
      answers,
      ranking: matcher.ranking(answers),
      pane: this.pane,
      above: this.above.at(-1),
      moved: this.change,
      openings: this.#openingsFor(dossier.journey.answers),
      trial: this.trial,
      compared: this.#comparison.codes,
      comparing: this.#comparison.shown,
      fiche: facts.state === 'ready' ? facts.value : undefined,
      ficheProblem: facts.state === 'failed' ? words.t(`problem.${facts.problem.code}`) : undefined,
      lists: this.#lists,
      showing: this.showing,
      ending: this.ending,
      handedOver: this.handedOver,
      kept: this.#kept?.keeping ?? false,
      journeyUrl: contactAddress(this.localName, this.journeyUrl, 'journey-url'),
      shortcuts: this.shortcuts,
    };
  }

  #leftOut({ catalogue }: Opened<Later>, matcher: Matcher, journey: StoredJourney) {
    const rows = catalogue.panorama.rows as ReadonlyMap<string, number>;
    const answers = matcher.stillAsked(journey.answers);
    const asked: readonly string[] = matcher.asked(answers);
    return leftOut(
      journey,
      answers,
      (code) => rows.has(code),
      (id) => asked.includes(id),
    );
  }

  #asked = (event: Event) => {
    if (!(event instanceof DeskEvent)) return;
    event.stopPropagation();
    this.said = undefined;
    this.#do(event.wish);
  };

  #do(wish: DeskWish): void {
    const { dossier } = this;
    switch (wish.type) {
      case 'begin':
        return void this.#begin(undefined);
      case 'take-up':
        return void this.#takeUp(wish.dossier);
      case 'answer':
        return this.#answer(wish.question, wish.answer);
      case 'take-back':
        return this.#takeBack();
      case 'seen':
        this.change = this.trial = undefined;
        return;
      case 'pane':
        return void this.#turnTo(wish.pane);
      case 'private':
        if (dossier) this.#save({ ...dossier, [wish.what]: wish.text });
        return;
      case 'show-person':
        this.showing = wish.shown;
        if (wish.shown && this.pane === 'notes') this.pane = 'list';
        this.moved = true;
        return;
      case 'ending':
        // The end asks for it again to have Mon projet beside it: what is pressed there keeps the focus.
        this.moved ||= wish.ending !== this.ending;
        this.ending = wish.ending;
        this.above = [];
        this.pane = wish.ending ? 'project' : 'list';
        return;
      case 'handed-over':
        this.handedOver = true;
        return;
      case 'close':
        return void this.#end(false);
      case 'lock':
        return void this.#lock(true);
      case 'shortcuts':
        this.shortcuts = wish.on;
        this.#kept?.preferShortcuts(wish.on);
        return;
      default:
        return wish satisfies never;
    }
  }

  async #begin(journey: StoredJourney | undefined): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    const { later, catalogue } = opened;
    const { id, edition } = catalogue;
    const now = new Date();
    const begun =
      journey ?? later.newJourney({ catalogue: { id, edition }, phase: 'asking', answers: {} }, now);
    await this.#takeUp(later.newDossier(begun, now));
    this.pane = journey ? 'list' : 'answers';
  }

  async #takeUp(dossier: Dossier, revision = 0): Promise<void> {
    await this.#name(dossier.journey.answers);
    this.#clear();
    this.said = undefined;
    this.dossier = dossier;
    this.#kept?.begin(dossier, revision);
    this.moved = true;
  }

  /** A code in the place of the name of a job would not be understood. */
  async #name(answers: Answers): Promise<void> {
    if (optionsOf(answers['metiers']).some(romeCode)) await this.#titles.load();
  }

  /** What was received is about somebody who has a dossier, perhaps: then the list asks which of the two to keep. */
  async #receive(journey: StoredJourney): Promise<void> {
    if (!(await this.#kept?.asks(journey))) await this.#begin(journey);
  }

  async #bringKept(): Promise<void> {
    const { words } = this;
    if (!words || this.#kept) return;
    const [module, said] = await Promise.all([import('./kept.js').catch(lost), words.need('dossiers')]);
    if (!said.ok) lost('its words');
    // Without it the desk works, and keeps nothing.
    if (!module || !said.ok) this.said = words.t('problem.module');
    if (!module || !said.ok || !this.isConnected || this.#kept) return;
    this.#kept = new module.KeptDesk({
      changed: (moved) => {
        this.moved ||= moved;
        this.requestUpdate();
      },
      takeUp: (dossier, revision, sentence) =>
        void this.#takeUp(dossier, revision).then(() => (this.said = sentence)),
      said: (sentence) => (this.said = sentence),
      left: () => this.#clear(),
      adrift: () => (this.handedOver = false),
      dropped: () => {
        this.#clear();
        this.moved = true;
        this.said = this.words?.t('dossiers.said.dropped');
      },
      current: () => this.dossier,
      shortcuts: (on) => (this.shortcuts = on),
      words: () => this.words ?? words,
    });
    await this.#kept.look();
  }

  async #end(idle: boolean): Promise<void> {
    const { dossier } = this;
    const kept = this.#kept?.keeping ? this.#kept : undefined;
    if (kept && idle) return this.#lock(false);
    // What could not be saved stays on the screen, with the reason.
    if (dossier && kept && !(await kept.finish(this.#met(dossier)))) return this.#notClosed();
    this.#clear();
    kept?.leave();
    this.moved = !idle;
    this.said = this.words?.t(kept ? 'dossiers.said.closed' : idle ? 'desk.closedIdle' : 'desk.closed');
  }

  /** Behind the passphrase, on demand or because nobody is there. What was done is kept, and goes on where it was. */
  async #lock(asked: boolean): Promise<void> {
    const { dossier, words } = this;
    const became = dossier && (await this.#kept?.lockAway(dossier, asked));
    if (became) this.said = words?.t(asked ? `dossiers.said.${became}` : `dossiers.said.idle.${became}`);
  }

  async #notClosed(): Promise<void> {
    this.said = this.words?.t('dossiers.said.notClosed');
    await this.updateComplete;
    focusOn(this.renderRoot.querySelector('.trouble'));
  }

  /** The day of an interview is in the dossier, whether or not a summary was written. */
  #met(dossier: Dossier): Dossier {
    const { opened } = this;
    const on = today();
    if (!opened || !this.#acted || readPlan(dossier.journey.plan).interviews.some((one) => one.on === on))
      return dossier;
    const event = { type: 'met', interview: { on, summary: '' } } as const;
    return { ...dossier, journey: opened.later.planned(dossier.journey, event) };
  }

  #save(dossier: Dossier): void {
    this.#acted = true;
    this.dossier = { ...dossier, updatedAt: new Date().toISOString() };
    this.#kept?.keep(this.dossier);
  }

  /** What the person may take along changed. */
  #revise(journey: StoredJourney): void {
    const { dossier } = this;
    if (!dossier || journey === dossier.journey) return;
    this.handedOver = false;
    this.#save({ ...dossier, journey: { ...journey, updatedAt: new Date().toISOString() } });
  }

  #answer(question: QuestionId, answer: Answer | undefined): void {
    const { dossier, opened } = this;
    const matcher = this.#matcher;
    if (!dossier || !opened || !matcher) return;
    const { journey } = dossier;
    const offered = this.#openingsFor(journey.answers) ?? [];
    const { [question]: was, ...others } = journey.answers;
    const answers = answer ? { ...journey.answers, [question]: answer } : others;
    const before = matcher.ranking(matcher.stillAsked(journey.answers));
    const sifted = matcher.stillAsked(answers);
    const after = matcher.ranking(sifted);
    const { phase } = resume(matcher.flow, sifted);
    this.#revise({ ...journey, answers, phase: phase === 'welcome' ? 'asking' : phase });
    this.trial = offered.find(({ alternative }) => alternative.answer === answer);
    this.change = {
      question,
      answer: was,
      moves: opened.later.moves(before, after, onScreen),
      before,
      after,
    };
  }

  #takeBack(): void {
    const { change } = this;
    if (!change) return;
    this.#answer(change.question, change.answer);
    this.change = this.trial = undefined;
  }

  async #turnTo(pane: Pane): Promise<void> {
    const { opened } = this;
    if (pane === 'compare' && opened)
      await this.#comparison.fetch((codes) => fetchCompared(opened.catalogue, codes));
    this.above = [];
    this.pane = pane;
    this.moved = true;
  }

  async #show(view: View): Promise<void> {
    const catalogue = this.opened?.catalogue;
    if (!catalogue) return;
    switch (view.name) {
      case 'journey':
        return this.#turnTo('list');
      case 'compare':
        return this.#turnTo('compare');
      case 'plan':
      case 'data':
        return this.#turnTo('project');
      case 'fiche':
        await this.#fiche.open(catalogue, view.code);
        break;
      case 'all':
      case 'meeting':
        break;
      default:
        return view satisfies never;
    }
    this.above = [...this.above, view];
    this.moved = true;
  }

  async #back(): Promise<void> {
    const above = this.above.slice(0, -1);
    const top = above.at(-1);
    if (top?.name === 'fiche' && this.opened) await this.#fiche.open(this.opened.catalogue, top.code);
    if (this.above.length === 0) this.pane = 'list';
    this.above = above;
    this.moved = true;
  }

  #openingsFor(answers: Answers): readonly Proposal[] | undefined {
    return this.offered?.to === answers ? this.offered.openings : undefined;
  }

  /** Worked out once for some answers, beside what is shown. */
  async #findOpenings(opened: Opened<Later>, matcher: Matcher, answers: Answers): Promise<void> {
    const key = this.dossier?.journey.answers;
    if (key === undefined || this.#openedFor === key) return;
    this.#openedFor = key;
    const current = () => this.#openedFor === key && this.isConnected;
    // Once the list is on the screen: it is what the answer was changed for.
    await new Promise((later) => setTimeout(later, afterwards));
    if (!current()) return;
    // A question not put yet holds nothing back here: nobody is sent to a questionnaire by what is tried.
    const unasked = Object.fromEntries(matcher.flow.questions.map(({ id }) => [id, skipped] as const));
    const found = await opened.later.openingsFor(matcher, opened, { ...unasked, ...answers }, current);
    if (!found || !current()) return;
    this.offered = { to: key, openings: found };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choix-conseiller': ChoixConseiller;
  }
}
