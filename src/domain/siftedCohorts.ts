import type { Certification } from './certification.js';
import type { IsoDate } from './code.js';
import {
  declaredMeasures,
  hasRate,
  type AsideReason,
  type Cohort,
  type CohortAside,
  type DeclaredMeasure,
} from './cohort.js';
import { valueOf } from './fact.js';

/** Promotions that can be told, most recent first, and those that cannot. */
export interface SiftedCohorts {
  readonly sound: readonly Cohort[];
  readonly aside: readonly CohortAside[];
}

const earliestYear = 1980;

/**
 * Tells promotions that can be from those that cannot: a register checks little of what certificateurs type.
 * The same promotion twice with the same figures is one; with different figures nobody knows which is right, and both
 * are set aside.
 *
 * @param today when absent, no year is in the future
 */
export function siftCohorts(
  { cohorts, cohortsAside = [] }: Pick<Certification, 'cohorts' | 'cohortsAside'>,
  today?: IsoDate,
): SiftedCohorts {
  const sound: Cohort[] = [];
  const aside: CohortAside[] = [...cohortsAside];
  const all = valueOf(cohorts) ?? [];
  for (const year of new Set(all.map((cohort) => cohort.year))) {
    const same = all.filter((cohort) => Object.is(cohort.year, year));
    const versions = new Set(same.map(figuresOf));
    for (const cohort of versions.size === 1 ? same.slice(0, 1) : same) {
      const why = flawOf(cohort) ?? (versions.size > 1 ? 'twice' : undefined) ?? later(year, today);
      if (why === undefined) sound.push(cohort);
      else aside.push(asideOf(cohort, why));
    }
  }
  return {
    sound: sound.toSorted((a, b) => b.year - a.year),
    aside: aside.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)),
  };
}

/** Whether rates were filed and none can be true, or nothing that was filed can. */
export const isUnusable = ({ sound, aside }: SiftedCohorts): boolean =>
  !sound.some(hasRate) &&
  aside.some(({ percents }) => sound.length === 0 || Object.keys(percents).length > 0);

/** Whether a rate was filed, and only for promotions that cannot be: it is then no more missing than it is known. */
export const isOnlyAside = ({ sound, aside }: SiftedCohorts, measure: DeclaredMeasure): boolean =>
  !sound.some(({ rates }) => rates[measure].known) &&
  aside.some(({ percents }) => percents[measure] !== undefined);

const isCount = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 0);

/** What is wrong with a promotion taken alone. */
function flawOf(cohort: Cohort): AsideReason | undefined {
  const { year, certified, certifiedByVae, rates } = cohort;
  if (!Number.isInteger(year) || year < earliestYear) return 'year';
  const [people, byVae] = [valueOf(certified), valueOf(certifiedByVae)];
  if (!isCount(people) || !isCount(byVae)) return 'count';
  if (people !== undefined && byVae !== undefined && byVae > people) return 'count';
  const known = declaredMeasures.flatMap((measure) => valueOf(rates[measure]) ?? []);
  if (known.some(({ percent }) => !Number.isInteger(percent) || percent < 0 || percent > 100)) return 'rate';
  // More answers than holders: one of the two numbers is wrong.
  const overfull = known.some(
    ({ respondents }) => !isCount(respondents) || (people !== undefined && (respondents ?? 0) > people),
  );
  return overfull ? 'count' : undefined;
}

const later = (year: number, today: IsoDate | undefined): AsideReason | undefined =>
  today !== undefined && year > Number(today.slice(0, 4)) ? 'future' : undefined;

const figuresOf = (cohort: Cohort): string =>
  JSON.stringify([
    valueOf(cohort.certified),
    valueOf(cohort.certifiedByVae),
    ...declaredMeasures.map((measure) => {
      const rate = valueOf(cohort.rates[measure]);
      return [rate?.percent, rate?.respondents];
    }),
  ]);

function asideOf({ year, certified, certifiedByVae, rates }: Cohort, why: AsideReason): CohortAside {
  const [people, byVae] = [valueOf(certified), valueOf(certifiedByVae)];
  const percents = declaredMeasures.flatMap((measure) => {
    const rate = valueOf(rates[measure]);
    return rate ? [[measure, rate.percent] as const] : [];
  });
  return {
    why,
    year,
    ...(people !== undefined && { certified: people }),
    ...(byVae !== undefined && { certifiedByVae: byVae }),
    percents: Object.fromEntries(percents),
  };
}
