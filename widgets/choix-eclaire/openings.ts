import { inTurns, type Catalogue } from '../../src/catalogue/index.js';
import {
  alternatives,
  best,
  optionsOf,
  type Alternative,
  type Answers,
  type Opening,
} from '../../src/domain/index.js';
import { famillePrefix } from '../../src/questions/index.js';
import { alternativeWords } from '../parts/alternativeWords.js';
import type { Proposal } from '../parts/whatIf.js';
import type { Opened } from '../shared/catalogueController.js';
import type { Later, Matcher } from './matcher.js';

/**
 * What would open most, over every alternative of every question. Worked out in slices, so that the page stays quick
 * while a large catalogue is gone through a hundred times.
 *
 * @returns `undefined` when the answers changed meanwhile
 */
export async function openingsFor(
  matcher: Matcher,
  { catalogue, later }: Opened<Later>,
  answers: Answers,
  current: () => boolean,
): Promise<readonly Proposal[] | undefined> {
  const all = alternatives(matcher.flow, answers, {
    optionsOf: ({ id, control }) =>
      control === 'metiers'
        ? jobs(catalogue, optionsOf(answers[id]))
        : catalogue.referential.flatMap(({ competences }) => competences.map((competence) => competence.id)),
    weights: matcher.weights(answers),
    aims: later.criteria.filter(({ role }) => role === 'aim').map(({ id }) => id),
  });
  const now = matcher.ranking(answers).counts.well;
  function* tried(): Generator<undefined, readonly Opening[] | undefined> {
    const found: Opening[] = [];
    for (const alternative of all) {
      if (!current()) return undefined;
      found.push({ alternative, more: matcher.countsFor(withAlternative(answers, alternative)).well - now });
      yield;
    }
    return found;
  }
  const found = await inTurns(tried());
  return (
    found &&
    best(found, 3, 2).map((opening) => ({
      ...opening,
      told: (words, named) => alternativeWords(words, opening.alternative, named),
    }))
  );
}

/** The families of the catalogue; without any, the jobs of the same domain of the ROME as those aimed at (`K18`). */
function jobs({ familles, panorama }: Catalogue, chosen: readonly string[]): readonly string[] {
  if (familles.length > 0) return familles.map(({ id }) => famillePrefix + id);
  const domains = new Set(chosen.map((rome) => rome.slice(0, 3)));
  return panorama.romes.filter((rome) => domains.has(rome.slice(0, 3)));
}

export const withAlternative = (answers: Answers, { question, answer }: Alternative): Answers => ({
  ...answers,
  [question]: answer,
});
