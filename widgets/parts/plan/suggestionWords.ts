import type { Suggestion } from '../../../src/domain/index.js';
import { nameOf, type PlanContext } from './context.js';

/** A suggested step, as it would be written in the plan. */
export function suggestionWords(
  context: Pick<PlanContext, 'words' | 'catalogue' | 'facts'>,
  { id, codes, by }: Suggestion,
): string {
  const { words, facts } = context;
  const [first, second] = codes;
  const name = first === undefined ? '' : nameOf(context, first);
  switch (id) {
    case 'ask': {
      const count = facts.kept.find(({ code }) => code === first)?.missing.length ?? 0;
      return words.t('plan.suggest.ask', { name, count });
    }
    case 'compare':
      return words.t('plan.suggest.compare', {
        name,
        other: second === undefined ? '' : nameOf(context, second),
      });
    case 'validity':
      return words.t('plan.suggest.validity', { name, date: by === undefined ? '' : words.date(by, 'long') });
    case 'evidence':
      return words.t('plan.suggest.evidence', { name });
    case 'counsellor':
      return words.t('plan.suggest.counsellor');
    default:
      return id satisfies never;
  }
}
