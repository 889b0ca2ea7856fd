/** Key of a question: `situation`. */
export type QuestionId = string;
/** Key of an option: of the question, or of the catalogue for jobs (`K1801`, `famille:coach`) and competences. */
export type OptionId = string;

/** What a person settled on. Skipping is an answer: it is kept, and tells nothing. */
export type Answer =
  | { readonly kind: 'skipped' }
  | { readonly kind: 'one'; readonly option: OptionId }
  | { readonly kind: 'many'; readonly options: readonly OptionId[] }
  /** A weight for each criterion the person set: values of `Weight`. */
  | { readonly kind: 'weights'; readonly weights: Readonly<Record<string, string>> };

/** The only thing a journey stores. Path, progress, profile and matches are computed from it every time. */
export type Answers = Readonly<Record<QuestionId, Answer>>;

export const skipped: Answer = { kind: 'skipped' };

/** The option of a single choice, or `undefined`. */
export const optionOf = (answer: Answer | undefined): OptionId | undefined =>
  answer?.kind === 'one' ? answer.option : undefined;

/** The options of a multiple choice; empty when there is none. */
export const optionsOf = (answer: Answer | undefined): readonly OptionId[] =>
  answer?.kind === 'many' ? answer.options : [];
