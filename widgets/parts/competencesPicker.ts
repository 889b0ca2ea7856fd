import { html, nothing, type TemplateResult } from 'lit';
import { optionsOf, type Referential } from '../../src/domain/index.js';
import { toggled, type Picking } from './picker.js';

/** Competences by domain: five lines to open, rather than forty boxes at once. */
export function competencesPicker(
  { words, draft, change }: Picking,
  referential: Referential,
): TemplateResult {
  const chosen = optionsOf(draft);
  return html`${referential.map(({ label, competences }) => {
    const count = competences.filter(({ id }) => chosen.includes(id)).length;
    return html`<details class="domain">
      <summary>
        <span lang="fr">${label}</span>
        ${count === 0 ? nothing : html`<b class="count">${words.t('competences.count', { count })}</b>`}
      </summary>
      ${competences.map(({ id, label: competence }) => {
        const checked = chosen.includes(id);
        return html`<label class="choice ${checked ? 'on' : ''}">
          <input
            type="checkbox"
            .checked=${checked}
            @change=${(event: Event) => change(toggled(chosen, id, (event.target as HTMLInputElement).checked))}
          />
          <span lang="fr">${competence}</span>
        </label>`;
      })}
    </details>`;
  })}`;
}
