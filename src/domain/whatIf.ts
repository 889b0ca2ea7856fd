import { optionsOf, type Answer, type Answers, type OptionId, type QuestionId } from './answers.js';
import type { Flow } from './flow.js';
import type { Question } from './question.js';

/** An answer one could have given instead, all the others staying as they are. */
export interface Alternative {
  readonly question: QuestionId;
  readonly answer: Answer;
  /** What differs, for its sentence: an option more or instead, nothing asked any more, or one criterion made less than indispensable. */
  readonly change:
    | { readonly kind: 'option'; readonly option: OptionId }
    | { readonly kind: 'let-go' }
    | { readonly kind: 'weight'; readonly criterion: string };
}

/** An alternative, and how many more certifications would fit well with it. */
export interface Opening {
  readonly alternative: Alternative;
  readonly more: number;
}

/**
 * Every other answer the person could decide on: another option, one option more, letting go of a wish, an indispensable
 * made ordinary. What is a fact about them (their diploma, their experience) is no choice and is not played with.
 * Only those that leave no question open: trying one must not send anybody back to the questionnaire.
 *
 * @param optionsOfCatalogue options of questions that the catalogue answers
 */
export function alternatives(
  flow: Flow,
  answers: Answers,
  optionsOfCatalogue: (question: Question) => readonly OptionId[],
): readonly Alternative[] {
  const path = new Set(flow.path(answers));
  return flow.questions
    .filter(({ id, choice }) => choice !== undefined && path.has(id) && answers[id] !== undefined)
    .flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined
        ? []
        : othersThan(question, answer, question.options ?? optionsOfCatalogue(question));
    })
    .filter(({ question, answer }) => {
      const changed = { ...answers, [question]: answer };
      return flow.path(changed).every((id) => Object.hasOwn(changed, id));
    });
}

function othersThan(
  { id, control, choice }: Question,
  answer: Answer,
  options: readonly OptionId[],
): readonly Alternative[] {
  const letGo: readonly Alternative[] =
    answer.kind === 'skipped' || choice === 'aim'
      ? []
      : [{ question: id, answer: { kind: 'skipped' }, change: { kind: 'let-go' } }];
  switch (answer.kind) {
    case 'skipped':
      // Asking for something more opens nothing.
      return [];
    case 'one':
      return [
        ...options
          .filter((option) => option !== answer.option)
          .map((option): Alternative => ({
            question: id,
            answer: { kind: 'one', option },
            change: { kind: 'option', option },
          })),
        ...letGo,
      ];
    case 'many': {
      const chosen = optionsOf(answer);
      // One competence more to cover is one more demand: competences can only be let go of.
      const added = control === 'competences' ? [] : options.filter((option) => !chosen.includes(option));
      return [
        ...added.map((option): Alternative => ({
          question: id,
          answer: { kind: 'many', options: [...chosen, option] },
          change: { kind: 'option', option },
        })),
        ...letGo,
      ];
    }
    case 'weights':
      return Object.entries(answer.weights)
        .filter(([, weight]) => weight === 'indispensable')
        .map(([criterion]) => ({
          question: id,
          answer: { kind: 'weights', weights: { ...answer.weights, [criterion]: 'counts' } },
          change: { kind: 'weight', criterion },
        }));
    default:
      return answer satisfies never;
  }
}

/**
 * The few that open most, the largest first; equal ones in the order of the questions. One a question: three ways of
 * changing the same answer would hide the others.
 */
export function best(openings: readonly Opening[], atMost: number): readonly Opening[] {
  const sorted = openings.filter(({ more }) => more > 0).toSorted((a, b) => b.more - a.more);
  const seen = new Set<QuestionId>();
  return sorted
    .filter(({ alternative: { question } }) => !seen.has(question) && seen.add(question))
    .slice(0, atMost);
}
