import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import {
  plainText,
  readPlan,
  setAside,
  type EntryCode,
  type PlanEvent,
  type Profile,
  type Project,
  type Reason,
} from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { EntriesController } from '../shared/entriesController.js';
import { focusOn } from '../shared/focusOn.js';
import { printSheet } from '../shared/printSheet.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { appointmentForm } from './plan/appointment.js';
import { asideList } from './plan/aside.js';
import { nameOf, type PlanContext } from './plan/context.js';
import { planFacts } from './plan/facts.js';
import { fillPage } from './plan/fillPage.js';
import { copied, handOver } from './plan/handOver.js';
import { keptList } from './plan/kept.js';
import { meetingForm } from './plan/meeting.js';
import { meetingPaper } from './plan/meetingPaper.js';
import { notices } from './plan/notices.js';
import { planPaper, type Squares } from './plan/paper.js';
import { planPaperStyles } from './plan/paperStyles.js';
import { moverIn } from './plan/reorder.js';
import { stepList } from './plan/steps.js';
import { planStyles } from './plan/styles.js';
import { synthesisOf, type SaidLine } from './plan/synthesis.js';
import { interviewsTold, notesField } from './plan/texts.js';
import { Typing } from './plan/typing.js';

/** Mon projet: what the person keeps, how they mean to obtain it, what they do next. Also the page for an appointment. */
export class PlanPart extends Screen {
  static override styles = [base, planStyles];

  static override properties = {
    ...Screen.properties,
    catalogue: { attribute: false },
    kept: { attribute: false },
    plan: { attribute: false },
    known: { attribute: false },
    profile: { attribute: false },
    reasonsOf: { attribute: false },
    said: { attribute: false },
    today: { attribute: false },
    code: { attribute: false },
    preparing: { attribute: false },
    nested: { attribute: false },
    ending: { attribute: false },
    asked: { attribute: false },
    leaving: { state: true },
    told: { state: true },
  };

  declare catalogue: Catalogue;
  declare kept: readonly EntryCode[];
  /** As stored: read here. */
  declare plan: unknown;
  declare known: Readonly<Record<string, readonly string[]>>;
  declare profile: Profile | undefined;
  declare reasonsOf: ((row: number) => readonly Reason[]) | undefined;
  /** The answers in words, for the paper. */
  declare said: readonly SaidLine[] | undefined;
  declare today: string;
  /** Makes the code that reopens the plan; gives nothing when it does not fit. */
  declare code: (() => Promise<Squares | undefined>) | undefined;
  /** The page for an appointment in the place of the plan. */
  declare preparing: boolean | undefined;
  /** Inside another screen, which has its own way back. */
  declare nested: boolean | undefined;
  /** Beside the end of an interview, which has the next date. */
  declare ending: boolean | undefined;
  /** Questions to put to certificateurs, as stored: `RNCP37274:blocs`. */
  declare asked: readonly string[] | undefined;
  declare private leaving: EntryCode | undefined;
  declare private told: string | undefined;

  readonly #entries = new EntriesController(this);
  readonly #typing = new Typing(this);
  /** Where the focus goes once what was pressed moved or went. */
  #focus: (() => Element | null | undefined) | undefined;

  override willUpdate(): void {
    const { kept } = this.#project;
    this.#entries.want(this.catalogue, [...kept, ...setAside(this.#project).map(({ code }) => code)]);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What was done comes back from the root a moment later: until then nothing moved.
    if (!['kept', 'plan', 'leaving'].some((name) => changed.has(name))) return;
    const find = this.#focus;
    this.#focus = undefined;
    if (find) focusOn(find() ?? this.renderRoot.querySelector('h2'));
  }

  /** Prints the sheet. @returns whether the browser was asked to */
  async print(): Promise<boolean> {
    this.told = undefined;
    await this.#print();
    return this.told === undefined;
  }

  /** Puts the synthesis in words on the clipboard. @returns whether the browser let it */
  async copySynthesis(): Promise<boolean> {
    this.#typing.flush();
    await this.updateComplete;
    await this.#copy();
    return this.told === this.words.t('plan.copied');
  }

  override render() {
    return this.preparing ? this.#preparing() : this.#plan();
  }

