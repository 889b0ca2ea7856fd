import type { Answers, QuestionId } from './answers.js';
import type { Profile } from './profile.js';
import type { Before, Capability, Question } from './question.js';

/** The questions in their order, and the path the answers draw through them. */
export interface Flow {
  readonly questions: readonly Question[];
  path(answers: Answers): readonly QuestionId[];
}

/**
 * Read left to right, so that a question can only depend on earlier answers: no cycle can be written, and an answer
 * left over from an abandoned branch counts for nothing.
 */
export const flow = (questions: readonly Question[]): Flow => ({
  questions,
  path(answers) {
    const asked: QuestionId[] = [];
    const before: Before = (id) => (asked.includes(id) ? answers[id] : undefined);
    for (const { id, appliesWhen } of questions) if (appliesWhen?.(before) ?? true) asked.push(id);
    return asked;
  },
});

/** Leaves out the questions whose answer could not change a result with this catalogue: data nobody needs is not asked for. */
export const flowFor = (questions: readonly Question[], held: ReadonlySet<Capability>): Flow =>
  flow(questions.filter(({ needs }) => needs === undefined || held.has(needs)));

/** What the answers on the path say. */
export function profileOf({ questions, path }: Flow, answers: Answers): Profile {
  const asked = new Set(path(answers));
  return questions.reduce<Profile>((profile, question) => {
    const answer = answers[question.id];
    return answer === undefined || answer.kind === 'skipped' || !asked.has(question.id)
      ? profile
      : question.tell(answer, profile);
  }, {});
}

/**
 * Drops answers to questions or fixed options that no longer exist, so that a release may add, move and remove
 * questions freely. Options given by the catalogue are the caller's to check, through `exists`.
 */
export function stillAsked(
  questions: readonly Question[],
  answers: Answers,
  exists: (question: Question, option: string) => boolean,
): Answers {
  const kept: [QuestionId, Answers[QuestionId]][] = [];
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer === undefined) continue;
    const holds = (option: string) => question.options?.includes(option) ?? exists(question, option);
    switch (answer.kind) {
      case 'skipped':
        kept.push([question.id, answer]);
        break;
      case 'one':
        if (question.control === 'one' && holds(answer.option)) kept.push([question.id, answer]);
        break;
      case 'many': {
        const options = answer.options.filter(holds);
        const many = question.control !== 'one' && question.control !== 'weights';
        if (many && options.length > 0)
          kept.push([
            question.id,
            options.length === answer.options.length ? answer : { kind: 'many', options },
          ]);
        break;
      }
      case 'weights':
        if (question.control === 'weights') kept.push([question.id, answer]);
        break;
      default:
        answer satisfies never;
    }
  }
  return Object.fromEntries(kept);
}
