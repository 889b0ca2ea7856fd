import type { Certification } from './certification.js';
import type { IsoDate } from './code.js';
import { hasRate, type Cohort, type DeclaredMeasure } from './cohort.js';
import { valueOf } from './fact.js';
import { isOnlyAside, isUnusable, siftCohorts } from './siftedCohorts.js';

/** Under this many people a percentage is not shown as a headline: a handful of lives is not a rate. */
export const smallestCohort = 20;

/**
 * The one sentence a card says of outcomes. Only ever the overall rate at six months, with its promotion:
 * cards stand one under the other and two definitions never share a column.
 */
export type Headline =
  | { readonly kind: 'rate'; readonly percent: number; readonly year: number; readonly certified: number }
  /** Rates exist, for fewer than `smallestCohort` people; without `certified`, nobody says of how many. */
  | { readonly kind: 'too-few'; readonly year: number; readonly certified?: number }
  /** The source gives how many people were certified, and no overall rate. */
  | { readonly kind: 'count'; readonly year: number; readonly certified: number }
  /** What was filed cannot be true as written: the fiche shows what is written. */
  | { readonly kind: 'set-aside' }
  /** The source was read and has no promotion. */
  | { readonly kind: 'not-filed' };

/**
 * `null` when no source was read for it.
 *
 * @param day date of the data: a promotion of a later year is set aside; when absent, no year is in the future
 */
export function headlineOf(
  entry: Pick<Certification, 'cohorts' | 'cohortsAside'>,
  day?: IsoDate,
): Headline | null {
  if (!entry.cohorts.known) return null;
  const told = siftCohorts(entry, day);
  const { sound } = told;
  const rated = sound.filter((cohort) => cohort.rates['overall-6-months'].known);
  const large = rated.find(
    (cohort) => cohort.certified.known && isRateLargeEnough(cohort, 'overall-6-months'),
  );
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
  if (isUnusable(told) || isOnlyAside(told, 'overall-6-months')) return { kind: 'set-aside' };
  const counted = sound.find((cohort) => cohort.certified.known);
  if (counted) return { kind: 'count', year: counted.year, certified: valueOf(counted.certified) ?? 0 };
  const uncounted = sound.find(hasRate);
  return uncounted ? { kind: 'too-few', year: uncounted.year } : { kind: 'not-filed' };
}

/**
 * Whether this rate of a promotion may be a headline: enough people were certified and, when that is known, enough of
 * them answered. An unknown number of people is not enough people.
 */
export function isRateLargeEnough({ certified, rates }: Cohort, measure: DeclaredMeasure): boolean {
  const rate = valueOf(rates[measure]);
  if (!rate) return false;
  const people = Math.min(valueOf(certified) ?? Infinity, rate.respondents ?? Infinity);
  return people !== Infinity && people >= smallestCohort;
}
