import type { Answers, OptionId, QuestionId } from './answers.js';
import type { EntryCode } from './code.js';

/** What a journey brings that this site has no use for. It stays in the journey: another site may have. */
export interface LeftOut {
  /** Answers to questions this catalogue does not ask, or all of whose options it does not have. */
  readonly questions: readonly QuestionId[];
  /** Options it does not have, and criteria it does not weigh, of answers that count for the rest. */
  readonly options: readonly { readonly question: QuestionId; readonly option: OptionId }[];
  /** Certifications that are not in it: kept, with ticked blocs, or with a question to ask. */
  readonly entries: readonly string[];
}

interface Brought {
  readonly answers: Answers;
  readonly kept: readonly EntryCode[];
  readonly known: Readonly<Record<string, readonly string[]>>;
  /** `RNCP37274:blocs`, a certification and what to ask about it. */
  readonly questions: readonly string[];
}

const codeOf = (question: string): string => question.replace(/:.*/, '');

/**
 * @param sifted the answers as `stillAsked` leaves them
 * @param has whether the catalogue has an entry
 * @param weighs whether a criterion counts with this catalogue
 */
export function leftOut(
  { answers, kept, known, questions }: Brought,
  sifted: Answers,
  has: (code: string) => boolean,
  weighs: (criterion: string) => boolean,
): LeftOut {
  const ids = Object.keys(answers);
  const counted = (id: QuestionId) => Object.hasOwn(sifted, id);
  return {
    questions: ids.filter((id) => !counted(id)),
    options: ids.filter(counted).flatMap((question) => {
      const [given, left] = [answers[question], sifted[question]];
      const lost =
        given?.kind === 'weights'
          ? // What counts as it does for everyone says nothing.
            Object.keys(given.weights).filter((id) => given.weights[id] !== 'counts' && !weighs(id))
          : given?.kind === 'many' && left?.kind === 'many'
            ? given.options.filter((option) => !left.options.includes(option))
            : [];
      return lost.map((option) => ({ question, option }));
    }),
    entries: [...new Set([...kept, ...Object.keys(known), ...questions.map(codeOf)])].filter(
      (code) => !has(code),
    ),
  };
}
