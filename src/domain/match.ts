import type { IsoDate } from './code.js';
import type { Because, Criterion, CriterionId, Judge, Verdict, Weight } from './criterion.js';
import { equals, inOrderOf } from './order.js';
import type { Panorama } from './panorama.js';
import type { Profile } from './profile.js';

/** Why a certification stands where it stands. A match nobody can explain is not shown. */
export interface Reason {
  readonly criterion: CriterionId;
  readonly verdict: Exclude<Verdict, 'not-applicable'>;
  readonly weight: Exclude<Weight, 'ignored'>;
  readonly because: Because;
}

/** `well` and `partly` are what the person asked for; `other` is all the rest, always reachable. */
export const matchGroups = ['well', 'partly', 'other'] as const;
export type MatchGroup = (typeof matchGroups)[number];

/** All the entries of a catalogue, ordered for one profile. */
export interface Ranking {
  /** Rows of the panorama, best first; every row stands there exactly once. */
  readonly order: Uint32Array;
  /** By row. */
  readonly groups: Uint8Array;
  readonly counts: Readonly<Record<MatchGroup, number>>;
  /** False when the answers ask for nothing: there is then no "fit", only a list. */
  readonly asked: boolean;
  /** Criteria that had something to say, in the order of telling. */
  readonly criteria: readonly CriterionId[];
  groupOf(row: number): MatchGroup;
  /** Every reason, the most telling first: the indispensable before the rest, then met, partly, not met, unknown. */
  reasonsOf(row: number): readonly Reason[];
}

/**
 * Points of a verdict out of 4. Unknown stands above "not met" (it is not a no) and below "partly" (it is not a yes
 * either: what is documented is never beaten by what is not). See docs/matching.md.
 */
const pointsOf = (verdict: Exclude<Verdict, 'not-applicable'>): number =>
  verdict === 'met' ? 4 : verdict === 'partly' ? 2 : verdict === 'unknown' ? 1 : 0;

/** What a certification is wanted for weighs as much as three conditions, and so does anything indispensable. */
const heavy = 3;

/** Shares of the points at stake from which an entry fits well, or partly. */
const fitsWell = 0.7;
const fitsPartly = 0.4;

interface Prepared {
  readonly criterion: Criterion;
  readonly judge: Judge;
  readonly weight: Weight;
  /** How many times its points count. */
  readonly times: number;
}

/** The criteria that apply to this profile, made ready. `ignored` ones are left out. */
function prepareAll(
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): readonly Prepared[] {
  return criteria.flatMap((criterion) => {
    const weight = profile.weights?.[criterion.id] ?? criterion.defaultWeight;
    const judge = weight === 'ignored' ? undefined : criterion.prepare(profile, panorama, today);
    const times = weight === 'indispensable' || criterion.role === 'aim' ? heavy : 1;
    return judge ? [{ criterion, judge, weight, times }] : [];
  });
}

/** Criteria the profile says something about, whatever their weight: those worth asking a weight for. */
export const askedCriteria = (
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): readonly CriterionId[] =>
  criteria
    .filter(({ role, prepare }) => role !== 'gate' && prepare(profile, panorama, today) !== undefined)
    .map(({ id }) => id);

/**
 * Orders every entry. Deterministic: same answers, same catalogue, same day, same order, on every engine and whatever
 * the order of the catalogue. Equal relevance: the better documented first, then the title, then the number.
 */
