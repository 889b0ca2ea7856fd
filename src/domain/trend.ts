import type { Cohort, DeclaredMeasure } from './cohort.js';
import { valueOf } from './fact.js';
import { isRateLargeEnough } from './headline.js';
import { mayBeChance } from './uncertainty.js';

/** How one declared rate moved between two promotions. One measure at a time: two definitions cannot be put in. */
export interface Trend {
  readonly measure: DeclaredMeasure;
  readonly from: { readonly year: number; readonly percent: number };
  readonly to: { readonly year: number; readonly percent: number };
  /**
   * `possible`: chance alone may explain the gap, even had everyone answered. `unknown`: it may or may not, the number
   * of answers is not published. `unlikely`: only when it is.
   */
  readonly chance: 'possible' | 'unknown' | 'unlikely';
}

/** From the oldest to the most recent promotion large enough; nothing when fewer than two have this rate. */
export function trendOf(cohorts: readonly Cohort[], measure: DeclaredMeasure): Trend | undefined {
  const points = cohorts
    .filter((cohort) => isRateLargeEnough(cohort, measure))
    .flatMap((cohort) => {
      const rate = valueOf(cohort.rates[measure]);
      const people = rate?.respondents ?? valueOf(cohort.certified);
      return rate && people !== undefined
        ? [{ year: cohort.year, percent: rate.percent, people, counted: rate.respondents !== undefined }]
        : [];
    })
    .toSorted((a, b) => a.year - b.year);
  const [from, to] = [points.at(0), points.at(-1)];
  if (!from || !to || from.year === to.year) return undefined;
  const chance = mayBeChance(from, to) ? 'possible' : from.counted && to.counted ? 'unlikely' : 'unknown';
  const point = ({ year, percent }: typeof from) => ({ year, percent });
  return { measure, from: point(from), to: point(to), chance };
}
