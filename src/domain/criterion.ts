import type { FamilleId } from './certification.js';
import type { IsoDate, RomeCode } from './code.js';
import type { CompetenceId } from './competence.js';
import type { Level } from './level.js';
import type { Panorama } from './panorama.js';
import type { Profile, Use } from './profile.js';
import type { Voie } from './voie.js';

/** In the order in which reasons are told when nothing else decides. */
export const criterionIds = [
  'metier',
  'use',
  'competences',
  'voies',
  'vae',
  'level',
  'blocs',
  'validity',
] as const;

export type CriterionId = (typeof criterionIds)[number];

/** "Indispensable / compte / ne compte pas". */
export type Weight = 'indispensable' | 'counts' | 'ignored';

/**
 * What a criterion finds of one certification for one profile.
 * `unknown` is neither yes nor no; `not-applicable` leaves the criterion out for that certification.
 */
export type Verdict = 'met' | 'partly' | 'not-met' | 'unknown' | 'not-applicable';

/** The facts that decided a verdict, for the sentence that tells it. */
export type Because =
  | {
      readonly criterion: 'metier';
      readonly metiers: readonly RomeCode[];
      readonly familles: readonly FamilleId[];
      readonly near: readonly RomeCode[];
    }
  | { readonly criterion: 'use'; readonly serves: readonly Use[] }
  | { readonly criterion: 'competences'; readonly covered: readonly CompetenceId[]; readonly asked: number }
  | {
      readonly criterion: 'voies';
      readonly open: readonly Voie[];
      readonly closed: readonly Voie[];
      readonly unknown: readonly Voie[];
    }
  | { readonly criterion: 'vae'; readonly register: 'rncp' | 'other' }
  | { readonly criterion: 'level'; readonly level: Level | undefined; readonly held: Level | 2 }
  | { readonly criterion: 'blocs'; readonly blocs: number; readonly scope: 'whole' | 'blocs' }
  | {
      readonly criterion: 'validity';
      readonly until: IsoDate | undefined;
      readonly lastAward: IsoDate | undefined;
      readonly historical: boolean;
    };

/** A criterion made ready for one profile: judges any row of the panorama. */
export interface Judge {
  verdict(row: number): Verdict;
  because(row: number): Because;
}

/**
 * What a criterion is in the formula. An *aim* is what the person wants a certification for; a *condition*, how they
 * would take it: an aim weighs as much as three conditions. A *gate* is asked of every certification whatever the
 * answers: it sets aside, and never lifts.
 */
export type CriterionRole = 'aim' | 'condition' | 'gate';

/** One thing that counts. Published, the same for all, blind to who the certificateur is. */
export interface Criterion {
  readonly id: CriterionId;
  readonly role: CriterionRole;
  /** Used until the person says otherwise. `indispensable` moves what does not meet it to the last group; it never removes. */
  readonly defaultWeight: Weight;
  /** `undefined` when the profile says nothing about it, or the catalogue cannot tell for any entry. */
  prepare(profile: Profile, panorama: Panorama, today: IsoDate): Judge | undefined;
}
