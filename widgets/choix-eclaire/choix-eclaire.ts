import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CatalogueProblem } from '../../src/catalogue/index.js';
import {
  flowFor,
  progress,
  resume,
  romeCode,
  stillAsked,
  valueOf,
  type Answer,
  type Answers,
  type Certification,
  type EntryCode,
  type Flow,
  type JourneyEvent,
  type QuestionId,
} from '../../src/domain/index.js';
import { createTranslator, pickLocale, type Translator } from '../../src/i18n/index.js';
import { famillePrefix, questions } from '../../src/questions/index.js';
import { QuestionPart } from '../parts/question.js';
import { WelcomePart, type Resumable } from '../parts/welcome.js';
import { base } from '../shared/base.js';
import { CatalogueController, type Opened } from '../shared/catalogueController.js';
import { definePart } from '../shared/definePart.js';
import { embeddedCatalogue } from '../shared/embeddedCatalogue.js';
import { ProgressController } from '../shared/progress.js';
import { RequestEvent, type View, type Wish } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { today } from '../shared/today.js';
import { tokens } from '../shared/tokens.js';
import { oneOf, warnOnce } from '../shared/warnOnce.js';
import { Matcher } from './matcher.js';
import { minutesFor } from './minutes.js';
import { frameStyles } from './styles.js';

/** A fiche that was asked for: found, with the entries it replaced, or why it cannot be shown. */
type Shown =
  | {
      readonly code: EntryCode;
      readonly entry: Certification;
      readonly predecessors: readonly Certification[];
    }
  | { readonly code: EntryCode; readonly problem: CatalogueProblem };

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
 */
export class ChoixEclaire extends LitElement {
  static override styles = [tokens, base, frameStyles];

  static override properties = {
    catalogue: {},
    locale: {},
    theme: {},
    storage: {},
    contactUrl: { attribute: 'contact-url' },
    contactLabel: { attribute: 'contact-label' },
    words: { state: true },
    views: { state: true },
    shown: { state: true },
    draft: { state: true },
    pending: { state: true },
    said: { state: true },
  };

  /** Address of a catalogue's manifest. Default: the embedded catalogue. */
  declare catalogue: string | null;
  /** Language: `fr` or `en`. Default: that of the page, or French. */
  declare locale: string | null;
  /** `clair` or `sombre`. Default: the reader's preference. */
  declare theme: string | null;
  /** `device` keeps the journey for the next visit; `session` keeps nothing. Default: `device`. */
  declare storage: string | null;
  /** Where to reach a counsellor: `https:`, `mailto:` or `tel:`. */
  declare contactUrl: string | null;
  /** Words of that link. */
  declare contactLabel: string | null;

  declare private words: Translator | undefined;
  /** What was opened above the journey, the last one on top. */
  declare private views: readonly Exclude<View, { name: 'journey' }>[];
  declare private shown: Shown | undefined;
  declare private draft: { readonly question: QuestionId; readonly answer: Answer | undefined } | undefined;
  /** Something done before the catalogue came, to carry out when it does. */
  declare private pending: Wish | undefined;
  /** A sentence for the status line. */
  declare private said: string | undefined;

  readonly #progress = new ProgressController(this);
  readonly #source = new CatalogueController(this);
  #matcher: { readonly opened: Opened; readonly flow: Flow; readonly matcher: Matcher } | undefined;
  /** The person navigated: the next screen gets the focus. */
  #moved = false;
  #run = 0;

  constructor() {
    super();
    this.views = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run++;
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    // Set before the element is in the page, attributes are read on the way in.
    if (!this.isConnected || before === after || this.words === undefined) return;
    if (name === 'catalogue' || name === 'locale') void this.#open();
    else if (name === 'storage') this.#progress.switchTo(this.#storage());
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#moved) return;
    const screen = this.renderRoot.querySelector('.column > *');
    if (!(screen instanceof Screen)) return;
    this.#moved = false;
    void screen.focusHeading();
  }

  override render() {
    const { words } = this;
    // Until there are words, what the host put inside is what people see.
    if (!words) return html`<slot></slot>`;
    return html`<div class="frame" part="frame" lang=${words.locale} dir=${words.dir}>
      <div class="column" @choix-request=${this.#heard}>
        ${this.#screen(words)}
        <p class="status" role="status">${this.said}</p>
      </div>
    </div>`;
  }

