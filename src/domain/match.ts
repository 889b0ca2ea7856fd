import type { EntryCode, IsoDate } from './code.js';
import type { Because, Criterion, CriterionId, Judge, Verdict, Weight } from './criterion.js';
import type { Panorama } from './panorama.js';
import type { Profile } from './profile.js';
import { r5Present } from './usefulInformation.js';

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
const points: Readonly<Record<Verdict, number>> = { met: 4, partly: 2, unknown: 1, 'not-met': 0, 'not-applicable': 0 };

/** An indispensable criterion counts this many times an ordinary one. */
const weights: Readonly<Record<Weight, number>> = { indispensable: 3, counts: 1, ignored: 0 };

/** Shares of the points at stake from which an entry fits well, or partly. */
const fitsWell = 0.7;
const fitsPartly = 0.4;

interface Prepared {
  readonly criterion: Criterion;
  readonly judge: Judge;
  readonly weight: Weight;
}

/** The criteria that apply to this profile, made ready. `ignored` ones are left out. */
function prepareAll(criteria: readonly Criterion[], profile: Profile, panorama: Panorama, today: IsoDate): readonly Prepared[] {
  return criteria.flatMap((criterion) => {
    const weight = profile.weights?.[criterion.id] ?? criterion.defaultWeight;
    const judge = weight === 'ignored' ? undefined : criterion.prepare(profile, panorama, today);
    return judge ? [{ criterion, judge, weight }] : [];
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
    .filter(({ id, prepare }) => id !== 'validity' && prepare(profile, panorama, today) !== undefined)
    .map(({ id }) => id);

/**
 * Orders every entry. Deterministic: same answers, same catalogue, same day, same order, on every engine and whatever
 * the order of the catalogue. Equal relevance: the better documented first, then the title, then the number.
 */
export function rank(criteria: readonly Criterion[], profile: Profile, panorama: Panorama, today: IsoDate): Ranking {
  const prepared = prepareAll(criteria, profile, panorama, today);
  const asked = prepared.some(({ criterion }) => criterion.id !== 'validity');
  const { size } = panorama;
  const scores = new Float64Array(size);
  const groups = new Uint8Array(size);
  const counts = { well: 0, partly: 0, other: 0 };

  for (let row = 0; row < size; row++) {
    let gained = 0;
    let atStake = 0;
    let refused = false;
    for (const { judge, weight, criterion } of prepared) {
      const verdict = judge.verdict(row);
      if (verdict === 'not-applicable') continue;
      if (verdict === 'not-met' && weight === 'indispensable') refused = true;
      // Being open today is a condition, not a merit: it can set aside, it never lifts.
      if (criterion.id === 'validity') continue;
      gained += points[verdict] * weights[weight];
      atStake += 4 * weights[weight];
    }
    const score = atStake === 0 ? 0 : gained / atStake;
    const group = refused || !asked ? 2 : score >= fitsWell ? 0 : score >= fitsPartly ? 1 : 2;
    scores[row] = score;
    groups[row] = group;
    counts[matchGroups[group] ?? 'other']++;
  }

  const { place, rowAt } = alphabetical(panorama);
  const keys = new Float64Array(size);
  for (let row = 0; row < size; row++)
    keys[row] = sortKey(groups[row] ?? 2, scores[row] ?? 0, r5Present(panorama.r5[row] ?? 0), place[row] ?? 0);
  const order = Uint32Array.from(keys.sort(), (key) => rowAt[key % placesInKey] ?? 0);

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

/** Entries one ranking can hold: 2 ** 21. */
const placesInKey = 2_097_152;
/** Steps of a score: scores are fractions of at most 96 points, so two different ones are never less than a step apart. */
const scoreSteps = 1_048_576;

/**
 * Group, then score, then documentation, then place in the alphabet, as one number under 2 ** 53: a typed array of
 * them sorts ten times faster than rows with a comparison, and ends on the place, from which the row is found again.
 */
const sortKey = (group: number, score: number, documented: number, place: number): number =>
  ((group * (scoreSteps + 1) + (scoreSteps - Math.round(score * scoreSteps))) * 16 + (15 - documented)) * placesInKey + place;

interface Alphabet {
  /** By row. */
  readonly place: Uint32Array;
  /** By place. */
  readonly rowAt: Uint32Array;
}

const alphabets = new WeakMap<Panorama, Alphabet>();

/**
 * Place of each row in the order of titles, then numbers. Folded by hand and not collated: `Intl.Collator` differs
 * between engines and versions, and the order must not. Made once for a panorama.
 */
function alphabetical(panorama: Panorama): Alphabet {
  const made = alphabets.get(panorama);
  if (made) return made;
  const keys = panorama.titles.map((title, row) => `${fold(title ?? '\uffff')}\u0000${numberKey(panorama.codes[row])}`);
  const rowAt = Uint32Array.from(keys.map((_, row) => row).sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)));
  const place = new Uint32Array(panorama.size);
  rowAt.forEach((row, at) => (place[row] = at));
  const alphabet = { place, rowAt };
  alphabets.set(panorama, alphabet);
  return alphabet;
}

/** `RNCP403` before `RNCP37274`. */
const numberKey = (code: EntryCode | undefined): string =>
  (code ?? '').replace(/\d+$/, (digits) => digits.padStart(8, '0'));

/** Lower case, without accents or ligatures: how titles are ordered and searched. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'");
