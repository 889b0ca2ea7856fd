import type { Answer, OptionId, QuestionId } from './answers.js';
import type { Profile } from './profile.js';

/** Something a catalogue must hold for a question to be able to change a result. */
export const capabilities = [
  'accompagnement',
  'metiers',
  'levels',
  'vae',
  'competences',
  'voies',
  'blocs',
] as const;
export type Capability = (typeof capabilities)[number];

/** How a question is answered. Each has one element that shows it. */
export type Control = 'one' | 'many' | 'metiers' | 'competences' | 'weights';

/** Answers given so far to earlier questions on the path, and no other. */
export type Before = (id: QuestionId) => Answer | undefined;

/**
 * One question: data, and what its answer tells. Its words stand in the locales under `question.<id>`.
 * A new question is a file in `src/questions` and a line in its list.
 */
export interface Question {
  readonly id: QuestionId;
  readonly control: Control;
  /** Fixed options, in order; absent when the catalogue gives them. */
  readonly options?: readonly OptionId[];
  /** Without this in the catalogue the answer could change nothing: the question is not asked. */
  readonly needs?: Capability;
  /** Asked only when it holds. Looks back only. */
  readonly appliesWhen?: (before: Before) => boolean;
  /**
   * The person could decide otherwise: a wish, and not a fact about them. What opens more is looked for among these first.
   * An `aim` can be changed and not let go of: that everything opens once one aims at nothing is no news.
   */
  readonly choice?: 'aim' | 'condition';
  /** What the answer adds to the profile. Never called for a skipped answer. */
  tell(answer: Answer, profile: Profile): Profile;
}
