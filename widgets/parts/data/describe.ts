import type { Translator } from '../../../src/i18n/index.js';
import type { StoredJourney } from '../../../src/store/index.js';

/** What a journey holds, a line each: only what there is. */
export function describe(words: Translator, journey: StoredJourney): readonly string[] {
  const blocs = Object.values(journey.known).reduce((sum, codes) => sum + codes.length, 0);
  const line = (key: 'answers' | 'kept' | 'blocs' | 'questions' | 'dismissed', count: number) =>
    count > 0 ? [words.t(`data.holds.${key}`, { count })] : [];
  return [
    ...line('answers', Object.keys(journey.answers).length),
    ...line('kept', journey.kept.length),
    ...line('blocs', blocs),
    ...line('questions', journey.questions.length),
    ...line('dismissed', journey.dismissed.length),
    ...(journey.plan ? [words.t('data.holds.plan')] : []),
    words.t('data.holds.dates', {
      began: words.date(journey.createdAt, 'long'),
      changed: words.date(journey.updatedAt, 'long'),
    }),
  ];
}
