import { css, html, type TemplateResult } from 'lit';
import { facetValues, type Facet, type FacetCounts, type Filter } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { levelLabel, registerLabel } from './labels.js';

/** What a value of a facet is called. */
export const facetLabels = {
  level: (words: Translator, value: Filter['level'][number]) => levelLabel(words, value),
  register: (words: Translator, value: Filter['register'][number]) => registerLabel(words, value),
  voie: (words: Translator, value: Filter['voie'][number]) => words.t(`voie.${value}.name`),
  with: (words: Translator, value: Filter['with'][number]) => words.t(`filter.${value}`),
} satisfies { [F in Facet]: (words: Translator, value: Filter[F][number]) => string };

/** How many values are in force. */
export const filtersInForce = (filter: Filter): number =>
  Object.values(filter).reduce((sum, values: readonly unknown[]) => sum + values.length, 0);

/**
 * Facets to narrow the list, each value with how many it would show. A value that would show none stays, and says so.
 *
 * @param offered how many of the whole list have each value: those nobody has are left out
 * @param counts how many each value would show now
 * @param toggle puts a value in force, or takes it out
 */
export function filters(
  words: Translator,
  filter: Filter,
  offered: FacetCounts,
  counts: FacetCounts,
  toggle: <F extends Facet>(facet: F, value: Filter[F][number]) => void,
): TemplateResult {
  const facet = <F extends Facet>(name: F) => {
    const chosen = filter[name] as readonly Filter[F][number][];
    const values = (facetValues[name] as readonly Filter[F][number][]).filter(
      (value) => (offered[name].get(value as never) ?? 0) > 0 || chosen.includes(value),
    );
    const label = facetLabels[name] as (words: Translator, value: Filter[F][number]) => string;
    return html`<fieldset>
      <legend>${words.t(`filter.facet.${name as Facet}`)}</legend>
      ${values.map((value) => {
        const checked = chosen.includes(value);
        const count = counts[name].get(value as never) ?? 0;
        return html`<label class=${count === 0 ? 'none' : ''}>
          <input type="checkbox" .checked=${checked} @change=${() => toggle(name, value)} />
          <span>${label(words, value)} <span class="meta figures">${words.number(count)}</span></span>
        </label>`;
      })}
    </fieldset>`;
  };
  return html`<div class="facets">${(Object.keys(facetValues) as Facet[]).map((name) => facet(name))}</div>`;
}

export const filtersStyles = css`
  .facets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(calc(230 * var(--_px)), 100%), 1fr));
    gap: calc(16 * var(--_px)) calc(24 * var(--_px));
    padding-block: calc(8 * var(--_px)) calc(16 * var(--_px));
  }
  .facets fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .facets legend {
    padding: 0;
    font-weight: 600;
    margin-block-end: calc(4 * var(--_px));
  }
  .facets label {
    display: flex;
    gap: calc(10 * var(--_px));
    align-items: center;
    min-block-size: calc(44 * var(--_px));
    font-size: calc(16 * var(--_px));
    cursor: pointer;
  }
  .facets .none {
    color: var(--_ink-2);
  }
`;