  /** Reads the attributes, fetches the words, looks for a stored journey, then opens the catalogue. */
  async #open(): Promise<void> {
    const run = ++this.#run;
    const picked = pickLocale(this.locale, [this.closest('[lang]')?.getAttribute('lang') ?? '']);
    if (picked.unknown !== undefined)
      warnOnce(`<choix-eclaire> has no locale="${picked.unknown}"; "${picked.locale}" is used.`);
    oneOf('choix-eclaire', 'theme', this.theme, ['clair', 'sombre', 'auto'], 'auto');
    const [words] = await Promise.all([
      createTranslator(picked.locale),
      Object.keys(this.#answers).length === 0 ? this.#progress.look(this.#storage()) : undefined,
    ]);
    if (run !== this.#run) return;
    if (!words.ok) {
      warnOnce('the words of the widget could not be loaded; what stands inside the element stays.');
      return;
    }
    this.words = words.value;
    // After the first screen is drawn: the catalogue must not delay it.
    await this.updateComplete;
    await this.#openCatalogue();
  }

  async #openCatalogue(): Promise<void> {
    if (!this.words) return;
    await this.#source.open(this.catalogue?.trim() || embeddedCatalogue(), this.words);
    const { opened } = this.#source;
    if (opened.state !== 'ready') return;
    this.#progress.about(opened.value.catalogue);
    const { pending } = this;
    this.pending = undefined;
    if (pending) this.#carryOut(pending);
  }

