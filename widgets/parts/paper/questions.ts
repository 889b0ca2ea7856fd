import { html, nothing, type TemplateResult } from 'lit';
import { r5Items, type R5ItemId } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { questionWords } from '../fiche/asking.js';

/** Something nobody says, and the places in the list of those it is missing for, from 1. */
export interface Asked {
  readonly item: R5ItemId;
  readonly places: readonly number[];
}

/** @param missing what is absent of each certification of the document, in their order there */
export const askedOf = (missing: readonly (readonly R5ItemId[])[]): readonly Asked[] =>
  r5Items
    .map((item) => ({ item, places: missing.flatMap((items, at) => (items.includes(item) ? [at + 1] : [])) }))
    .filter(({ places }) => places.length > 0);

/** The questions to put, each once: what several certifications leave unsaid is asked of each in the same words. */
export function questionsToPrint(
  words: Translator,
  asked: readonly Asked[],
): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing;
  return html`<section class="whole">
    <h2>${words.t('paper.questions')}</h2>
    <p class="meta">${words.t('paper.questionsHint')}</p>
    <ol class="unknown">
      ${asked.map(
        ({ item, places }) =>
          html`<li>
            ${questionWords(words, item, undefined)}
            <span class="meta"
              >(${words.t('paper.questionFor', {
                count: places.length,
                cards: words.list(places.map(String), 'and'),
              })})</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
