import { html, nothing, type TemplateResult } from 'lit';
import type { Famille } from '../../src/catalogue/index.js';
import { optionsOf } from '../../src/domain/index.js';
import { famillePrefix } from '../../src/questions/index.js';
import type { JobTitles } from '../shared/jobTitles.js';
import type { ChooseEvent } from './combobox.js';
import { toggled, type Picking } from './picker.js';

/** Jobs aimed at: families to tick, and a search over job titles for those who know what they want. */
export function metiersPicker(
  { words, draft, change }: Picking,
  familles: readonly Famille[],
  titles: JobTitles,
): TemplateResult {
  const chosen = optionsOf(draft);
  const jobs = chosen.filter((option) => !option.startsWith(famillePrefix));
  return html`
    ${familles.map(({ id, label }) => {
      const option = famillePrefix + id;
      const checked = chosen.includes(option);
      return html`<label class="choice ${checked ? 'on' : ''}">
        <input
          type="checkbox"
          .checked=${checked}
          @change=${(event: Event) => change(toggled(chosen, option, (event.target as HTMLInputElement).checked))}
        />
        <span lang="fr">${label}</span>
      </label>`;
    })}
    ${
      !titles.any
        ? nothing
        : html`<choix-part-combobox
            class="jobs"
            .words=${words}
            .label=${words.t('metiers.search')}
            .hint=${words.t('metiers.hint')}
            .prepare=${titles.prepare}
            .search=${titles.search}
            @choix-choose=${(event: ChooseEvent) => change(toggled(chosen, event.suggestion.value, true))}
          ></choix-part-combobox>`
    }
    ${
      jobs.length === 0
        ? nothing
        : html`<ul class="chips" aria-label=${words.t('metiers.chosen')}>
            ${jobs.map(
              (rome) =>
                html`<li>
                  <span lang="fr">${titles.labelOf(rome)}</span>
                  <button
                    type="button"
                    class="link"
                    @click=${(event: Event) => {
                      leave(event.currentTarget as HTMLElement);
                      change(toggled(chosen, rome, false));
                    }}
                  >
                    ${words.t('metiers.remove')}<span class="visually-hidden" lang="fr">
                      ${titles.labelOf(rome)}</span
                    >
                  </button>
                </li>`,
            )}
          </ul>`
    }
  `;
}

/** The last line goes with the job it held: the focus moves to the line before, or to the search. */
function leave(button: HTMLElement): void {
  const line = button.closest('li');
  if (!line || line.nextElementSibling) return;
  const near =
    line.previousElementSibling?.querySelector('button') ?? line.parentElement?.previousElementSibling;
  if (near instanceof HTMLElement) near.focus();
}
