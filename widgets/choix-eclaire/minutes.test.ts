import { expect } from '@open-wc/testing';
import { createTranslator, localeTags, type Translator } from '../../src/i18n/index.js';
import { questions } from '../../src/questions/index.js';
import { minutes } from './minutes.js';

/** Words read a minute by someone who takes their time. */
const readingPace = 150;
/** Seconds to choose once the question is read. */
const choosing = 5;

/** What there is to read in every question: title, hint and options. */
function secondsFor(words: Translator): number {
  return questions
    .map(({ id, options = [] }) => {
      const keys = [`title`, `hint`, ...options.map((option) => `option.${option}`)].map(
        (key) => `question.${id}.${key}`,
      );
      const read = keys
        .flatMap((key) => (words.has(`${key}.label`) ? [`${key}.label`, `${key}.hint`] : [key]))
        .filter((key) => words.has(key))
        .reduce((count, key) => count + words.t(key).split(/\s+/).length, 0);
      return (60 * read) / readingPace + choosing;
    })
    .reduce((sum, each) => sum + each, 0);
}

describe('the minutes told on the welcome', () => {
  for (const tag of localeTags)
    it(`are what the questions take to read and answer, in ${tag}`, async () => {
      const words = await createTranslator(tag);
      if (!words.ok) throw new Error(words.error.code);
      expect(Math.ceil(secondsFor(words.value) / 60)).to.equal(minutes);
    });
});
