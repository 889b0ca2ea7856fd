import { declaredMeasures } from './cohort.js';
import { r5Items } from './usefulInformation.js';

/** Questions about figures, beside those of the checklist: one for each rate, and how many answered. */
export const outcomeQuestions = [
  'respondents',
  ...declaredMeasures.map((measure) => `outcome.${measure}` as const),
] as const;

/** A question one can put to the certificateur. Append only: stored journeys hold these names. */
export const askableItems = [...r5Items, ...outcomeQuestions] as const;

export type AskableItem = (typeof askableItems)[number];

/** Those the person collected, in the order of the checklist, each once; what a later release wrote is left out. */
export const questionsToAsk = (asked: readonly string[]): readonly AskableItem[] =>
  askableItems.filter((item) => asked.includes(item));
