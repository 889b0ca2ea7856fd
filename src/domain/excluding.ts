import type { CriterionId } from './criterion.js';
import type { Ranking } from './match.js';

/** How many certifications do not meet a criterion. What is unknown excludes nothing. */
export interface Excluding {
  readonly criterion: CriterionId;
  readonly count: number;
}

/** The criteria that exclude most, the largest first: what to tell when nothing fits. Being closed is no answer of the person. */
export const excluding = ({ tally }: Pick<Ranking, 'tally'>): readonly Excluding[] =>
  [...tally('not-met')]
    .map(([criterion, count]) => ({ criterion, count }))
    .filter(({ criterion, count }) => count > 0 && criterion !== 'validity')
    .toSorted((a, b) => b.count - a.count);
