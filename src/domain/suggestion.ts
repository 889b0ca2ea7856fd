import type { Certification } from './certification.js';
import type { EntryCode, IsoDate } from './code.js';
import type { Reason } from './match.js';
import type { Choice, Plan } from './plan.js';
import type { Profile } from './profile.js';
import type { R5ItemId } from './usefulInformation.js';

/** Everything the plan knows of one certification kept, for the answers and the day of now. */
export interface KeptFacts {
  readonly code: EntryCode;
  /** `undefined` when the catalogue in use does not hold it. */
  readonly entry: Certification | undefined;
  readonly choice: Choice;
  /** Why it stands where it stands; empty when the answers ask for nothing. */
  readonly reasons: readonly Reason[];
  /** Useful information nobody gives: what there is to ask. */
  readonly missing: readonly R5ItemId[];
}

export interface PlanFacts {
  /** In the person's order. */
  readonly kept: readonly KeptFacts[];
  readonly plan: Plan;
  readonly profile: Profile;
  readonly today: IsoDate;
}

export const suggestionIds = ['compare', 'ask', 'evidence', 'validity', 'counsellor'] as const;
export type SuggestionId = (typeof suggestionIds)[number];

/** A step the facts suggest. The person takes it, or not. */
export interface Suggestion {
  readonly id: SuggestionId;
  /** The certifications it is about; none when it is about the whole. */
  readonly codes: readonly EntryCode[];
  /** A day after which it is too late. */
  readonly by?: IsoDate;
}

/** One kind of suggestion: how to tell from the facts. To add one is a file in `src/suggestions` and a line in its list. */
export interface Suggester {
  readonly id: SuggestionId;
  suggest(facts: PlanFacts): readonly Omit<Suggestion, 'id'>[];
}

/** Names a suggestion in what is stored: taken, it is the id of the step; declined, it is not made again. */
export const suggestionKey = ({ id, codes }: Suggestion): string => [id, ...codes].join(':');

/** What the facts suggest, less what was taken or declined already. */
export function suggestionsFor(suggesters: readonly Suggester[], facts: PlanFacts): readonly Suggestion[] {
  const { steps, declined } = facts.plan;
  const settled = new Set([...steps.map(({ id }) => id), ...declined]);
  return suggesters
    .flatMap(({ id, suggest }) => suggest(facts).map((made) => ({ id, ...made })))
    .filter((suggestion) => !settled.has(suggestionKey(suggestion)));
}
