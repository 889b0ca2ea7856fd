import type { Fact } from './fact.js';

/**
 * Bloc de compétences: a coherent part of a certification, assessed and validated on its own, and kept for life
 * (Code du travail, L. 6113-1). Not a module of training.
 */
export interface Bloc {
  /** As published: `RNCP37274BC01`. Unique within its certification only. */
  readonly code: string;
  readonly title: Fact<string>;
  readonly competences: Fact<readonly string[]>;
  /** Modalités d'évaluation. */
  readonly assessment: Fact<string>;
}
