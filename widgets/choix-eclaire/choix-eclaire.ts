import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  flowFor,
  optionsOf,
  progress,
  resume,
  romeCode,
  type Alternative,
  type Answer,
  type Answers,
  type Certification,
  type EntryCode,
  type Flow,
  type JourneyEvent,
  type Opening,
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
import { atMostCompared } from '../shared/atMostCompared.js';
import type { Opened } from '../shared/catalogueController.js';
import { contactAddress } from '../shared/contact.js';
import { definePart } from '../shared/definePart.js';
import { FicheController } from '../shared/ficheController.js';
import { JobTitles } from '../shared/jobTitles.js';
import { HostTeller } from '../shared/hostTeller.js';
import { ProgressController, type News } from '../shared/progress.js';
import type { View, Wish } from '../shared/request.js';
import { Root } from '../shared/root.js';
import { today } from '../shared/today.js';
import { numberWithin, oneOf } from '../shared/warnOnce.js';
import type * as data from './data.js';
import { Matcher, type Later } from './matcher.js';
import { minutes } from './minutes.js';
import type * as plan from './plan.js';

type Above = Exclude<View, { name: 'journey' }>;

/**
 * The whole journey: welcome, questions, answers to read over, certifications with their reasons, fiches, kept list.
 * What stands inside the element is shown until it is ready, and stays when it cannot be.
 *
 * @tagname choix-eclaire
 * @slot - What readers see without script, or while the widget loads.
 * @cssprop [--choix-size=1] - Scale of every size.
 * @cssprop [--choix-ink=#1c2430] - Text.
 * @cssprop [--choix-ink-2=#4c5768] - Secondary text.
 * @cssprop [--choix-line=#d5dae2] - Rules and borders that separate.
 * @cssprop [--choix-edge=#7a8595] - Borders of fields, marks of the unknown.
 * @cssprop [--choix-paper=#fff] - Ground.
 * @cssprop [--choix-accent=#1f4f6b] - Buttons, links, marks.
 * @cssprop [--choix-accent-ink=#fff] - Text on the accent.
 * @cssprop [--choix-tint=#e8f0f4] - Ground of what is chosen.
 * @cssprop [--choix-focus=#b4490c] - Focus ring.
 * @cssprop [--choix-radius=10px] - Corners of buttons and options.
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
    compared: { state: true },
    openings: { state: true },
    trial: { state: true },
    around: { state: true },
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
  /** Put side by side, four at most. */
  declare private compared: readonly EntryCode[];
  /** What would open most, for the answers it was worked out for. */
  declare private openings: readonly Opening[];
  /** A change being tried, and the answer it took the place of. */
  declare private trial: { readonly alternative: Alternative; readonly before: Answer } | undefined;

  /** What stands below the screens when there is a reason to: fetched then, with the screen of what is stored. */
  declare private around: typeof data | undefined;

  readonly #progress = new ProgressController(this, (news) => {
    this.#news = news;
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
  #comparing: readonly Certification[] = [];
  /** How the lists were left, for when one comes back to them. */
  #lists: { readonly results: ListMemory; readonly all: ListMemory } = { results: {}, all: {} };
  /** The catalogue whose files are being kept on the device. */
  #keptFiles: string | undefined;
  /** The answers the openings were worked out for. */
  #openedFor: Answers | undefined;

  constructor() {
    super(() => import('./later.js'));
    this.views = [];
    this.compared = [];
    this.openings = [];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    if (name === 'storage' && this.isConnected && this.words) this.#progress.switchTo(this.#storage());
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
    const answers = this.#progress.found?.answers ?? this.#answers;
    if (optionsOf(answers['metiers']).some(romeCode)) await this.#titles.load();
    const matcher = new Matcher(opened, today());
    // Ranked, and the first date written, beforehand: drawing what comes of it is work enough for a task.
    matcher.ranking(answers);
    await opened.later.turn();
    this.words?.date(opened.catalogue.edition, 'long');
    await opened.later.turn();
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
        return void this.openCatalogue();
      case 'store':
        return this.#progress.switchTo(wish.kind);
      case 'erase':
        return void this.#erase();
      case 'replace':
        return void this.#replace(wish.journey);
      case 'end':
        return void this.#end(wish.idle);
      default:
        return wish satisfies never;
    }
  }

  protected override screen(words: Translator): TemplateResult {
    return html`${this.#screen(words)}${this.#below(words)}`;
  }

  override willUpdate(): void {
    if (!this.words || !this.#news) return;
    this.said = this.words.t(`elsewhere.${this.#news}`);
    this.#news = undefined;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#keepFiles();
    const { journey, problem } = this.#progress;
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
    const { kind, problem, journey, saveState } = this.#progress;
    const stuck = problem && saveState === 'failed' && journey.phase !== 'welcome';
    if (kind === 'device' && !stuck) return nothing;
    if (!this.around) {
      void this.#bringAround();
      return nothing;
    }
    const limits = { least: 1, most: 120, byDefault: 10 };
    return this.around.below({
      words,
      session: kind === 'session',
      minutes: numberWithin(this.localName, 'idle-minutes', this.idleMinutes, limits),
      ended: journey.phase === 'welcome' && Object.keys(journey.answers).length === 0 && !this.views.length,
      problem: stuck ? problem.code : undefined,
      here: this.views.at(-1)?.name === 'data',
    });
  }

  async #bringAround(): Promise<boolean> {
    try {
      const [told, around] = await Promise.all([this.words?.need('data'), import('./data.js')]);
      if (told?.ok) this.around = around;
      return told?.ok === true;
    } catch {
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
    this.trial = undefined;
    if (event.type === 'resumed' && this.#progress.found) this.#resume();
    else this.#progress.apply(this.#flow, event);
  }

  /** Another answer, from the results: the person stays there, and can take it back. */
  #change({ question, answer }: { readonly question: QuestionId; readonly answer: Answer }): void {
    const before = this.#answers[question];
    const alternative = this.openings.find((opening) => opening.alternative.answer === answer)?.alternative;
    if (!this.#progress.apply(this.#flow, { type: 'changed', question, answer })) return;
    this.trial = alternative && before ? { alternative, before } : undefined;
    this.said = this.words?.t('results.title', {
      count: this.#matcher?.ranking(this.#answers).counts.well ?? 0,
    });
  }

  #undo(): void {
    const { trial } = this;
    this.trial = undefined;
    if (!trial) return;
    const { question } = trial.alternative;
    this.#progress.apply(this.#flow, { type: 'changed', question, answer: trial.before });
  }

  /** Mon projet is there: its events come from nowhere else. */
  #revise(event: PlanEvent): void {
    const { planned } = this.#planning ?? {};
    if (planned) this.#progress.revise((acts) => planned(acts, event));
  }

  #compare(code: EntryCode, on: boolean): void {
    const others = this.compared.filter((other) => other !== code);
    if (on && others.length >= atMostCompared) {
      this.said = this.words?.t('compare.full');
      return;
    }
    this.compared = on ? [...others, code] : others;
    if (this.views.at(-1)?.name === 'compare') void this.#fetchCompared();
  }

  async #fetchCompared(): Promise<void> {
    const catalogue = this.opened?.catalogue;
    if (!catalogue) return;
    const found = await Promise.all(this.compared.map((code) => catalogue.certification(code)));
    this.#comparing = found.flatMap((result) => (result.ok ? [result.value] : []));
    this.requestUpdate();
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
        view.name === 'compare' ? this.#fetchCompared() : undefined,
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
      const [told] = await Promise.all([this.words?.need('fiche'), import('./above.js')]);
      if (name === 'plan' || name === 'meeting') {
        this.#planning = await import('./plan.js');
        return (await this.words?.need('plan'))?.ok === true && told?.ok === true;
      }
      return told?.ok === true;
    } catch {
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

  /** Nothing of the person stays, on the screen nor behind it. */
  async #end(idle: boolean): Promise<void> {
    const wiping = this.#progress.wipe();
    this.#forget();
    this.said = undefined;
    this.moved = !idle;
    const wiped = await wiping;
    this.said = this.words?.t(!wiped ? 'erase.failed' : idle ? 'session.endedIdle' : 'session.ended');
  }

  /** What this element knows besides the journey: what was opened, compared, searched, worked out. */
  #forget(): void {
    this.views = [];
    this.compared = [];
    this.openings = [];
    this.draft = this.pending = this.trial = this.#openedFor = undefined;
    this.#comparing = [];
    this.#lists = { results: {}, all: {} };
    this.#fiche.close();
    if (this.opened) this.#matcher = new Matcher(this.opened, today());
  }

  async #erase(): Promise<void> {
    this.#keptFiles = undefined;
    const erased = (await this.#progress.erase()) && (!this.around || (await this.around.erased()));
    this.views = [];
    this.moved = true;
    await import('../../src/catalogue/eraseKept.js')
      .then(({ eraseKept }) => eraseKept())
      .catch(() => undefined);
    this.said = this.words?.t(erased ? 'erase.done' : 'erase.failed');
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
    const { found, kind, problem } = this.#progress;
    return html`<choix-part-welcome
      .words=${words}
      .minutes=${minutes}
      .resumable=${this.#resumable()}
      .session=${kind === 'session'}
      .days=${this.#days()}
      .fixedSession=${this.storage?.trim() === 'session'}
      .notice=${problem && !found ? words.t(`problem.${problem.code}`) : undefined}
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
        return this.around
          ? this.around.dataScreen({
              words,
              opened,
              progress: this.#progress,
              days: this.#days(),
              sift: (answers) => this.#sift(answers),
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
          .entries=${this.#comparing}
          .today=${today()}
        ></choix-part-compare>`;
      default:
        return view satisfies never;
    }
  }

  #results(words: Translator, opened: Opened<Later>, matcher: Matcher): TemplateResult {
    void this.#findOpenings(opened, matcher);
    const answered = this.#answers['priorities'];
    const asked = matcher.asked(this.#answers);
    return html`<choix-part-results
      .words=${words}
      .context=${this.#cards(words, opened)}
      .ranking=${matcher.ranking(this.#answers)}
      .openings=${this.openings}
      .tried=${this.trial?.alternative}
      .weighing=${answered ? { asked, weights: answered.kind === 'weights' ? answered.weights : {} } : undefined}
      .contactUrl=${contactAddress(this.localName, this.contactUrl)}
      .contactLabel=${this.contactLabel ?? undefined}
      .memory=${this.#lists.results}
    ></choix-part-results>`;
  }

  /** Worked out once for some answers, beside what is shown. */
  async #findOpenings(opened: Opened<Later>, matcher: Matcher): Promise<void> {
    const answers = this.#answers;
    if (this.#openedFor === answers) return;
    this.#openedFor = answers;
    const current = () => this.#openedFor === answers && this.isConnected;
    const found = await opened.later.openingsFor(matcher, opened, answers, current);
    if (found && current()) this.openings = found;
  }

  #cards(words: Translator, { catalogue }: Opened<Later>): CardContext {
    return {
      words,
      catalogue,
      compared: this.compared,
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
