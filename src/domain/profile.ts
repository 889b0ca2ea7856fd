import type { FamilleId } from './certification.js';
import type { RomeCode } from './code.js';
import type { CompetenceId } from './competence.js';
import type { CriterionId, Weight } from './criterion.js';
import type { Level } from './level.js';
import type { Voie } from './voie.js';

/** The uses a certification may serve (recommendation R4): one more competence, a whole métier, a family of métiers. */
export type Use = 'competence' | 'metier' | 'family';

/**
 * What the answers say, in the words of the criteria. Questions tell it, criteria read it, and neither knows the other.
 * Nothing told is not "no": an absent field leaves its criterion silent.
 */
export interface Profile {
  readonly situation?: 'job-seeker' | 'student' | 'employee' | 'self-employed' | 'other';
  readonly uses?: readonly Use[];
  /** The person wants experience recognised. */
  readonly recognition?: boolean;
  readonly metiers?: readonly RomeCode[];
  readonly familles?: readonly FamilleId[];
  /** ROME codes of the families aimed at. They can only speak for a certification: the families deny. */
  readonly metiersOfFamilles?: readonly RomeCode[];
  /** Highest level held; 2 stands for no diploma. */
  readonly levelHeld?: Level | 2;
  readonly experience?: 'none' | 'under-1' | '1-to-3' | 'over-3';
  readonly competencesHeld?: readonly CompetenceId[];
  readonly competencesWanted?: readonly CompetenceId[];
  readonly voies?: readonly Voie[];
  readonly scope?: 'whole' | 'blocs';
  readonly weights?: Readonly<Partial<Record<CriterionId, Weight>>>;
}

/**
 * Adds to the métiers aimed at the families they belong to, and to the families aimed at their métiers: most fiches of a
 * small catalogue carry no ROME code, and their title names a family in so many words; others carry one, and name none.
 */
export function withFamilles(
  profile: Profile,
  familles: readonly { readonly id: FamilleId; readonly romes: readonly RomeCode[] }[],
): Profile {
  const { metiers = [], familles: chosen = [] } = profile;
  if (metiers.length + chosen.length === 0) return profile;
  const reached = familles
    .filter(({ romes }) => romes.some((rome) => metiers.includes(rome)))
    .map(({ id }) => id);
  const belonging = familles.filter(({ id }) => chosen.includes(id)).flatMap(({ romes }) => romes);
  return {
    ...profile,
    familles: [...new Set([...chosen, ...reached])],
    metiersOfFamilles: [...new Set(belonging)],
  };
}
