import { allIn } from './deep.js';
import { plain } from './text.js';

const figure = /\d\s?(%|sur 100|out of 100)|Sur 100|Out of 100/;
const year = /\b(19|20)\d\d\b/;
const population =
  /ayant répondu|who answered|élèves? de dernière année|final-year students?|sortants?\b|leavers?\b|demandeurs? d’emploi|jobseekers?/;

/** Figures that travel alone: not in a sentence, a line, a row or a picture that says of whom and of when. */
export const loneFiguresIn = (root: Element): readonly string[] =>
  allIn(root, 'p, li, tr')
    .filter((block) => !block.querySelector('p, li, tr'))
    // Words in quotation marks are being explained.
    .map((block) => plain((block.closest('.figure') ?? block).textContent).replace(/«.*?»|“.*?”/g, ''))
    .filter((text) => figure.test(text) && !(year.test(text) && population.test(text)));
