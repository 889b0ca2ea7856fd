import { assert } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allIn } from './deep.js';
import { loneMarksIn } from './marks.js';
import { smallTargetsIn } from './targets.js';
import { blanksIn, plain, rawKeysIn } from './text.js';

/** The narrowest screen we draw for: also what 1280 px become at 400 % (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };
const wide = { width: 1000, height: 800 };

/** Draws the tests of a suite at the narrowest width, and gives them the time an audit takes on a busy machine. */
export function whenNarrow(suite: Mocha.Suite): void {
  suite.timeout(20_000);
  before(() => setViewport(narrow));
  after(() => setViewport(wide));
}

/** What holds on every screen, whatever it shows, beside the audit of axe: words, targets, room, marks. */
export function expectSound(root: Element): void {
  const flaws = {
    'keys without words': rawKeysIn(root),
    'nothing where something is said': blanksIn(root),
    'targets too small': smallTargetsIn(root),
    'too wide': tooWideIn(root),
    'marks without words': loneMarksIn(root),
    'drawn and empty': emptyIn(root),
  };
  assert.deepEqual(
    Object.entries(flaws).filter(([, found]) => found.length > 0),
    [],
  );
}

/** What makes the page scroll sideways. What scrolls inside itself does not. */
export function tooWideIn(root: Element): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const over = allIn(root, '*').filter(
    (element) =>
      element.closest('.scroll, .visually-hidden, svg') === null &&
      element.checkVisibility() &&
      element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  const page = scrollWidth > clientWidth ? [`the page: ${scrollWidth} px`] : [];
  return [...page, ...over.map(({ outerHTML }) => outerHTML.slice(0, 120))];
}

/** Blocks that hold nothing: a list without a line, a cell without a figure. What is hidden, or waits to speak, may. */
export const emptyIn = (root: Element): readonly string[] =>
  allIn(root, 'section, h2, h3, h4, ul, ol, li, dl, dt, dd, td, th, summary, legend, label, p:not([id])')
    .filter(
      (element) =>
        plain(element.textContent) === '' &&
        element.getAttribute('role') !== 'status' &&
        element.closest('[hidden]') === null,
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
