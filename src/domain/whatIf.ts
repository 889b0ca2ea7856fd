import { optionsOf, type Answer, type Answers, type OptionId, type QuestionId } from './answers.js';
import type { Weight } from './criterion.js';
import type { Flow } from './flow.js';
import type { Question } from './question.js';

/** What an indispensable or counting criterion can be made to weigh instead. */
type Lighter = Exclude<Weight, 'indispensable'>;

/** An answer one could have given instead, all the others staying as they are. */
export interface Alternative {
  readonly question: QuestionId;
  readonly answer: Answer;
  /**
   * What differs, for its sentence: an option instead, more, or less; nothing asked any more; a criterion that weighs less;
   * a fact about the person, which is not theirs to decide at once.
   */
  readonly change:
    | { readonly kind: 'option' | 'without' | 'fact'; readonly option: OptionId }
    | { readonly kind: 'let-go' }
    | { readonly kind: 'weight'; readonly criterion: string; readonly weight: Lighter };
}

/** An alternative, and how many more certifications would fit well with it. */
export interface Opening {
  readonly alternative: Alternative;
  readonly more: number;
}

/** What only the catalogue in use can say. */
export interface Choices {
  /** Options of a question that has none of its own. */
  readonly optionsOf: (question: Question) => readonly OptionId[];
  /** What each criterion the answers speak of weighs now. */
  readonly weights: Readonly<Record<string, Weight>>;
  /** Criteria that say what one aims at: they can weigh less, and not nothing. */
  readonly aims: readonly string[];
}

/**
 * Every other answer, one change at a time: another option, one more or one less, letting go of a wish, answering what
 * was skipped, a criterion that weighs less. Of a fact about the person (their diploma, their experience), another option
 * and no less: see decision 0033. Only those that leave no question open: trying one must not send anybody back to the
 * questionnaire.
 */
export function alternatives(flow: Flow, answers: Answers, choices: Choices): readonly Alternative[] {
  const path = new Set(flow.path(answers));
  return flow.questions
    .filter(({ id }) => path.has(id))
    .flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : othersThan(question, answer, choices);
    })
    .filter(({ question, answer }) => {
      const changed = { ...answers, [question]: answer };
      return flow.path(changed).every((id) => Object.hasOwn(changed, id));
    });
}

function othersThan(question: Question, answer: Answer, choices: Choices): readonly Alternative[] {
  const { id, control, choice } = question;
  const letGo: readonly Alternative[] =
    answer.kind === 'skipped' || choice !== 'condition'
      ? []
      : [{ question: id, answer: { kind: 'skipped' }, change: { kind: 'let-go' } }];
  if (control === 'weights') return [...lighter(id, answer, choices), ...letGo];
  const options = question.options ?? choices.optionsOf(question);
  const chosen = answer.kind === 'one' ? [answer.option] : optionsOf(answer);
  const made = (kind: 'option' | 'without' | 'fact', option: OptionId, answer: Answer): Alternative => ({
    question: id,
    answer,
    change: { kind, option },
  });
  const others = options
    .filter((option) => !chosen.includes(option))
    .map((option) =>
      made(
        choice === undefined ? 'fact' : 'option',
        option,
        control === 'one' ? { kind: 'one', option } : { kind: 'many', options: [...chosen, option] },
      ),
    );
  if (choice === undefined) return others;
  // Without its only option an answer asks for nothing: that is letting go, below.
  const fewer =
    control === 'one' || chosen.length < 2
      ? []
      : chosen.map((option) =>
          made('without', option, { kind: 'many', options: chosen.filter((other) => other !== option) }),
        );
  return [...others, ...fewer, ...letGo];
}

/** What weighs less than each weight. */
const lighterThan: Readonly<Record<Weight, readonly Lighter[]>> = {
  indispensable: ['counts', 'ignored'],
  counts: ['ignored'],
  ignored: [],
};

/** Each criterion made to weigh less; more would ask for more of the same. */
function lighter(question: QuestionId, answer: Answer, { weights, aims }: Choices): readonly Alternative[] {
  const told = answer.kind === 'weights' ? answer.weights : {};
  return Object.entries(weights).flatMap(([criterion, now]) =>
    lighterThan[now]
      .filter((weight) => weight !== 'ignored' || !aims.includes(criterion))
      .map((weight): Alternative => ({
        question,
        answer: { kind: 'weights', weights: { ...told, [criterion]: weight } },
        change: { kind: 'weight', criterion, weight },
      })),
  );
}

/** Whether an alternative is about the person, and not about what they want. */
const isFact = ({ change }: Alternative): boolean => change.kind === 'fact';

/**
 * The few that open most, the largest first; equal ones in the order of the questions. One a question: three ways of
 * changing the same answer would hide the others. Those one can decide on come first, whatever the facts would open.
 */
export function best(openings: readonly Opening[], wishes: number, facts: number): readonly Opening[] {
  const sorted = openings.filter(({ more }) => more > 0).toSorted((a, b) => b.more - a.more);
  const seen = new Set<QuestionId>();
  const first = sorted.filter(({ alternative: { question } }) => !seen.has(question) && seen.add(question));
  return [
    ...first.filter(({ alternative }) => !isFact(alternative)).slice(0, wishes),
    ...first.filter(({ alternative }) => isFact(alternative)).slice(0, facts),
  ];
}
