import { allIn } from './deep.js';
import { plain } from './text.js';

/** Marks that say something no word says: read aloud, or alone on their line. */
export const loneMarksIn = (root: Element): readonly string[] =>
  allIn(root, '.mark, .marks, .dots')
    .filter(
      (mark) => mark.getAttribute('aria-hidden') !== 'true' || plain(mark.parentElement?.textContent) === '',
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
