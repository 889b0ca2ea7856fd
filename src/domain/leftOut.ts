import type { Answers, OptionId, QuestionId } from './answers.js';
import type { EntryCode } from './code.js';

/** What a journey brings that this site has no use for. It stays in the journey: another site may have. */
export interface LeftOut {
  /** Answers to questions this catalogue does not ask, or all of whose options it does not have. */
  readonly questions: readonly QuestionId[];
  /** Options it does not have, of answers that count for the rest. */
  readonly options: readonly { readonly question: QuestionId; readonly option: OptionId }[];
  /** Certifications that are not in it, kept or with ticked blocs. */
  readonly entries: readonly string[];
}

interface Brought {
  readonly answers: Answers;
  readonly kept: readonly EntryCode[];
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param sifted the answers as `stillAsked` leaves them
 * @param has whether the catalogue has an entry
 */
export function leftOut(
  { answers, kept, known }: Brought,
  sifted: Answers,
  has: (code: string) => boolean,
): LeftOut {
  const ids = Object.keys(answers);
  const counted = (id: QuestionId) => Object.hasOwn(sifted, id);
  return {
    questions: ids.filter((id) => !counted(id)),
    options: ids.filter(counted).flatMap((question) => {
      const [given, left] = [answers[question], sifted[question]];
      if (given?.kind !== 'many' || left?.kind !== 'many') return [];
      return given.options
        .filter((option) => !left.options.includes(option))
        .map((option) => ({ question, option }));
    }),
    entries: [...new Set<string>([...kept, ...Object.keys(known)])].filter((code) => !has(code)),
  };
}
