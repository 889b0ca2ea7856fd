import type { Fact } from './fact.js';

/**
 * A percentage declared by the certificateur over the holders who answered its survey; people in further study or
 * unable to work are left out. Integer, 0 to 100.
 */
export interface DeclaredRate {
  readonly kind: 'declared';
  readonly percent: number;
  /**
   * How many holders answered. The registers do not publish it, and how many were *certified* is not how many answered:
   * absent unless a source states it.
   */
  readonly respondents?: number;
}

/** The three rates the RNCP knows. They never share an axis with one another, nor with any other figure. */
export const declaredMeasures = ['overall-6-months', 'target-job-6-months', 'target-job-2-years'] as const;

export type DeclaredMeasure = (typeof declaredMeasures)[number];

/** One promotion as declared to France compétences. */
export interface Cohort {
  /** Year of certification. May precede the fiche: it then describes the previous version of the title. */
  readonly year: number;
  /** How many people were certified that year. */
  readonly certified: Fact<number>;
  /** How many of them by VAE. */
  readonly certifiedByVae: Fact<number>;
  readonly rates: Readonly<Record<DeclaredMeasure, Fact<DeclaredRate>>>;
}

export const hasRate = ({ rates }: Cohort): boolean =>
  declaredMeasures.some((measure) => rates[measure].known);

/** Why a promotion of a source cannot be told as one. */
export type AsideReason =
  /** A rate that is not a whole number between 0 and 100. */
  | 'rate'
  /** A number of people that cannot be, or more people by VAE than people. */
  | 'count'
  /** No year, or one that is no year. */
  | 'year'
  | 'future'
  /** The same year twice, with different figures. */
  | 'twice';

/**
 * A promotion set aside: never drawn, never counted, and told with what the source wrote, so that nothing is hidden.
 */
export interface CohortAside {
  readonly why: AsideReason;
  readonly year?: number;
  readonly certified?: number;
  readonly certifiedByVae?: number;
  /** As the source has them: may be above 100. */
  readonly percents: Readonly<Partial<Record<DeclaredMeasure, number>>>;
}
