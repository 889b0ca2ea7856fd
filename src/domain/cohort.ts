import type { Fact } from './fact.js';

/**
 * A percentage declared by the certificateur over the holders who answered its survey; people in further study or
 * unable to work are left out. The number of answers is not published. Integer, 0 to 100.
 */
export interface DeclaredRate {
  readonly kind: 'declared';
  readonly percent: number;
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