export function rank(
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): Ranking {
  const prepared = prepareAll(criteria, profile, panorama, today);
  const asked = prepared.some(({ criterion }) => criterion.role !== 'gate');
  const { size } = panorama;
  const { gained, atStake, notes } = weigh(prepared, size);

  const groups = new Uint8Array(size);
  const counts = { well: 0, partly: 0, other: 0 };
  const ranks = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    const stake = atStake[row] ?? 0;
    const score = stake === 0 ? 0 : (gained[row] ?? 0) / stake;
    const step = stepOf(score, notes[row] ?? 0);
    const group = groupOfStep[step];
    groups[row] = matchGroups.indexOf(group);
    counts[group]++;
    ranks[row] = step * (scoreSteps + 1) + (scoreSteps - Math.round(score * scoreSteps));
  }
  const order = inOrderOf(ranks, Object.keys(steps).length * (scoreSteps + 1), equals(panorama));

  return {
    order,
    groups,
    counts,
    asked,
    criteria: prepared.map(({ criterion }) => criterion.id),
    groupOf: (row) => matchGroups[groups[row] ?? 2] ?? 'other',
    reasonsOf: (row) => reasons(prepared, row),
  };
}

const telling: readonly Verdict[] = ['met', 'partly', 'not-met', 'unknown'];

function reasons(prepared: readonly Prepared[], row: number): readonly Reason[] {
  return prepared
    .flatMap(({ criterion, judge, weight }): Reason[] => {
      const verdict = judge.verdict(row);
      return verdict === 'not-applicable' || weight === 'ignored'
        ? []
        : [{ criterion: criterion.id, verdict, weight, because: judge.because(row) }];
    })
    .toSorted(
      (a, b) =>
        Number(b.weight === 'indispensable') - Number(a.weight === 'indispensable') ||
        telling.indexOf(a.verdict) - telling.indexOf(b.verdict),
    );
}

/** What a verdict changes besides the points. The larger wins over the smaller. */
const closed = 4;
const refused = 2;
const unsure = 1;

interface Weighed {
  /** By row, like the two others: points. */
  readonly gained: Uint8Array;
  readonly atStake: Uint8Array;
  /** `closed`, `refused` and `unsure`, added up. */
  readonly notes: Uint8Array;
}

/** Adds up the verdicts. One criterion after the other and not one row after the other: three times as fast. */
function weigh(prepared: readonly Prepared[], size: number): Weighed {
  const gained = new Uint8Array(size);
  const atStake = new Uint8Array(size);
  const notes = new Uint8Array(size);
  for (const { criterion, judge, weight, times } of prepared) {
    const gate = criterion.role === 'gate';
    const noteIfNot = gate ? closed : weight === 'indispensable' ? refused : 0;
    const noteIfUnknown = !gate && weight === 'indispensable' ? unsure : 0;
    // Being open is no merit: a gate gives no points.
    const each = gate ? 0 : times;
    for (let row = 0; row < size; row++) {
      const verdict = judge.verdict(row);
      if (verdict === 'not-applicable') continue;
      gained[row] = (gained[row] ?? 0) + pointsOf(verdict) * each;
      atStake[row] = (atStake[row] ?? 0) + 4 * each;
      if (verdict === 'not-met') notes[row] = (notes[row] ?? 0) | noteIfNot;
      else if (verdict === 'unknown') notes[row] = (notes[row] ?? 0) | noteIfUnknown;
    }
  }
  return { gained, atStake, notes };
}

/**
 * Steps of a score. Points at stake are a multiple of 4 and at most 84, so that two different scores are never less
 * than 1/1,680 apart: more than two steps.
 */
const scoreSteps = 4096;

/** Finer than groups: what is sure before what nobody can confirm, what is open before what is closed. */
const steps = { well: 0, partly: 1, unsure: 2, other: 3, closed: 4 } as const;
type Step = (typeof steps)[keyof typeof steps];

const groupOfStep: Readonly<Record<Step, MatchGroup>> = ['well', 'partly', 'partly', 'other', 'other'];

function stepOf(score: number, notes: number): Step {
  if (notes >= closed) return steps.closed;
  if (notes >= refused || score < fitsPartly) return steps.other;
  // Nobody can confirm what is indispensable: proposing it among the best would be a promise.
  if (notes >= unsure) return steps.unsure;
  return score < fitsWell ? steps.partly : steps.well;
}
