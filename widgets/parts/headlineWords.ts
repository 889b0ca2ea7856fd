import type { Headline } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** What a card says of outcomes: a sentence, and the population and year that go with it. */
export interface HeadlineWords {
  readonly sentence: string;
  readonly context?: string;
}

/** A figure never travels without its population, its number of people and its year. */
export function headlineWords(words: Translator, headline: Headline | null): HeadlineWords {
  const kind = headline?.kind ?? 'unlinked';
  if (!headline || !('year' in headline)) return { sentence: words.t(`headline.${kind}`) };
  const year = String(headline.year);
  const { certified: count } = headline;
  return count === undefined
    ? { sentence: words.t('headline.uncounted'), context: words.t('headline.cohortUnknown', { year }) }
    : {
        sentence: words.t(`headline.${kind}`, { ...headline }),
        context: words.t('headline.cohort', { year, count, people: words.number(count) }),
      };
}
