import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Answer, Question, QuestionId } from '../../../src/domain/index.js';
import { base } from '../../shared/base.js';
import { ask } from '../../shared/deskRequest.js';
import { Screen } from '../../shared/screen.js';
import type { AnswerLine } from '../check.js';
import { choiceStyles } from '../choice.js';
import { answerChosen, fixedOptions, unsureOption, type Choosing } from '../options.js';
import { questionStyles } from '../question.styles.js';
import { weightsStyles } from '../weights.styles.js';
import { answersStyles } from './answers.styles.js';
import type { DeskView } from './view.js';

/** Every answer, to change in its place: the list beside follows at once. */
export class AnswersPart extends Screen {
  static override styles = [base, choiceStyles, weightsStyles, questionStyles, answersStyles];

  static override properties = {
    ...Screen.properties,
    view: { attribute: false },
    unfolded: { state: true },
  };

  declare view: DeskView;
  /** The question whose options are shown; one at a time, so that all the answers stay in sight. */
  declare private unfolded: QuestionId | undefined;

  #begun = false;

  override willUpdate(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Where one left off: the first question still open.
    const { matcher, answers } = this.view;
    this.unfolded = matcher.flow.path(answers).find((id) => !Object.hasOwn(answers, id));
  }

  /** Shows the options of a question, and goes there. */
  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render() {
    const { words, view } = this;
    const { opened, matcher, answers, titles } = view;
    const lines = opened.later.answerLines(words, matcher.flow, answers, opened.catalogue, titles.labelOf);
    const asked = new Map(matcher.flow.questions.map((question) => [question.id, question]));
    const open = lines.filter(({ question }) => !Object.hasOwn(answers, question)).length;
    return html`<h3 tabindex="-1">${words.t('desk.answers.title')}</h3>
      <p class="meta" role="status">
        ${open === 0 ? words.t('desk.answers.all') : words.t('desk.answers.open', { count: open })}
      </p>
      <ol>
        ${repeat(
          lines,
          ({ question }) => question,
          (line) => this.#line(line, asked.get(line.question)),
        )}
      </ol>`;
  }

  #line({ question: id, title, answer, french }: AnswerLine, question: Question | undefined): TemplateResult {
    const { words, view } = this;
    const given = view.answers[id];
    const shown = this.unfolded === id;
    return html`<li class=${shown ? 'shown' : ''}>
      <button
        class="line"
        aria-expanded=${shown ? 'true' : 'false'}
        aria-controls="options-${id}"
        @click=${() => (this.unfolded = shown ? undefined : id)}
      >
        <span class="asked">${title}</span>
        <span class="answer ${given ? '' : 'open'}" lang=${given && french ? 'fr' : words.locale}
          >${given ? answer : words.t('desk.answers.notAsked')}</span
        >
      </button>
      <div id="options-${id}" ?hidden=${!shown}>
        ${shown && question ? this.#options(question, given, title) : nothing}
      </div>
    </li>`;
  }

  #options(question: Question, given: Answer | undefined, title: string): TemplateResult {
    const { words } = this;
    const change = (answer: Answer | undefined) => this.#change(question.id, answer);
    const choosing: Choosing = {
      words,
      question,
      draft: given,
      name: `answer-${question.id}`,
      pick: (event) => change(answerChosen(choosing, event)),
    };
    const hint = `question.${question.id}.hint`;
    return html`<fieldset>
      <legend class="visually-hidden">${title}</legend>
      ${words.has(hint) ? html`<p class="meta hint">${words.t(hint)}</p>` : nothing}
      ${question.control === 'one' || question.control === 'many' ? fixedOptions(choosing) : this.#picker(question, given, change)}
      ${unsureOption(choosing)}
    </fieldset>`;
  }

  #picker(
    { control }: Question,
    given: Answer | undefined,
    change: (answer: Answer | undefined) => void,
  ): TemplateResult {
    const { words, view } = this;
    const { opened, matcher, titles, answers } = view;
    const { later, catalogue } = opened;
    const pick = later.pickers({ words, catalogue, titles, asked: matcher.asked(answers) });
    return pick(control, given, change);
  }

  #change(question: QuestionId, answer: Answer | undefined): void {
    ask(this, { type: 'answer', question, answer });
  }
}
