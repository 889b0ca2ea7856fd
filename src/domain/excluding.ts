import type { CriterionId } from './criterion.js';
import type { Ranking } from './match.js';

/** How many certifications do not meet a criterion. What is unknown excludes nothing. */
export interface Excluding {
  readonly criterion: CriterionId;
  readonly count: number;
}

/** The criteria that exclude most, the largest first: what to tell when nothing fits. Being closed is no answer of the person. */
export function excluding({ order, reasonsOf }: Ranking): readonly Excluding[] {
  const counts = new Map<CriterionId, number>();
  for (const row of order)
    for (const { criterion, verdict } of reasonsOf(row))
      if (verdict === 'not-met' && criterion !== 'validity')
        counts.set(criterion, (counts.get(criterion) ?? 0) + 1);
  return [...counts]
    .map(([criterion, count]) => ({ criterion, count }))
    .toSorted((a, b) => b.count - a.count);
}