  #storage(): 'device' | 'session' {
    return oneOf('choix-eclaire', 'storage', this.storage, ['device', 'session'], 'device');
  }

  get #answers(): Answers {
    return this.#progress.journey.answers;
  }

  get #ready(): Opened | undefined {
    return this.#source.opened.state === 'ready' ? this.#source.opened.value : undefined;
  }

  /** Before the catalogue says what it holds, only the questions that need nothing of it. */
  get #flow(): Flow {
    const opened = this.#ready;
    return opened ? this.#matching(opened).flow : flowFor(questions, new Set());
  }

  #matching(opened: Opened): { readonly flow: Flow; readonly matcher: Matcher } {
    if (this.#matcher?.opened !== opened) {
      const { capabilities, questionnaire } = opened.catalogue;
      const asked =
        questionnaire?.flatMap((id) => questions.find((question) => question.id === id) ?? []) ?? questions;
      const flow = flowFor(asked, capabilities);
      this.#matcher = { opened, flow, matcher: new Matcher(opened, flow, today()) };
    }
    return this.#matcher;
  }

  #heard = (event: Event) => {
    if (!(event instanceof RequestEvent)) return;
    event.stopPropagation();
    this.said = undefined;
    this.#carryOut(event.wish);
  };

  #carryOut(wish: Wish): void {
    switch (wish.type) {
      case 'journey':
        return this.#travel(wish.event, wish);
      case 'draft':
        this.draft = wish;
        return;
      case 'show':
        return void this.#show(wish.view, wish);
      case 'back':
        this.views = this.views.slice(0, -1);
        this.#moved = true;
        return void this.#reopenFiche();
      case 'keep':
        return this.#progress.keep(wish.code, wish.kept);
      case 'know':
        return this.#progress.know(wish.code, wish.bloc, wish.known);
      case 'ask':
        return this.#progress.ask(wish.code, wish.item, wish.asked);
      case 'retry':
        return void this.#openCatalogue();
      case 'store':
        return this.#progress.switchTo(wish.kind);
      case 'erase':
        return void this.#erase();
      default:
        return wish satisfies never;
    }
  }

  #travel(event: JourneyEvent, wish: Wish): void {
    const opened = this.#ready;
    // The first question needs no catalogue; what follows it does.
    if (!opened && (event.type === 'answered' || event.type === 'resumed')) {
      this.pending = wish;
      return;
    }
    this.#moved = true;
    this.draft = undefined;
    this.views = [];
    if (event.type === 'resumed' && opened) this.#resume(opened);
    else this.#progress.apply(this.#flow, event);
  }

  /** Answers to questions and options that are no more are dropped. */
  #resume(opened: Opened): void {
    const { found } = this.#progress;
    const { flow } = this.#matching(opened);
    if (!found) {
      this.#progress.apply(flow, { type: 'resumed' });
      return;
    }
    const answers = this.#stillAsked(opened, found.answers);
    const journey = resume(flow, answers);
    this.#progress.resume(
      journey.phase === 'matched' && found.phase === 'checking' ? { phase: 'checking', answers } : journey,
    );
  }

  #stillAsked({ catalogue, metiers }: Opened, answers: Answers): Answers {
    const competences = new Set(
      catalogue.referential.flatMap(({ competences: all }) => all.map(({ id }) => id)),
    );
    const familles = new Set(catalogue.familles.map(({ id }) => famillePrefix + id));
    const romes = new Set<string>([...metiers.map(({ rome }) => rome), ...catalogue.panorama.romes]);
    return stillAsked(this.#flow.questions, answers, ({ control }, option) =>
      control === 'competences'
        ? competences.has(option)
        : familles.has(option) || (romeCode(option) !== undefined && romes.has(option)),
    );
  }

  async #show(view: View, wish: Wish): Promise<void> {
    if (view.name === 'journey') {
      this.views = [];
      this.#moved = true;
      return;
    }
    if (!this.#ready) {
      this.pending = wish;
      return;
    }
    if (view.name === 'fiche') await this.#openFiche(view.code);
    this.views = [...this.views, view];
    this.#moved = true;
  }

  async #openFiche(code: EntryCode): Promise<void> {
    const catalogue = this.#ready?.catalogue;
    if (!catalogue) return;
    this.said = this.words?.t('opening');
    const found = await catalogue.certification(code);
    this.said = undefined;
    if (!found.ok) {
      this.shown = { code, problem: found.error };
      return;
    }
    const predecessors = await Promise.all(
      (valueOf(found.value.predecessors) ?? [])
        .filter((other) => catalogue.panorama.rows.has(other))
        .map((other) => catalogue.certification(other)),
    );
    this.shown = {
      code,
      entry: found.value,
      predecessors: predecessors.flatMap((result) => (result.ok ? [result.value] : [])),
    };
  }

  /** Going back may uncover another fiche. */
  async #reopenFiche(): Promise<void> {
    const top = this.views.at(-1);
    if (top?.name === 'fiche' && this.shown?.code !== top.code) await this.#openFiche(top.code);
  }

  async #erase(): Promise<void> {
    const erased = await this.#progress.erase();
    this.views = [];
    this.shown = undefined;
    this.#moved = true;
    this.said = this.words?.t(erased ? 'erase.done' : 'erase.failed');
  }

  #screen(words: Translator): TemplateResult {
    const { opened } = this.#source;
    const { journey } = this.#progress;
    const top = this.views.at(-1);
    const needsCatalogue =
      top !== undefined ||
      this.pending !== undefined ||
      journey.phase === 'checking' ||
      journey.phase === 'matched';
    if (opened.state === 'failed' && (needsCatalogue || journey.phase === 'asking'))
      return this.#failed(words, opened.problem.code);
    if (opened.state === 'ready' && top) return this.#view(words, opened.value, top);
    switch (journey.phase) {
      case 'welcome':
        return this.#welcome(words);
      case 'asking':
        return this.#question(words, journey.question);
      case 'checking':
      case 'matched':
        if (opened.state !== 'ready') return html`<p role="status">${words.t('opening')}</p>`;
        return journey.phase === 'checking'
          ? this.#check(words, opened.value)
          : this.#results(words, opened.value, false);
      default:
        return journey satisfies never;
    }
  }

  #view(words: Translator, opened: Opened, view: Exclude<View, { name: 'journey' }>): TemplateResult {
    switch (view.name) {
      case 'fiche':
        return this.#fiche(words, opened, view.code);
      case 'kept':
        return this.#kept(words, opened);
      case 'all':
        return this.#results(words, opened, true);
      default:
        return view satisfies never;
    }
  }

  #failed(words: Translator, code: string): TemplateResult {
    const answered = Object.keys(this.#answers).length > 0 || this.pending !== undefined;
    return html`<div class="stack" role="alert">
      <h2 tabindex="-1">${words.t('problem.title')}</h2>
      <p>${words.t(`problem.${code}`)}</p>
      ${answered ? html`<p>${words.t('problem.answersSafe')}</p>` : nothing}
      <div class="row">
        <button class="button main" @click=${() => void this.#openCatalogue()}>
          ${words.t('problem.retry')}
        </button>
      </div>
    </div>`;
  }

  #welcome(words: Translator): TemplateResult {
    const opened = this.#ready;
    const { found, kind, problem } = this.#progress;
    return html`<choix-part-welcome
      .words=${words}
      .minutes=${minutesFor(words, this.#flow.questions.length > 4 ? this.#flow.questions : questions)}
      .resumable=${this.#resumable(opened)}
      .session=${kind === 'session'}
      .fixedSession=${this.storage?.trim() === 'session'}
      .notice=${problem && !found ? words.t(`problem.${problem.code}`) : undefined}
    ></choix-part-welcome>`;
  }

  #resumable(opened: Opened | undefined): Resumable | undefined {
    const { found, journey } = this.#progress;
    const day = found?.updatedAt ?? new Date().toISOString();
    const answers = found?.answers ?? journey.answers;
    if (!found && Object.keys(answers).length === 0) return undefined;
    if (!opened) return { day, pending: true };
    const { flow } = this.#matching(opened);
    const place = progress(flow, resume(flow, this.#stillAsked(opened, answers)));
    return { day, ...place };
  }

  #question(words: Translator, id: QuestionId): TemplateResult {
    const { journey, saveState, kind } = this.#progress;
    const flow = this.#flow;
    const opened = this.#ready;
    const question = flow.questions.find((candidate) => candidate.id === id);
    const place = progress(flow, journey);
    if (!question || !place) return html`<p role="status">${words.t('opening')}</p>`;
    const saved = saveState === 'failed' ? 'failed' : kind === 'session' ? 'session' : 'device';
    return html`<choix-part-question
      .words=${words}
      .question=${question}
      .answer=${journey.answers[id]}
      .at=${place.at}
      .of=${opened ? place.of : undefined}
      .live=${opened ? this.#live(opened, id) : undefined}
      .waiting=${this.pending !== undefined}
      .saved=${words.t(`save.${saved}`)}
      .picker=${opened ? this.#picker(words, opened) : undefined}
    ></choix-part-question>`;
  }

  #live(opened: Opened, id: QuestionId) {
    const { matcher } = this.#matching(opened);
    const considered = this.draft?.question === id ? this.draft.answer : undefined;
    const ranking = matcher.ranking(considered ? { ...this.#answers, [id]: considered } : this.#answers);
    const { size } = opened.catalogue.panorama;
    return { relevant: ranking.asked ? ranking.counts.well + ranking.counts.partly : undefined, total: size };
  }

  #picker(words: Translator, opened: Opened): QuestionPart['picker'] {
    const { later, catalogue, metiers } = opened;
    const search = later.suggestionsFrom(metiers);
    return (control, draft, change) => {
      const picking = { words, draft, change };
      switch (control) {
        case 'metiers':
          return later.metiersPicker(picking, catalogue.familles, metiers, search);
        case 'competences':
          return later.competencesPicker(picking, catalogue.referential);
        case 'weights': {
          const asked = this.#matching(opened).matcher.asked(this.#answers);
          return later.weightsPicker(
            picking,
            later.criteria.filter(({ id }) => asked.includes(id)),
          );
        }
        case 'one':
        case 'many':
          return html``;
        default:
          return control satisfies never;
      }
    };
  }

  #check(words: Translator, { later, catalogue, metiers }: Opened): TemplateResult {
    return html`<choix-part-check
      .words=${words}
      .lines=${later.answerLines(words, this.#flow, this.#answers, catalogue, metiers)}
    ></choix-part-check>`;
  }

  #results(words: Translator, opened: Opened, listing: boolean): TemplateResult {
    const { catalogue, metiers } = opened;
    const { matcher } = this.#matching(opened);
    return html`<choix-part-results
      .words=${words}
      .catalogue=${catalogue}
      .ranking=${matcher.ranking(listing ? {} : this.#answers)}
      .kept=${this.#progress.acts.kept}
      .today=${today()}
      .listing=${listing}
      .context=${{ words, catalogue, metierLabel: (rome: string) => metiers.find((metier) => metier.rome === rome)?.label ?? rome }}
      .contactUrl=${this.#contact()}
      .contactLabel=${this.contactLabel ?? undefined}
    ></choix-part-results>`;
  }

  /** Only what a person may safely follow. */
  #contact(): string | undefined {
    const url = this.contactUrl?.trim();
    if (!url) return undefined;
    if (/^(https?:|mailto:|tel:|\/|\.\/|#)/i.test(url)) return url;
    warnOnce(`<choix-eclaire> contact-url must be a web, mailto: or tel: address; it is not shown.`);
    return undefined;
  }

  #fiche(words: Translator, opened: Opened, code: EntryCode): TemplateResult {
    const { acts } = this.#progress;
    const shown = this.shown?.code === code ? this.shown : undefined;
    return html`<choix-part-fiche
      .words=${words}
      .catalogue=${opened.catalogue}
      .entry=${shown && 'entry' in shown ? shown.entry : undefined}
      .predecessors=${shown && 'entry' in shown ? shown.predecessors : []}
      .problem=${shown && 'problem' in shown ? words.t(`problem.${shown.problem.code}`) : undefined}
      .today=${today()}
      .kept=${acts.kept}
      .known=${acts.known[code] ?? []}
      .asked=${acts.questions.filter((key) => key.startsWith(`${code}:`)).map((key) => key.slice(code.length + 1))}
    ></choix-part-fiche>`;
  }

  #kept(words: Translator, opened: Opened): TemplateResult {
    const since = this.#progress.storedSince;
    const count = Object.keys(this.#answers).length;
    return html`<choix-part-kept
      .words=${words}
      .catalogue=${opened.catalogue}
      .kept=${this.#progress.acts.kept}
      .today=${today()}
      .stored=${since === undefined ? undefined : words.t('erase.stored', { count, date: words.date(since, 'long') })}
    ></choix-part-kept>`;
  }
}

definePart('choix-part-question', QuestionPart);
definePart('choix-part-welcome', WelcomePart);

declare global {
  interface HTMLElementTagNameMap {
    'choix-eclaire': ChoixEclaire;
  }
}
