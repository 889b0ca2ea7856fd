import { html, nothing, type TemplateResult } from 'lit';
import { entryCode, questionsToAsk, type EntryCode, type Step } from '../../../src/domain/index.js';
import { questionWords } from '../fiche/asking.js';
import { nameTold, type PlanContext } from './context.js';

type Asking = Pick<PlanContext, 'words' | 'asked' | 'facts'>;

/** What to ask about one certification, in words. */
export interface Questions {
  readonly code: EntryCode;
  readonly questions: readonly string[];
}

const inWords = ({ words }: Pick<PlanContext, 'words'>, items: readonly string[]): readonly string[] => [
  ...new Set(questionsToAsk(items).map((item) => questionWords(words, item, undefined))),
];

/** What there is to ask about one certification: what nobody says of it, and what the person chose to ask. */
export const questionsOn = (context: Asking, code: EntryCode): readonly string[] =>
  inWords(context, [
    ...(context.facts.kept.find((one) => one.code === code)?.missing ?? []),
    ...context.asked.flatMap((key) => (key.startsWith(`${code}:`) ? [key.slice(code.length + 1)] : [])),
  ]);

/** The certification a step is to ask about. */
export const askedBy = ({ id }: Pick<Step, 'id'>): EntryCode | undefined =>
  id.startsWith('ask:') ? entryCode(id.slice('ask:'.length)) : undefined;

/**
 * Questions somebody means to ask: added to "mes questions" on a fiche, kept or not, or what a step is about. By
 * certification, in the order in which each came.
 */
export function questionsMeant(context: Asking): readonly Questions[] {
  const items = new Map<EntryCode, readonly string[]>();
  for (const key of context.asked) {
    const code = entryCode(key.slice(0, key.indexOf(':')));
    if (code) items.set(code, [...(items.get(code) ?? []), key.slice(key.indexOf(':') + 1)]);
  }
  const meant = new Map([...items].map(([code, asked]) => [code, inWords(context, asked)]));
  for (const step of context.facts.plan.steps) {
    const code = step.done ? undefined : askedBy(step);
    if (code) meant.set(code, questionsOn(context, code));
  }
  return [...meant].flatMap(([code, questions]) => (questions.length === 0 ? [] : [{ code, questions }]));
}

/** Under a step that is to ask: what exactly. */
export function questionsUnder(
  context: PlanContext,
  code: EntryCode | undefined,
): TemplateResult | typeof nothing {
  const questions = code === undefined ? [] : questionsOn(context, code);
  if (questions.length === 0) return nothing;
  return html`<details>
    <summary>${context.words.t('plan.steps.questions')}</summary>
    <ul class="asked">
      ${questions.map((question) => html`<li>${question}</li>`)}
    </ul>
  </details>`;
}

/** Below the steps: what was added to "mes questions" on the fiches. */
export function questionsList(context: PlanContext): TemplateResult | typeof nothing {
  const { words, facts } = context;
  const stepped = new Set(facts.plan.steps.map(askedBy));
  const own = questionsMeant(context).filter(({ code }) => !stepped.has(code));
  if (own.length === 0) return nothing;
  return html`<h4>${words.t('plan.steps.mine')}</h4>
    ${own.map(({ code, questions }) => {
      const { text, lang } = nameTold(context, code);
      return html`<p class="meta" lang=${lang}>${text}</p>
        <ul class="asked">
          ${questions.map((question) => html`<li>${question}</li>`)}
        </ul>`;
    })}`;
}