  #plan(): TemplateResult {
    const { words, nested } = this;
    const context = this.#context();
    const { kept, plan } = context.project;
    const begun = kept.length + plan.aside.length + plan.steps.length > 0;
    return html`<div class="screen">
      <div class="top" ?hidden=${nested}>
        <button class="link" @click=${this.#back}>${words.t('nav.back')}</button>
        <button class="link" @click=${() => request(this, { type: 'show', view: { name: 'data' } })}>
          ${words.t('plan.data')}
        </button>
      </div>
      <h2 tabindex="-1">${words.t('plan.title')}</h2>
      <p class="lead">${words.t('plan.lead')}</p>
      <div class="row">
        <button
          class="button ${nested ? '' : 'solid'}"
          @click=${() => request(this, { type: 'show', view: { name: 'meeting' } })}
        >
          ${words.t('plan.meeting')}
        </button>
        ${begun ? html`<button class="button" @click=${this.#print}>${words.t('plan.print')}</button>` : nothing}
      </div>
      ${notices(context)}
      ${
        kept.length === 0
          ? html`<p class="unknown-box empty">${words.t('plan.empty')}</p>`
          : keptList(context, this.leaving, { move: this.#move, leave: this.#leave })
      }
      ${asideList(context)} ${stepList(context, this.#moveStep)}
      ${this.ending ? nothing : appointmentForm(context, words.t('plan.appointment.title'))}
      ${notesField(context)} ${nested ? nothing : interviewsTold(context)}
      ${handOver(words, this.today, this.#synthesis, () => void this.#copy())}
      <p class="meta" role="status">${this.told}</p>
    </div>`;
  }

  #preparing(): TemplateResult {
    const { words } = this;
    return html`<div class="screen">
      <div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>
      ${meetingForm(this.#context(), this.said ?? [])}
      <div class="row foot">
        <button class="button solid" @click=${this.#print}>${words.t('plan.meetingPage.print')}</button>
      </div>
      <p class="meta" role="status">${this.told}</p>
    </div>`;
  }

  get #project(): Project {
    return { kept: this.kept, plan: readPlan(this.plan) };
  }

  #context(): PlanContext {
    const { words, catalogue, known } = this;
    const project = this.#project;
    const entries = this.#entries.held;
    const { profile, reasonsOf, today, asked, nested } = this;
    return {
      words,
      catalogue,
      project,
      entries,
      known,
      asked: asked ?? [],
      accompanied: nested ?? false,
      facts: planFacts(project, { catalogue, entries, profile, reasonsOf, today }),
      act: this.#act,
      type: this.#type,
      request: (wish) => void request(this, wish),
    };
  }

  /** What an act takes away takes the focus with it: it goes to the heading of the section. */
  #act = (event: PlanEvent, said?: string) => {
    this.told = said;
    const section = this.shadowRoot?.activeElement?.closest('section')?.className;
    const goes = ['set-aside', 'taken-back', 'declined', 'step-removed', 'arranged'].includes(event.type);
    if (goes && section !== undefined && this.shadowRoot?.activeElement?.localName === 'button')
      this.#focus = () => this.renderRoot.querySelector(`section.${section} h3`);
    if (
      event.type === 'step-added' &&
      section !== undefined &&
      this.shadowRoot?.activeElement?.closest('.suggested')
    )
      this.#focus = () => this.renderRoot.querySelector('.steps h3');
    request(this, { type: 'plan', event });
    this.requestUpdate();
  };

  #type = (key: string, event: Event, make: (text: string) => PlanEvent) => {
    const field = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.#typing.hear(key, event.type === 'change', (from) =>
      request(from, { type: 'plan', event: make(field.value) }),
    );
  };

  #move = (code: EntryCode, to: number) => {
    const { kept } = this;
    const way = to < kept.indexOf(code) ? 'up' : 'down';
    this.#focus = () => moverIn(this.renderRoot, code, way);
    const place = { at: to + 1, of: kept.length };
    this.#act(
      { type: 'moved', code, to },
      this.words.t('plan.move.done', { name: nameOf(this, code), ...place }),
    );
  };

  #moveStep = (id: string, to: number) => {
    const { steps } = this.#project.plan;
    const way = to < steps.findIndex((step) => step.id === id) ? 'up' : 'down';
    this.#focus = () => moverIn(this.renderRoot, id, way);
    const name = steps.find((step) => step.id === id)?.text ?? '';
    this.#act(
      { type: 'step-moved', id, to },
      this.words.t('plan.move.done', { name, at: to + 1, of: steps.length }),
    );
  };

  #leave = (code: EntryCode | undefined) => {
    const before = this.leaving;
    this.leaving = code;
    this.#focus = () =>
      code === undefined
        ? this.renderRoot.querySelector(`[data-leave="${before}"]`)
        : this.renderRoot.querySelector('.leaving input');
  };

  #back = () => request(this, { type: 'back' });

  #print = async () => {
    const { words } = this;
    this.#typing.flush();
    await this.updateComplete;
    const context = this.#context();
    const code = this.preparing ? undefined : await this.code?.();
    const printed = printSheet(this.renderRoot as ShadowRoot, {
      title: words.t(this.preparing ? 'plan.meetingPage.title' : 'plan.paper.title'),
      locale: words.locale,
      content: this.preparing ? meetingPaper(context) : planPaper(context, { said: this.said ?? [], code }),
      styles: [planPaperStyles],
      ...(this.preparing ? {} : { fit: fillPage }),
    });
    if (!printed) this.told = words.t('plan.paper.failed');
  };

  #copy = async () => {
    this.told = this.words.t((await copied(plainText(this.#synthesis()))) ? 'plan.copied' : 'plan.notCopied');
  };

  #synthesis = () => synthesisOf(this.#context(), this.said ?? []);
}
