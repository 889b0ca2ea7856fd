import type { Headline } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** What a card says of outcomes: a sentence, and the population and year that go with it. */
export interface HeadlineWords {
  readonly sentence: string;
  readonly context: string | undefined;
}

/** A figure never travels without its population, its number of people and its year. */
export function headlineWords(words: Translator, headline: Headline | null): HeadlineWords {
  if (headline === null) return { sentence: words.t('headline.unlinked'), context: undefined };
  switch (headline.kind) {
    case 'rate':
      return {
        sentence: words.t('headline.rate', { percent: headline.percent }),
        context: words.t('headline.cohort', {
          year: String(headline.year),
          count: headline.certified,
          people: words.number(headline.certified),
        }),
      };
    case 'too-few':
      return {
        sentence: words.t('headline.tooFew'),
        context:
          headline.certified === undefined
            ? words.t('headline.cohortUnknown', { year: String(headline.year) })
            : words.t('headline.cohort', {
                year: String(headline.year),
                count: headline.certified,
                people: words.number(headline.certified),
              }),
      };
    case 'count':
      return {
        sentence: words.t('headline.count'),
        context: words.t('headline.cohort', {
          year: String(headline.year),
          count: headline.certified,
          people: words.number(headline.certified),
        }),
      };
    case 'set-aside':
      return { sentence: words.t('headline.setAside'), context: undefined };
    case 'not-filed':
      return { sentence: words.t('headline.notFiled'), context: undefined };
    default:
      return headline satisfies never;
  }
}
