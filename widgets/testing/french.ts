import type { Words } from '../../src/i18n/index.js';
import { allWords } from './allWords.js';
import { rootsIn } from './deep.js';
import { plain } from './text.js';

/** Every sentence of a locale. */
function* sentences(words: Words): Generator<string> {
  for (const value of Object.values(words)) {
    if (typeof value === 'string') yield value;
    else yield* sentences(value);
  }
}

/** English sentences as patterns, what they are filled with left open. A word or two could be French as well. */
const english = [...sentences(await allWords('en'))]
  .filter((sentence) => sentence.replace(/\{\{.*?\}\}/g, '').trim().length > 4)
  .map((sentence) => sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{.*?\}\}/g, '.+'))
  .map((pattern) => new RegExp(`^${pattern}$`));

/** The texts under `root`, each with the language it is marked with; none is that of the frame. */
function* textsIn(root: Element): Generator<{ readonly text: string; readonly lang: string | undefined }> {
  for (const shadow of rootsIn(root)) {
    const walker = document.createTreeWalker(shadow, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = plain(walker.currentNode.nodeValue);
      const marked = walker.currentNode.parentElement?.closest<HTMLElement>('[lang]');
      if (text !== '') yield { text, lang: marked?.lang };
    }
  }
}

/** What an English interface says and passes for French: a screen reader would read it with the wrong voice. */
export const falselyFrenchIn = (root: Element): readonly string[] =>
  [...textsIn(root)]
    .filter(({ text, lang }) => lang === 'fr' && english.some((pattern) => pattern.test(text)))
    .map(({ text }) => text);

/** Those of some French texts that stand under `root` without being marked as French, and those that stand nowhere. */
export function unmarkedIn(root: Element, french: readonly string[]): readonly string[] {
  const texts = [...textsIn(root)];
  return french.map(plain).filter((wanted) => {
    const said = texts.filter(({ text }) => text === wanted);
    return said.length === 0 || said.some(({ lang }) => lang !== 'fr');
  });
}
