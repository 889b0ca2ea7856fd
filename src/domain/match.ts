import type { IsoDate } from './code.js';
import type { Because, Criterion, CriterionId, Judge, Verdict, Weight } from './criterion.js';
import { drained } from './drained.js';
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
  /** How many entries each criterion gives this verdict: the facts that decided it are not gathered. */
  tally(verdict: Reason['verdict']): ReadonlyMap<CriterionId, number>;
}

/** A verdict as a number. In cases: a table of names costs a sixth more over thousands of rows. */
function numberOf(verdict: Verdict): number {
  switch (verdict) {
    case 'not-applicable':
      return 0;
    case 'unknown':
      return 1;
    case 'not-met':
      return 2;
    case 'partly':
      return 3;
    case 'met':
      return 4;
  }
}

/**
 * Points of a verdict out of 4, by its number. Unknown stands above "not met" (it is not a no) and below "partly" (it
 * is not a yes either: what is documented is never beaten by what is not). See docs/matching.md.
 */
const points = [0, 1, 0, 2, 4] as const;

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
function* prepareAll(
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): Generator<undefined, readonly Prepared[]> {
  const prepared: Prepared[] = [];
  for (const criterion of criteria) {
    const weight = profile.weights?.[criterion.id] ?? criterion.defaultWeight;
    const judge = weight === 'ignored' ? undefined : criterion.prepare(profile, panorama, today);
    const times = weight === 'indispensable' || criterion.role === 'aim' ? heavy : 1;
    if (judge) prepared.push({ criterion, judge, weight, times });
    yield;
  }
  return prepared;
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
export const rank = (...given: Parameters<typeof rankInSteps>): Ranking => drained(rankInSteps(...given));

/** The same, a criterion at a step: a page that ranks thousands of rows for the first time has its turn in between. */
export function* rankInSteps(
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): Generator<undefined, Ranking> {
  const prepared = yield* prepareAll(criteria, profile, panorama, today);
  const asked = prepared.some(({ criterion }) => criterion.role !== 'gate');
  const { size } = panorama;
  const weighed = yield* weigh(prepared, size);

  const groups = new Uint8Array(size);
  const ranks = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    const score = scoreAt(weighed, row);
    const step = stepOf(score, weighed.notes[row] ?? 0);
    groups[row] = groupOfStep[step];
    ranks[row] = step * (scoreSteps + 1) + (scoreSteps - Math.round(score * scoreSteps));
  }
  yield;
  const order = inOrderOf(ranks, Object.keys(steps).length * (scoreSteps + 1), equals(panorama));

  return {
    order,
    groups,
    counts: countsOf(groups),
    asked,
    criteria: prepared.map(({ criterion }) => criterion.id),
    groupOf: (row) => matchGroups[groups[row] ?? 2] ?? 'other',
    reasonsOf: (row) => reasons(prepared, row),
    tally: (verdict) => tally(prepared, size, verdict),
  };
}

/** How many stand in each group: what a change of answer would open, without ordering anything. */
export function countsFor(
  criteria: readonly Criterion[],
  profile: Profile,
  panorama: Panorama,
  today: IsoDate,
): Ranking['counts'] {
  const { size } = panorama;
  const weighed = drained(weigh(drained(prepareAll(criteria, profile, panorama, today)), size));
  const groups = new Uint8Array(size);
  for (let row = 0; row < size; row++)
    groups[row] = groupOfStep[stepOf(scoreAt(weighed, row), weighed.notes[row] ?? 0)];
  return countsOf(groups);
}

function countsOf(groups: Uint8Array): Ranking['counts'] {
  const counted = new Uint32Array(matchGroups.length);
  for (const group of groups) counted[group] = (counted[group] ?? 0) + 1;
  const [well = 0, partly = 0, other = 0] = counted;
  return { well, partly, other };
}

const scoreAt = ({ gained, atStake }: Weighed, row: number): number => {
  const stake = atStake[row] ?? 0;
  return stake === 0 ? 0 : (gained[row] ?? 0) / stake;
};

function tally(
  prepared: readonly Prepared[],
  size: number,
  verdict: Verdict,
): ReadonlyMap<CriterionId, number> {
  return new Map(
    prepared.map(({ criterion, judge }) => {
      let count = 0;
      for (let row = 0; row < size; row++) if (judge.verdict(row) === verdict) count++;
      return [criterion.id, count] as const;
    }),
  );
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

/**
 * Adds up the verdicts. One criterion after the other and not one row after the other: three times as fast. Judging
 * and adding are two loops: the engine compiles the second once, whatever the criterion.
 */
function* weigh(prepared: readonly Prepared[], size: number): Generator<undefined, Weighed> {
  const weighed = {
    gained: new Uint8Array(size),
    atStake: new Uint8Array(size),
    notes: new Uint8Array(size),
  };
  const verdicts = new Uint8Array(size);
  for (const { criterion, judge, weight, times } of prepared) {
    for (let row = 0; row < size; row++) verdicts[row] = numberOf(judge.verdict(row));
    const gate = criterion.role === 'gate';
    const must = !gate && weight === 'indispensable';
    // Being open is no merit: a gate gives no points.
    add(weighed, verdicts, gate ? 0 : times, [
      0,
      must ? unsure : 0,
      gate ? closed : must ? refused : 0,
      0,
      0,
    ]);
    yield;
  }
  return weighed;
}

/** @param noted what each verdict notes, by its number */
function add(
  { gained, atStake, notes }: Weighed,
  verdicts: Uint8Array,
  times: number,
  noted: readonly number[],
): void {
  for (let row = 0; row < verdicts.length; row++) {
    const verdict = verdicts[row] ?? 0;
    if (verdict === 0) continue;
    gained[row] = (gained[row] ?? 0) + (points[verdict] ?? 0) * times;
    atStake[row] = (atStake[row] ?? 0) + 4 * times;
    notes[row] = (notes[row] ?? 0) | (noted[verdict] ?? 0);
  }
}

/**
 * Steps of a score. Points at stake are a multiple of 4 and at most 84, so that two different scores are never less
 * than 1/1,680 apart: more than two steps.
 */
const scoreSteps = 4096;

/** Finer than groups: what is sure before what nobody can confirm, what is open before what is closed. */
const steps = { well: 0, partly: 1, unsure: 2, other: 3, closed: 4 } as const;
type Step = (typeof steps)[keyof typeof steps];

/** Places in `matchGroups`. */
const groupOfStep: Readonly<Record<Step, number>> = [0, 1, 1, 2, 2];

function stepOf(score: number, notes: number): Step {
  if (notes >= closed) return steps.closed;
  if (notes >= refused || score < fitsPartly) return steps.other;
  // Nobody can confirm what is indispensable: proposing it among the best would be a promise.
  if (notes >= unsure) return steps.unsure;
  return score < fitsWell ? steps.partly : steps.well;
}
