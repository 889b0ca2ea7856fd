import type { Question } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** Words read a minute by someone who takes their time. */
const readingPace = 150;
/** Seconds to choose once the question is read. */
const choosing = 5;

/** How long the questions take, from what there is to read in this language. At least a minute. */
export function minutesFor(words: Translator, questions: readonly Question[]): number {
  const seconds = questions.map(({ id, options = [] }) => {
    const texts = [
      `question.${id}.title`,
      `question.${id}.hint`,
      ...options.map((option) => `question.${id}.option.${option}`),
    ];
    const read = texts
      .flatMap((key) => (words.has(`${key}.label`) ? [`${key}.label`, `${key}.hint`] : [key]))
      .filter((key) => words.has(key))
      .reduce((count, key) => count + words.t(key).split(/\s+/).length, 0);
    return (60 * read) / readingPace + choosing;
  });
  return Math.max(1, Math.round(seconds.reduce((sum, each) => sum + each, 0) / 60));
}
