import { allIn } from './deep.js';
import { plain } from './text.js';

/** The button that says these words, those for screen readers included. */
export function button(root: Element, words: string): HTMLElement {
  const found = allIn(root, 'button').filter(({ textContent }) => plain(textContent) === words);
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} buttons say “${words}”`);
  return one;
}
