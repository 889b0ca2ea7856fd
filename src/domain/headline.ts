import type { Certification } from './certification.js';
import type { Cohort } from './cohort.js';
import { valueOf } from './fact.js';

/** Under this many people a percentage is not shown as a headline: a handful of lives is not a rate. */
export const smallestCohort = 20;

/**
 * The one sentence a card says of outcomes. Only ever the overall rate at six months, with its promotion:
 * cards stand one under the other and two definitions never share a column.
 */
export type Headline =
  | { readonly kind: 'rate'; readonly percent: number; readonly year: number; readonly certified: number }
  /** Rates exist, for fewer than `smallestCohort` people (or for an unknown number). */
  | { readonly kind: 'too-few'; readonly year: number; readonly certified?: number }
  /** The source gives how many people were certified, and no overall rate. */
  | { readonly kind: 'count'; readonly year: number; readonly certified: number }
  /** The source was read and has no promotion. */
  | { readonly kind: 'not-filed' };

/** `null` when no source was read for it. */
export function headlineOf({ cohorts }: Pick<Certification, 'cohorts'>): Headline | null {
  if (!cohorts.known) return null;
  const rated = cohorts.value.filter((cohort) => cohort.rates['overall-6-months'].known);
  const large = rated.find(isLargeEnough);
  if (large)
    return {
      kind: 'rate',
      percent: valueOf(large.rates['overall-6-months'])?.percent ?? 0,
      year: large.year,
      certified: valueOf(large.certified) ?? 0,
    };
  const [small] = rated;
  if (small) {
    const certified = valueOf(small.certified);
    return { kind: 'too-few', year: small.year, ...(certified !== undefined && { certified }) };
  }
  const counted = cohorts.value.find((cohort) => cohort.certified.known);
  return counted
    ? { kind: 'count', year: counted.year, certified: valueOf(counted.certified) ?? 0 }
    : { kind: 'not-filed' };
}

/** Whether a rate over this promotion may be a headline. An unknown number of people is not enough people. */
export const isLargeEnough = ({ certified }: Cohort): boolean => (valueOf(certified) ?? 0) >= smallestCohort;
