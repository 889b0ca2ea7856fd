import { html, type TemplateResult } from 'lit';
import type { CriterionId, Weight } from '../../src/domain/index.js';
import type { Picking } from './picker.js';

const weights: readonly Weight[] = ['indispensable', 'counts', 'ignored'];

/** Importance of each criterion the answers speak of. Starts from what is used when nothing is said. */
export function weightsPicker(
  { words, draft, change }: Picking,
  criteria: readonly { readonly id: CriterionId; readonly defaultWeight: Weight }[],
): TemplateResult {
  const told = draft?.kind === 'weights' ? draft.weights : {};
  const weightOf = (id: CriterionId, byDefault: Weight) => told[id] ?? byDefault;
  const all = () =>
    Object.fromEntries(criteria.map(({ id, defaultWeight }) => [id, weightOf(id, defaultWeight)]));
  return html`${criteria.map(
    ({ id, defaultWeight }) =>
      html`<fieldset class="weights">
        <legend>${words.t(`criterion.${id}`)}</legend>
        <div class="segments">
          ${weights.map((weight) => {
            const checked = weightOf(id, defaultWeight) === weight;
            return html`<label class="choice segment ${checked ? 'on' : ''}">
              <input
                type="radio"
                name="weight-${id}"
                .checked=${checked}
                @change=${() => change({ kind: 'weights', weights: { ...all(), [id]: weight } })}
              />
              <span>${words.t(`weight.${weight}`)}</span>
            </label>`;
          })}
        </div>
      </fieldset>`,
  )}`;
}
