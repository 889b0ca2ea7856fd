import type { Certification } from './certification.js';
import type { EntryCode, IsoDate } from './code.js';
import { declaredMeasures, hasRate, type Cohort } from './cohort.js';
import { valueOf, type SourceId } from './fact.js';
import { isSound, type OtherFigure } from './figure.js';
import { isRateLargeEnough } from './headline.js';
import { isUnusable, siftCohorts } from './siftedCohorts.js';

/**
 * What is known of what became of the holders. Seven states, and every certification is in exactly one:
 * a missing figure has a reason, and the reason decides what to ask and whom.
 */
export type Outcome =
  /** 1. A figure for this certification. */
  | { readonly state: 'figure'; readonly cohorts: readonly Cohort[]; readonly from: SourceId }
  /** 2. Figures of the certification it replaced, named. */
  | {
      readonly state: 'borrowed';
      readonly cohorts: readonly Cohort[];
      readonly from: SourceId;
      readonly predecessor: EntryCode;
    }
  /** 3. A figure for a wider group or a region, named in its scope. */
  | { readonly state: 'wider'; readonly figures: readonly OtherFigure[] }
  /** 4. It exists, for too few people. The raw figures stay readable behind a disclosure. */
  | { readonly state: 'too-few'; readonly cohorts: readonly Cohort[]; readonly from: SourceId }
  /** 5. Too recent for a promotion to have been surveyed. */
  | { readonly state: 'too-new'; readonly since: IsoDate }
  /** 6. The official source was read and holds no rate. `counts` are promotions with a number of people only. */
  | {
      readonly state: 'not-filed';
      /** State diplomas are registered by right, and nothing makes their certificateurs file figures. */
      readonly required: boolean | undefined;
      readonly counts: readonly Cohort[];
      /** Rates were filed and none can be true, or nothing that was filed can. */
      readonly unusable: boolean;
      readonly from: SourceId;
    }
  /** 7. We found no link between this number and a source of figures: our limit, not the certificateur's. */
  | { readonly state: 'unlinked' };

/** Months between the first registration and a first survey worth reading: a year of training, six months of hindsight, and the filing. */
const monthsToFirstSurvey = 24;

/**
 * @param predecessors the entries it replaced, when the catalogue holds them
 * @param today the reader's day
 */
export function outcomeOf(
  entry: Certification,
  predecessors: readonly Certification[],
  today: IsoDate,
): Outcome {
  const own = stateOfCohorts(entry, today);
  if (own?.state === 'figure') return own;

  for (const predecessor of predecessors) {
    const lent = stateOfCohorts(predecessor, today);
    if (lent?.state === 'figure') return { ...lent, state: 'borrowed', predecessor: predecessor.code };
  }
  const figures = entry.figures.filter(isSound);
  if (figures.length > 0) return { state: 'wider', figures };
  if (own?.state === 'too-few') return own;

  const since = valueOf(entry.effectiveFrom);
  const told = siftCohorts(entry, today);
  const nothingTold = told.sound.length === 0 && told.aside.length === 0;
  if (since !== undefined && since > monthsBefore(today, monthsToFirstSurvey) && nothingTold)
    return { state: 'too-new', since };

  if (entry.cohorts.known) {
    const registration = valueOf(entry.registration);
    return {
      state: 'not-filed',
      required: registration === undefined ? undefined : registration === 'sur-demande',
      counts: told.sound,
      unusable: isUnusable(told),
      from: entry.cohorts.from,
    };
  }
  return { state: 'unlinked' };
}

/** The entry's own declared rates, whatever state it is in: a borrowed figure does not hide them. */
export function stateOfCohorts(
  entry: Certification,
  today: IsoDate,
): Extract<Outcome, { state: 'figure' | 'too-few' }> | undefined {
  if (!entry.cohorts.known) return undefined;
  const { sound } = siftCohorts(entry, today);
  if (!sound.some(hasRate)) return undefined;
  const large = sound.some((cohort) =>
    declaredMeasures.some((measure) => isRateLargeEnough(cohort, measure)),
  );
  return { state: large ? 'figure' : 'too-few', cohorts: sound, from: entry.cohorts.from };
}

function monthsBefore(day: IsoDate, months: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10) as IsoDate;
}
