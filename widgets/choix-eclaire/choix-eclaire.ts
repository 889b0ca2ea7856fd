import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  flowFor,
  optionsOf,
  progress,
  resume,
  romeCode,
  type Answer,
  type Answers,
  type EntryCode,
  type Flow,
  type JourneyEvent,
  type PlanEvent,
  type QuestionId,
} from '../../src/domain/index.js';
import type { Namespace, Translator } from '../../src/i18n/index.js';
import { questions } from '../../src/questions/index.js';
import type { StoredJourney } from '../../src/store/index.js';
import { QuestionPart, type LiveCount } from '../parts/question.js';
import type { CardContext } from '../parts/card.js';
import type { ListMemory } from '../parts/list.js';
import { WelcomePart, type Resumable } from '../parts/welcome.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Comparison } from '../shared/comparison.js';
import { contactAddress } from '../shared/contact.js';
import { definePart } from '../shared/definePart.js';
import { FicheController } from '../shared/ficheController.js';
import { JobTitles } from '../shared/jobTitles.js';
import { HostTeller } from '../shared/hostTeller.js';
import { ProgressController, type News } from '../shared/progress.js';
import type { View, Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { lost, numberWithin, oneOf, warnOnce } from '../shared/warnOnce.js';
import type * as data from './data.js';
import { Matcher, type Later } from './matcher.js';
import { minutes } from './minutes.js';
import type * as plan from './plan.js';
import type { WhatIf } from './whatIf.js';

type Above = Exclude<View, { name: 'journey' }>;

/**
 * The whole journey: welcome, questions, answers to read over, certifications with their reasons, fiches, kept list.
 * What stands inside the element is shown until it is ready, and stays when it cannot be.
 *
 * @tagname choix-eclaire
 * @slot - What readers see without script, or while the widget loads.
 * @csspart frame - The box everything stands in.
 * @fires {StartedEvent} choix-started - A journey began, or was taken up again.
 * @fires {ProgressEvent} choix-progress - The person moved on: `detail.phase` (`asking`, `checking`, `matched`), and `detail.step`, the place of the question, from 1. Never an answer.
 * @fires {FinishedEvent} choix-finished - The results are shown for the first time.
 * @fires {ErrorEvent} choix-error - Something failed: `detail.code`. The person has been told in a sentence.
 */
export class ChoixEclaire extends Root<Later> {
  static override properties = {
    ...Root.properties,
    storage: {},
    idleMinutes: { attribute: 'idle-minutes' },
    retentionDays: { attribute: 'retention-days' },
    contactUrl: { attribute: 'contact-url' },
    contactLabel: { attribute: 'contact-label' },
    views: { state: true },
    draft: { state: true },
    pending: { state: true },
    around: { state: true },
    leaving: { state: true },
  };

  /** `device` keeps the journey for the next visit; `session` keeps nothing. Default: `device`. */
  declare storage: string | null;
  /** Minutes without an act after which a journey of which nothing is kept is wiped, 1 to 120. Default: 10. */
  declare idleMinutes: string | null;
  /** Days after which a journey nobody came back to is erased, 1 to 90. Default: 90. */
  declare retentionDays: string | null;
  /** Where to reach a counsellor: `https:`, `mailto:` or `tel:`. */
  declare contactUrl: string | null;
  /** Words of that link. */
  declare contactLabel: string | null;

  /** What was opened above the journey, the last one on top. */
  declare private views: readonly Above[];
  /** The answer being considered: moves the live count and nothing else. */
  declare private draft: { readonly question: QuestionId; readonly answer: Answer | undefined } | undefined;
  /** Something done before the catalogue came, carried out when it does. */
  declare private pending: Wish | undefined;

  /** What stands below the screens when there is a reason to: fetched then, with the screen of what is stored. */
  declare private around: typeof data | undefined;
  /** The person said the computer is shared, and is asked what becomes of what is on it. */
  declare private leaving: boolean | undefined;

  readonly #progress = new ProgressController(this, (news) => {
    this.#news = news;
    if (news === 'erased') this.#forget();
    this.requestUpdate();
  });
  /** To be told once there are words: what expired is found before they come. */
  #news: News | undefined;
  readonly #host = new HostTeller(this);
  readonly #fiche = new FicheController(this);
  readonly #titles = new JobTitles(this);
  #inPage: AbortController | undefined;
  #matcher: Matcher | undefined;
  /** Mon projet, once it was opened. */
  #planning: typeof plan | undefined;
  #comparison: Comparison | undefined;
  #whatIf: WhatIf | undefined;
  /** How the lists were left, for when one comes back to them. */
  #lists: { readonly results: ListMemory; readonly all: ListMemory } = { results: {}, all: {} };
  /** The catalogue whose files are being kept on the device. */
  #keptFiles: string | undefined;

  constructor() {
    super(() => import('./later.js'));
    this.views = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#inPage = new AbortController();
    const { signal } = this.#inPage;
    window.addEventListener('hashchange', this.#handedOver, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#inPage?.abort();
  }

  protected override needs(): readonly Namespace[] {
    return this.views.length === 0 ? ['results'] : ['results', 'fiche'];
  }

  protected override async prepare(): Promise<void> {
    if (this.#progress.journey.phase === 'welcome') await this.#progress.look(this.#storage(), this.#days());
  }

  protected override async whenOpened(opened: Opened<Later>): Promise<void> {
    this.#titles.use(opened.catalogue);
    this.#comparison ??= new opened.later.Comparison(this);
    this.#whatIf ??= new opened.later.WhatIf(this);
    const answers = this.#progress.found?.answers ?? this.#answers;
    if (optionsOf(answers['metiers']).some(romeCode)) await this.#titles.load();
    const matcher = new Matcher(opened, today());
    await matcher.prepare(answers);
    this.#matcher = matcher;
    const { flow } = matcher;
    this.#progress.about({ catalogue: opened.catalogue, flow, sift: (answers) => this.#sift(answers) });
    this.#handedOver();
    const { pending } = this;
    this.pending = undefined;
    if (pending) this.carryOut(pending);
    else this.requestUpdate();
  }

  /** On a shared computer the device is left alone, and not even looked at. */
  protected override device() {
    return this.#progress.kind === 'session' ? undefined : 'read';
  }

  protected override carryOut(wish: Wish): void {
    switch (wish.type) {
      case 'journey':
        return this.#travel(wish.event, wish);
      case 'draft':
        this.draft = wish;
        return;
      case 'show':
        return void this.#show(wish.view, wish);
      case 'back':
        return void this.#back();
      case 'keep':
        return this.#progress.keep(wish.code, wish.kept);
      case 'compare':
        return this.#compare(wish.code, wish.compared);
      case 'undo':
        return this.#undo();
      case 'know':
        return this.#progress.know(wish.code, wish.bloc, wish.known);
      case 'ask':
        return this.#progress.ask(wish.code, wish.item, wish.asked);
      case 'dismiss':
        return this.#progress.dismiss(wish.clarification);
      case 'plan':
        return this.#revise(wish.event);
      case 'retry':
        if (this.views.at(-1)?.name === 'compare') return void this.#compareAll();
        return this.opened ? this.#progress.retry() : void this.openCatalogue();
      case 'store':
        return void this.#share(wish);
      case 'erase':
        return void this.#end('erase');
      case 'replace':
        return void this.#replace(wish.journey);
      case 'end':
        return void this.#end(wish.idle ? 'idle' : 'end');
      default:
        return wish satisfies never;
    }
  }

  protected override screen(words: Translator): TemplateResult {
    return html`${this.#screen(words)}${this.#below(words)}`;
  }

  override willUpdate(): void {
    const news = this.#news;
    if (!this.words || !news) return;
    this.#news = undefined;
    void this.#bringAround().then((told) => {
      if (told) this.said = this.words?.t(`elsewhere.${news}`);
    });
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('storage')) this.#progress.switchTo(this.#storage());
    this.#keepFiles();
    const { journey, problem } = this.#progress;
    if (problem) warnOnce(`the journey is not stored: ${problem.code}.`);
    const step = progress(this.#flow, journey)?.at;
    this.#host.at(
      journey.phase === 'welcome'
        ? undefined
        : { phase: journey.phase, ...(step === undefined ? {} : { step }) },
    );
    const { opened } = this.source;
    this.#host.failed(problem?.code ?? (opened.state === 'failed' ? opened.problem.code : undefined));
  }

  #screen(words: Translator): TemplateResult {
    const { journey } = this.#progress;
    const top = this.views.at(-1);
    const { opened } = this.source;
    if (opened.state === 'failed' && (journey.phase !== 'welcome' || top || this.pending)) {
      const answered = this.pending !== undefined || Object.keys(this.#answers).length > 0;
      return this.failed(words, opened.problem.code, answered ? words.t('problem.answersSafe') : undefined);
    }
    if (top && this.opened) return this.#above(words, this.opened, top);
    switch (journey.phase) {
      case 'welcome':
        return this.#welcome(words);
      case 'asking':
        return this.#question(words, journey.question);
      case 'checking':
        return this.opened && this.#matcher
          ? this.#check(words, this.opened, this.#matcher)
          : this.waiting(words);
      case 'matched':
        return this.opened && this.#matcher
          ? this.#results(words, this.opened, this.#matcher)
          : this.waiting(words);
      default:
        return journey satisfies never;
    }
  }

  #storage(): 'device' | 'session' {
    return oneOf(this.localName, 'storage', this.storage, ['device', 'session'], 'device');
  }

  #days(): number {
    const limits = { least: 1, most: 90, byDefault: 90 };
    return numberWithin(this.localName, 'retention-days', this.retentionDays, limits);
  }

  #sift(answers: Answers): Answers {
    return this.#matcher?.stillAsked(answers) ?? answers;
  }

  /** On a shared computer the way to end; after a failure of the storage, what happened and the file. */
  #below(words: Translator): TemplateResult | typeof nothing {
    const { kind, problem } = this.#progress;
    if (kind === 'device' && !problem && !this.leaving) return nothing;
    if (!this.around) {
      void this.#bringAround();
      return nothing;
    }
    const limits = { least: 1, most: 120, byDefault: 10 };
    return this.around.below({
      words,
      progress: this.#progress,
      minutes: numberWithin(this.localName, 'idle-minutes', this.idleMinutes, limits),
      leaving: this.leaving,
      opened: [...this.views, ...(this.#comparison?.codes ?? []), ...Object.keys(this.#lists.all)].length,
      here: this.views.at(-1)?.name === 'data',
    });
  }

  async #need(part: Namespace): Promise<void> {
    if (!(await this.words?.need(part))?.ok) throw new Error('no words');
  }

  async #bringAround(): Promise<boolean> {
    try {
      [this.around] = await Promise.all([import('./data.js'), this.#need('data')]);
      return true;
    } catch (error) {
      lost(error);
      return false;
    }
  }

  get #answers(): Answers {
    return this.#progress.journey.answers;
  }

  /** Before the catalogue says what it holds, only the questions that need nothing of it. */
  get #flow(): Flow {
    return this.#matcher?.flow ?? flowFor(questions, new Set());
  }

  #travel(event: JourneyEvent, wish: Wish): void {
    // The first question needs no catalogue; what follows it does.
    if (!this.#matcher && (event.type === 'answered' || event.type === 'resumed')) {
      this.pending = wish;
      return;
    }
    if (event.type === 'changed') return this.#change(event);
    this.moved = true;
    this.draft = undefined;
    this.views = [];
    if (event.type === 'restarted') this.#forget();
    if (event.type === 'resumed' && this.#progress.found) this.#resume();
    else this.#progress.apply(this.#flow, event);
  }

  /** Another answer, from the results: the person stays there, and can take it back. */
  #change({ question, answer }: { readonly question: QuestionId; readonly answer: Answer }): void {
    const before = this.#answers;
    if (!this.#progress.apply(this.#flow, { type: 'changed', question, answer })) return;
    this.#whatIf?.changed(before, question, answer);
    this.said = this.words?.t('results.title', {
      count: this.#matcher?.ranking(this.#answers).counts.well ?? 0,
    });
  }

  #undo(): void {
    const taken = this.#whatIf?.undo(this.#answers);
    if (taken) this.#progress.apply(this.#flow, { type: 'changed', ...taken });
  }

  /** Mon projet is there: its events come from nowhere else. */
  #revise(event: PlanEvent): void {
    const { planned } = this.#planning ?? {};
    if (planned) this.#progress.revise((acts) => planned(acts, event));
  }

  #compare(code: EntryCode, on: boolean): void {
    if (this.#comparison?.put(code, on) === false) this.said = this.words?.t('compare.full');
    else if (this.views.at(-1)?.name === 'compare') void this.#compareAll();
  }

  async #compareAll(): Promise<void> {
    const { opened } = this;
    // When it does not come, that is said where the screen is brought.
    const above = await import('./above.js').catch(() => undefined);
    if (opened && above)
      await this.#comparison?.fetch((codes) => above.fetchCompared(opened.catalogue, codes));
  }

  #resume(): void {
    const { found } = this.#progress;
    if (!found || !this.#matcher) return;
    const answers = this.#matcher.stillAsked(found.answers);
    const journey = resume(this.#flow, answers);
    const checking = journey.phase === 'matched' && found.phase === 'checking';
    this.#progress.resume(checking ? { phase: 'checking', answers } : journey);
  }

  /** A link with a journey in it was opened, here or in a page that was already there. */
  #handedOver = () => {
    const view: View = { name: 'data' };
    if (this.opened && carriesTransfer() && this.views.at(-1)?.name !== view.name)
      void this.#show(view, { type: 'show', view });
  };

  async #show(view: View, wish: Wish): Promise<void> {
    if (view.name === 'journey') {
      this.views = [];
    } else if (!this.opened) {
      this.pending = wish;
      return;
    } else {
      const [brought] = await Promise.all([
        view.name === 'data' ? this.#bringAround() : this.#bringAbove(view),
        view.name === 'fiche' ? this.#openFiche(view.code) : undefined,
        view.name === 'compare' ? this.#compareAll() : undefined,
      ]);
      this.said = brought ? undefined : this.words?.t('problem.module');
      if (!brought) return;
      this.views = [...this.views, view];
    }
    this.moved = true;
  }

  /** The screens above the journey and their words. After a failure the next try fetches them again. */
  async #bringAbove({ name }: View): Promise<boolean> {
    this.said = this.words?.t('opening');
    try {
      await Promise.all([import('./above.js'), this.#need('fiche')]);
      if (name === 'plan' || name === 'meeting')
        [this.#planning] = await Promise.all([import('./plan.js'), this.#need('plan')]);
      return true;
    } catch (error) {
      lost(error);
      return false;
    }
  }

  async #back(): Promise<void> {
    const views = this.views.slice(0, -1);
    const top = views.at(-1);
    // Going back may uncover another fiche.
    if (top?.name === 'fiche') await this.#openFiche(top.code);
    this.views = views;
    this.moved = true;
  }

  /** Fetched before it is shown, so that the heading that takes the focus is the right one. */
  async #openFiche(code: EntryCode): Promise<void> {
    if (!this.opened || (this.#fiche.code === code && this.#fiche.facts.state === 'ready')) return;
    this.said = this.words?.t('opening');
    await this.#fiche.open(this.opened.catalogue, code);
    this.said = undefined;
  }

  async #replace(journey: StoredJourney): Promise<void> {
    if (!(await this.#progress.replace(journey))) {
      this.said = this.words?.t('data.notReplaced');
      return;
    }
    this.#forget();
    this.#resume();
    this.moved = true;
    this.said = this.words?.t('data.replaced');
  }

  /** Nothing of the person stays: on the screen, behind it, nor on the device where something of theirs is. */
  async #end(how: 'end' | 'idle' | 'erase'): Promise<void> {
    const { around } = this;
    const device = this.#progress.touched || (how === 'erase' && (await around?.traces())?.length !== 0);
    const wiping = this.#progress.wipe(device);
    this.#forget();
    this.#keptFiles = undefined;
    this.said = undefined;
    this.moved = how !== 'idle';
    const gone = [await wiping, !device || (await around?.erased())];
    this.said = this.words?.t(`ended.${gone.every(Boolean) ? how : 'failed'}`);
  }

  /** Nothing is to be kept, or all of it. What is on the device of a shared computer goes, once the person agrees. */
  async #share({ kind, sure }: Extract<Wish, { type: 'store' }>): Promise<void> {
    const { touched } = this.#progress;
    if (this.leaving) this.moved = true;
    this.leaving = false;
    if (kind === 'device' || !touched) return this.#progress.switchTo(kind);
    await this.#bringAround();
    const told = this.around ? await this.around.share(this.#progress, sure) : 'problem.module';
    this.leaving = told === 'ask';
    this.said = told && told !== 'ask' ? this.words?.t(told) : undefined;
  }

  /** What this element knows besides the journey: what was opened, compared, searched, worked out. */
  #forget(): void {
    this.views = [];
    this.#comparison?.clear();
    this.#whatIf = this.opened && new this.opened.later.WhatIf(this);
    this.draft = this.pending = undefined;
    this.#lists = { results: {}, all: {} };
    this.#fiche.close();
    if (this.opened) this.#matcher = new Matcher(this.opened, today());
  }

  /** Once something of the person is on the device, the catalogue is kept beside it: the next visit needs no network. */
  #keepFiles(): void {
    const { saveState, kind } = this.#progress;
    const { opened, address } = this;
    if (kind === 'session' && this.#keptFiles !== undefined) {
      this.#keptFiles = undefined;
      opened?.later.forgetKept();
    }
    if (saveState !== 'saved' || kind !== 'device' || !opened || this.#keptFiles === address) return;
    this.#keptFiles = address;
    void opened.later.loadCatalogue(address, { cache: 'keep' });
  }

  #welcome(words: Translator): TemplateResult {
    const { kind, problem, saveState } = this.#progress;
    return html`<choix-part-welcome
      .words=${words}
      .minutes=${minutes}
      .resumable=${this.#resumable()}
      .session=${kind === 'session'}
      .days=${this.#days()}
      .fixedSession=${this.storage?.trim() === 'session'}
      .notice=${problem && this.around && saveState !== 'failed' ? words.t(`problem.${problem.code}`) : undefined}
    ></choix-part-welcome>`;
  }

  #resumable(): Resumable | undefined {
    const { found } = this.#progress;
    const answers = found?.answers ?? this.#answers;
    if (!found && Object.keys(answers).length === 0) return undefined;
    const day = found?.updatedAt ?? new Date().toISOString();
    if (!this.#matcher) return { day, pending: true };
    const { flow } = this.#matcher;
    return { day, ...progress(flow, resume(flow, this.#matcher.stillAsked(answers))) };
  }

  #question(words: Translator, id: QuestionId): TemplateResult {
    const { journey, saveState, kind } = this.#progress;
    const flow = this.#flow;
    const question = flow.questions.find((candidate) => candidate.id === id);
    const place = progress(flow, journey);
    if (!question || !place) return this.waiting(words);
    const saved = saveState === 'failed' || (saveState === 'saved' && kind === 'device') ? saveState : kind;
    return html`<choix-part-question
      .words=${words}
      .question=${question}
      .answer=${journey.answers[id]}
      .at=${place.at}
      .of=${this.#matcher ? place.of : undefined}
      .live=${this.#live(id)}
      .waiting=${this.pending !== undefined}
      .saved=${words.t(`save.${saved}`)}
      .picker=${this.#picker(words)}
    ></choix-part-question>`;
  }

  #live(id: QuestionId): LiveCount | undefined {
    if (!this.opened || !this.#matcher) return undefined;
    const considered = this.draft?.question === id ? this.draft.answer : undefined;
    const { asked, counts } = this.#matcher.ranking(
      considered ? { ...this.#answers, [id]: considered } : this.#answers,
    );
    return {
      relevant: asked ? counts.well + counts.partly : undefined,
      total: this.opened.catalogue.panorama.size,
    };
  }

  /** Controls whose options the catalogue gives. */
  #picker(words: Translator): QuestionPart['picker'] {
    const { opened } = this;
    if (!opened || !this.#matcher) return undefined;
    const { later, catalogue } = opened;
    const asked = this.#matcher.asked(this.#answers);
    return later.pickers({ words, catalogue, titles: this.#titles, asked });
  }

  #check(words: Translator, { later, catalogue }: Opened<Later>, { flow }: Matcher): TemplateResult {
    const lines = later.answerLines(words, flow, this.#answers, catalogue, this.#titles.labelOf);
    return html`<choix-part-check .words=${words} .lines=${lines}></choix-part-check>`;
  }

  #above(words: Translator, opened: Opened<Later>, view: Above): TemplateResult {
    switch (view.name) {
      case 'fiche':
        return this.#ficheOf(words, opened, view.code);
      case 'all':
        return html`<choix-part-panorama
          .words=${words}
          .context=${this.#cards(words, opened)}
          .memory=${this.#lists.all}
        ></choix-part-panorama>`;
      case 'data':
        return this.around && this.#matcher
          ? this.around.dataScreen({
              words,
              opened,
              progress: this.#progress,
              days: this.#days(),
              matcher: this.#matcher,
            })
          : this.waiting(words);
      case 'plan':
      case 'meeting':
        return this.#matcher && this.#planning
          ? this.#planning.planScreen(
              {
                words,
                opened,
                matcher: this.#matcher,
                labelOf: this.#titles.labelOf,
                answers: this.#answers,
                acts: this.#progress.acts,
                record: () => this.#progress.record,
              },
              view.name === 'meeting',
            )
          : this.waiting(words);
      case 'compare':
        return html`<choix-part-compare
          .words=${words}
          .catalogue=${opened.catalogue}
          .compared=${this.#comparison?.shown}
          .today=${today()}
        ></choix-part-compare>`;
      default:
        return view satisfies never;
    }
  }

  #results(words: Translator, opened: Opened<Later>, matcher: Matcher): TemplateResult {
    const answers = this.#answers;
    const answered = answers['priorities'];
    const asked = matcher.asked(answers);
    if (asked.length > 0) void this.#whatIf?.look(matcher, opened, answers);
    return html`<choix-part-results
      .words=${words}
      .context=${this.#cards(words, opened)}
      .ranking=${matcher.ranking(answers)}
      .openings=${this.#whatIf?.openings(matcher, answers)}
      .tried=${this.#whatIf?.tried(answers) ?? []}
      .weighing=${answered ? { asked, weights: answered.kind === 'weights' ? answered.weights : {} } : undefined}
      .contactUrl=${contactAddress(this.localName, this.contactUrl)}
      .contactLabel=${this.contactLabel ?? undefined}
      .memory=${this.#lists.results}
    ></choix-part-results>`;
  }

  #cards(words: Translator, { catalogue }: Opened<Later>): CardContext {
    return {
      words,
      catalogue,
      compared: this.#comparison?.codes ?? [],
      kept: this.#progress.acts.kept,
      today: today(),
      metierLabel: this.#titles.labelOf,
    };
  }

  #ficheOf(words: Translator, { catalogue }: Opened<Later>, code: EntryCode): TemplateResult {
    const { acts } = this.#progress;
    const { facts } = this.#fiche;
    return html`<choix-part-fiche
      .words=${words}
      .catalogue=${catalogue}
      .facts=${facts.state === 'ready' ? facts.value : undefined}
      .problem=${facts.state === 'failed' ? words.t(`problem.${facts.problem.code}`) : undefined}
      .today=${today()}
      .kept=${acts.kept.includes(code)}
      .profile=${this.#matcher?.profile(this.#answers)}
      .known=${acts.known[code] ?? []}
      .dismissed=${acts.dismissed}
      .asked=${acts.questions.filter((key) => key.startsWith(`${code}:`)).map((key) => key.slice(code.length + 1))}
    ></choix-part-fiche>`;
  }
}

/** A journey was handed over in the address: after the `#`, where the page's own things are left alone. */
const carriesTransfer = () => /[#&]choix-eclaire=/.test(location.hash);

definePart('choix-part-question', QuestionPart);
definePart('choix-part-welcome', WelcomePart);

declare global {
  interface HTMLElementTagNameMap {
    'choix-eclaire': ChoixEclaire;
  }
}
