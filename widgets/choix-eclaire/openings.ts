import { turn } from '../../src/catalogue/index.js';
import { alternatives, best, type Alternative, type Answers, type Opening } from '../../src/domain/index.js';
import { famillePrefix } from '../../src/questions/index.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Later, Matcher } from './matcher.js';

/** Milliseconds of work before the page gets its turn: well under what a hand feels. */
const slice = 12;

/**
 * What would open most, over every alternative of every question. Worked out in slices, so that the page stays quick
 * while a large catalogue is ranked fifty times.
 *
 * @returns `undefined` when the answers changed meanwhile
 */
export async function openingsFor(
  matcher: Matcher,
  { catalogue }: Opened<Later>,
  answers: Answers,
  current: () => boolean,
): Promise<readonly Opening[] | undefined> {
  const familles = catalogue.familles.map(({ id }) => famillePrefix + id);
  const all = alternatives(matcher.flow, answers, ({ control }) => (control === 'metiers' ? familles : []));
  const now = matcher.ranking(answers).counts.well;
  const found: Opening[] = [];
  let since = performance.now();
  for (const alternative of all) {
    found.push({ alternative, more: matcher.countsFor(withAlternative(answers, alternative)).well - now });
    if (performance.now() - since < slice) continue;
    await turn();
    if (!current()) return undefined;
    since = performance.now();
  }
  return best(found, 3);
}

export const withAlternative = (answers: Answers, { question, answer }: Alternative): Answers => ({
  ...answers,
  [question]: answer,
});
