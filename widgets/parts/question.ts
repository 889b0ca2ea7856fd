import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Control, Question } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';
import { choiceStyles } from './choice.js';
import { answerChosen, fixedOptions, unsureOption, type Choosing } from './options.js';
import { questionStyles } from './question.styles.js';
import { weightsStyles } from './weights.styles.js';

/** What the answers so far do: how many certifications remain relevant, out of how many. */
export interface LiveCount {
  /** `undefined` while the answers ask for nothing yet. */
  readonly relevant: number | undefined;
  readonly total: number;
}

/**
 * One question, with its hint, options and reason. Options of the catalogue (jobs, competences) and weights are shown by
 * their own elements, in the slot of the options; this one holds what is common to all.
 */
export class QuestionPart extends Screen {
  static override styles = [base, choiceStyles, weightsStyles, questionStyles];

  static override properties = {
    ...Screen.properties,
    question: { attribute: false },
    answer: { attribute: false },
    at: { attribute: false },
    of: { attribute: false },
    live: { attribute: false },
    waiting: { type: Boolean },
    saved: { attribute: false },
    picker: { attribute: false },
    draft: { state: true },
    missing: { state: true },
  };

  declare question: Question;
  /** What was answered before, if anything. */
  declare answer: Answer | undefined;
  declare at: number;
  declare of: number | undefined;
  declare live: LiveCount | undefined;
  /** The next screen needs the catalogue, which is on its way. */
  declare waiting: boolean;
  /** Sentence on what is saved, and where. */
  declare saved: string;
  /** Shows the options of controls this element does not know, given the draft and what to do when it changes. */
  declare picker:
    | ((
        control: Control,
        draft: Answer | undefined,
        change: (answer: Answer | undefined) => void,
      ) => TemplateResult)
    | undefined;
  declare private draft: Answer | undefined;
  declare private missing: boolean;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('question') && !changed.has('answer')) return;
    // Another question, or the same one reopened: what was being considered for the former is gone.
    this.draft = this.answer;
    if (changed.has('question')) this.missing = false;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('question')) return;
    // One element shows them all: what was unfolded for the former question is folded again.
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = false;
  }

  override render() {
    const { words, question } = this;
    const title = words.t(`question.${question.id}.title`);
    return html`<div class="screen">
      <div class="top">
        <button class="link" @click=${this.#back}>${words.t('nav.back')}</button>
        <span
          >${this.of === undefined ? words.t('question.at', { at: this.at }) : words.t('question.atOf', { at: this.at, of: this.of })}</span
        >
      </div>
      <div class="bar" aria-hidden="true">
        <i .style=${`inline-size:${this.of ? Math.round((100 * (this.at - 1)) / this.of) : 0}%`}></i>
      </div>
      ${this.missing ? this.#summary() : nothing}
      <form novalidate @submit=${this.#settle}>
        <fieldset aria-describedby="hint${this.missing ? ' missing' : ''}">
          <legend><h2 tabindex="-1">${title}</h2></legend>
          <p id="hint" class="meta hint">
            ${words.has(`question.${question.id}.hint`) ? words.t(`question.${question.id}.hint`) : nothing}
          </p>
          ${this.missing ? html`<p id="missing" class="missing">${words.t('question.missing')}</p>` : nothing}
          ${this.#options()} ${unsureOption(this.#choosing)}
        </fieldset>
        <details class="why">
          <summary>${words.t('question.why')}</summary>
          <p>${words.t(`question.${question.id}.why`)}</p>
        </details>
        <p class="live" role="status">${this.#live()}</p>
        <div class="row">
          <button class="button main" type="submit" aria-disabled=${this.waiting ? 'true' : 'false'}>
            ${this.waiting ? words.t('question.waiting') : words.t('nav.continue')}
          </button>
        </div>
        <p class="source saved">${this.saved}</p>
      </form>
    </div>`;
  }

  #summary() {
    const { words } = this;
    return html`<div class="unknown-box errors" role="alert">
      <h3>${words.t('question.errorTitle')}</h3>
      <p><a href="#options" @click=${this.#toOptions}>${words.t('question.missing')}</a></p>
    </div>`;
  }

  #live() {
    const { words, live } = this;
    if (!live) return html`<span aria-hidden="true">&nbsp;</span>`;
    if (live.relevant === undefined) return words.t('live.open');
    return html`<b>${words.t('live.count', { count: live.relevant, total: words.number(live.total) })}</b>
      ${words.t('live.rest', { count: live.relevant })}`;
  }

  #options() {
    const { question } = this;
    return question.control === 'one' || question.control === 'many'
      ? fixedOptions(this.#choosing)
      : this.picker?.(question.control, this.draft, this.#consider);
  }

  get #choosing(): Choosing {
    const { words, question, draft } = this;
    return { words, question, draft, name: 'answer', pick: this.#pick };
  }

  #pick = (event: Event) => this.#consider(answerChosen(this.#choosing, event));

  #consider = (answer: Answer | undefined) => {
    this.draft = answer;
    if (answer) this.missing = false;
    request(this, { type: 'draft', question: this.question.id, answer });
  };

  #settle = async (event: Event) => {
    event.preventDefault();
    if (this.waiting) return;
    // Weights stand at their defaults until moved: leaving them there is an answer too.
    const answer =
      this.draft ??
      (this.question.control === 'weights' ? { kind: 'weights' as const, weights: {} } : undefined);
    if (answer) {
      request(this, { type: 'journey', event: { type: 'answered', question: this.question.id, answer } });
      return;
    }
    this.missing = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.errors a')?.focus();
  };

  #toOptions = (event: Event) => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('fieldset :is(summary, input)')?.focus();
  };

  #back = () => request(this, { type: 'journey', event: { type: 'went-back' } });
}
