import journey from '../../locales/en/journey.json';
import results from '../../locales/en/results.json';
import { allIn } from './deep.js';
import { plain } from './text.js';

/** Every sentence of a locale. */
function* sentences(words: object): Generator<string> {
  for (const value of Object.values(words)) {
    if (typeof value === 'string') yield value;
    else yield* sentences(value as object);
  }
}

/** English sentences as patterns, what they are filled with left open. A word or two could be French as well. */
const english = [...sentences({ journey, results })]
  .filter((sentence) => sentence.replace(/\{\{.*?\}\}/g, '').trim().length > 4)
  .map((sentence) => sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{.*?\}\}/g, '.+'))
  .map((pattern) => new RegExp(`^${pattern}$`));

/** What an English interface says and passes for French: a screen reader would read it with the wrong voice. */
export const falselyFrenchIn = (root: Element): readonly string[] =>
  allIn(root, '[lang=fr]')
    .map(({ textContent }) => plain(textContent))
    .filter((text) => english.some((pattern) => pattern.test(text)));
