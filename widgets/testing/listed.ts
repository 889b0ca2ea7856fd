import { html } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { criteria } from '../../src/criteria/index.js';
import { rank, type EntryCode, type Profile, type Ranking } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { today as dayOf } from '../shared/today.js';
import type { CardContext } from '../parts/card.js';
import { ListPart } from '../parts/list.js';
import { PanoramaPart } from '../parts/panorama.js';
import { ResultsPart } from '../parts/results.js';
import { definePart } from '../shared/definePart.js';
import { allIn } from './deep.js';
import type { TestFrame } from './frame.js';
import { plain } from './text.js';

definePart('choix-part-list', ListPart);
definePart('choix-part-panorama', PanoramaPart);
definePart('choix-part-results', ResultsPart);

/** The day these tests are read on. */
const today = dayOf(new Date(2026, 10, 23));

/** What the root gives a list. */
export interface Listed {
  readonly kept?: readonly EntryCode[];
  readonly compared?: readonly EntryCode[];
}

export const cardsOf = (
  words: Translator,
  catalogue: Catalogue,
  { kept = [], compared = [] }: Listed = {},
): CardContext => ({ words, catalogue, today, kept, compared, metierLabel: String });

export const rankingOf = (catalogue: Catalogue, profile: Profile): Ranking =>
  rank(criteria, profile, catalogue.panorama, today);

/** The results, as the root shows them. */
export const resultsContent =
  (
    catalogue: Catalogue,
    profile: Profile,
    given: Listed & Partial<Pick<ResultsPart, 'openings' | 'tried' | 'weighing' | 'memory'>> = {},
  ): TestFrame['content'] =>
  (words) =>
    html`<choix-part-results
      .words=${words}
      .context=${cardsOf(words, catalogue, given)}
      .ranking=${rankingOf(catalogue, profile)}
      .openings=${given.openings ?? []}
      .tried=${given.tried ?? []}
      .weighing=${given.weighing}
      .memory=${given.memory}
    ></choix-part-results>`;

/** The panorama, as the root shows it. */
export const panoramaContent =
  (catalogue: Catalogue, given: Listed & Partial<Pick<PanoramaPart, 'memory'>> = {}): TestFrame['content'] =>
  (words) =>
    html`<choix-part-panorama
      .words=${words}
      .context=${cardsOf(words, catalogue, given)}
      .memory=${given.memory}
    ></choix-part-panorama>`;

/** Titles of the cards, in order. */
export const titlesIn = (root: Element): readonly string[] =>
  allIn(root, '.card h4').map(({ textContent }) => plain(textContent));
