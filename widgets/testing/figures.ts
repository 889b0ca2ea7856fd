import { allIn } from './deep.js';
import { plain } from './text.js';

const figure = /\d\s?(%|sur 100|out of 100)|Sur 100|Out of 100/;
const year = /\b(19|20)\d\d\b/;
const population =
  /ayant répondu|who answered|élèves? de dernière année|final-year students?|sortants?\b|leavers?\b|demandeurs? d’emploi|jobseekers?/;

/**
 * Figures that travel alone: not in a sentence, a line or a row that says of whom and of when. Sentences about what
 * figures are (definitions) hold no figure.
 */
export const loneFiguresIn = (root: Element): readonly string[] =>
  allIn(root, 'p, li, tr')
    .filter((block) => !block.querySelector('p, li, tr'))
    .map(({ textContent }) => plain(textContent))
    .filter((text) => figure.test(text) && !(year.test(text) && population.test(text)));
