import { html, type TemplateResult } from 'lit';
import type { Answer, OptionId, Question } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** Stands for "I do not know": an answer like any other, never the absence of one. */
const unsure = '__unsure';

/** A question whose answer is being chosen. */
export interface Choosing {
  readonly words: Translator;
  readonly question: Question;
  readonly draft: Answer | undefined;
  /** Groups the radios: several questions may stand in one form. */
  readonly name: string;
  readonly pick: (event: Event) => void;
}

/** The options of the question itself, as native radios or checkboxes. */
export function fixedOptions(choosing: Choosing): readonly TemplateResult[] {
  const { question, draft } = choosing;
  return (question.options ?? []).map((option) =>
    question.control === 'one'
      ? choice(choosing, 'radio', option, draft?.kind === 'one' && draft.option === option)
      : choice(choosing, 'checkbox', option, draft?.kind === 'many' && draft.options.includes(option)),
  );
}

function choice(
  { words, question, name, pick }: Choosing,
  type: 'radio' | 'checkbox',
  option: OptionId,
  checked: boolean,
): TemplateResult {
  const hint = `question.${question.id}.option.${option}.hint`;
  const label = `question.${question.id}.option.${option}`;
  return html`<label class="choice ${checked ? 'on' : ''}">
    <input type=${type} name=${name} value=${option} .checked=${checked} @change=${pick} />
    <span
      >${words.t(words.has(`${label}.label`) ? `${label}.label` : label)}${words.has(hint) ? html`<small>${words.t(hint)}</small>` : ''}</span
    >
  </label>`;
}

/** "Je ne sais pas". */
export function unsureOption({ words, question, draft, name, pick }: Choosing): TemplateResult {
  const checked = draft?.kind === 'skipped';
  return html`<label class="choice unsure ${checked ? 'on' : ''}">
    <input
      type=${question.control === 'one' ? 'radio' : 'checkbox'}
      name=${name}
      value=${unsure}
      .checked=${checked}
      @change=${pick}
    />
    <span>${words.t(question.control === 'weights' ? 'question.unsureWeights' : 'question.unsure')}</span>
  </label>`;
}

/** What the answer becomes when an option is chosen or let go of; `undefined` when nothing is left of it. */
export function answerChosen({ question, draft }: Choosing, event: Event): Answer | undefined {
  const { value, checked } = event.target as HTMLInputElement;
  if (value === unsure) return checked ? { kind: 'skipped' } : undefined;
  if (question.control === 'one') return { kind: 'one', option: value };
  const before = draft?.kind === 'many' ? draft.options : [];
  const options = checked ? [...before, value] : before.filter((option) => option !== value);
  return options.length === 0 ? undefined : { kind: 'many', options };
}
