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

/** A verdict as a number, the most telling the highest. In cases: a table of names costs a sixth more over thousands of rows. */
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

interface Prepared {
  readonly criterion: Criterion;
  readonly judge: Judge;
  readonly weight: Reason['weight'];
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
    const judge = weight !== 'ignored' && criterion.prepare(profile, panorama, today);
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
  const { ranks, groups } = placed(yield* weigh(prepared, size));
  yield;
  const order = inOrderOf(ranks, steps.length * stepRanks, equals(panorama));

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
  return countsOf(
    placed(drained(weigh(drained(prepareAll(criteria, profile, panorama, today)), panorama.size))).groups,
  );
}

function countsOf(groups: Uint8Array): Ranking['counts'] {
  const counted = new Uint32Array(matchGroups.length);
  for (const group of groups) counted[group] = (counted[group] ?? 0) + 1;
  const [well = 0, partly = 0, other = 0] = counted;
  return { well, partly, other };
}

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

function reasons(prepared: readonly Prepared[], row: number): readonly Reason[] {
  return prepared
    .flatMap(({ criterion, judge, weight }): Reason[] => {
      const verdict = judge.verdict(row);
      return verdict === 'not-applicable'
        ? []
        : [{ criterion: criterion.id, verdict, weight, because: judge.because(row) }];
    })
    .toSorted(
      (a, b) =>
        Number(b.weight === 'indispensable') - Number(a.weight === 'indispensable') ||
        numberOf(b.verdict) - numberOf(a.verdict),
    );
}

/*
 * What verdicts add up to for a row is one number of 15 bits: points gained, up to 84, in 7 of them; points at stake, four
 * by four, up to 21, in 5; whether a criterion is unsure, refuses, or closes, in one each. The larger wins over the smaller.
 */
const atStake = 1 << 7;
const unsure = 1 << 12;
const refused = 1 << 13;
const closed = 1 << 14;

/** Adds up the verdicts. One criterion after the other and not one row after the other: three times as fast. */
function* weigh(prepared: readonly Prepared[], size: number): Generator<undefined, Uint16Array> {
  const sums = new Uint16Array(size);
  for (const { criterion, judge, weight, times } of prepared) {
    const gate = criterion.role === 'gate';
    const must = !gate && weight === 'indispensable';
    // Being open is no merit: a gate gives no points.
    const weighs = gate ? 0 : times;
    const added = points.map((gained, verdict) => verdict && weighs * (atStake + gained));
    const noted = [0, must ? unsure : 0, gate ? closed : must ? refused : 0, 0, 0];
    add(sums, judge, added, noted);
    yield;
  }
  return sums;
}

/** @param added what each verdict adds, by its number @param noted and what it notes */
function add(sums: Uint16Array, judge: Judge, added: readonly number[], noted: readonly number[]): void {
  for (let row = 0; row < sums.length; row++) {
    const verdict = numberOf(judge.verdict(row));
    sums[row] = ((sums[row] ?? 0) + (added[verdict] ?? 0)) | (noted[verdict] ?? 0);
  }
}

/**
 * Steps of a score. Points at stake are a multiple of 4 and at most 84, so that two different scores are never less
 * than 1/1,680 apart: more than a step.
 */
const scoreSteps = 2048;

/** Shares of the points at stake from which an entry fits well, or partly. */
const fitsWell = 0.7;
const fitsPartly = 0.4;

/** Places in `matchGroups`, finer: what is sure before what nobody can confirm, what is open before what is closed. */
const steps = [0, 1, 1, 2, 2] as const;
/** How far apart steps are. */
const stepRanks = scoreSteps + 1;

function stepOf(score: number, sum: number): number {
  if (sum >= closed) return 4;
  if (sum >= refused || score < fitsPartly) return 3;
  // Nobody can confirm what is indispensable: proposing it among the best would be a promise.
  if (sum >= unsure) return 2;
  return score < fitsWell ? 1 : 0;
}

let made: Uint16Array | undefined;

/** The rank of every sum there can be, the best 0. Made once: dividing and deciding cost more than looking up. */
const ranksOfSums = (): Uint16Array =>
  (made ??= Uint16Array.from({ length: 2 * closed }, (_, sum) => {
    const score = (sum % atStake) / (4 * Math.floor((sum % unsure) / atStake)) || 0;
    return stepOf(score, sum) * stepRanks + Math.round((1 - score) * scoreSteps);
  }));

/** By row: where what its verdicts add up to puts it, and in which group. */
function placed(sums: Uint16Array): { readonly ranks: Uint32Array; readonly groups: Uint8Array } {
  const ranks = new Uint32Array(sums.length);
  const groups = new Uint8Array(sums.length);
  const ranksOf = ranksOfSums();
  for (let row = 0; row < sums.length; row++) {
    const rank = ranksOf[sums[row] ?? 0] ?? 0;
    ranks[row] = rank;
    groups[row] = steps[Math.floor(rank / stepRanks)] ?? 0;
  }
  return { ranks, groups };
}
