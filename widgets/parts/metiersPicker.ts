import { html, nothing, type TemplateResult } from 'lit';
import type { Famille, MetierTitles } from '../../src/catalogue/index.js';
import { fold, optionsOf } from '../../src/domain/index.js';
import { famillePrefix } from '../../src/questions/index.js';
import type { ChooseEvent, Suggestion } from './combobox.js';
import { toggled, type Picking } from './picker.js';

const shownAtMost = 12;

/** Suggestions of jobs for a text: every word of it must be in the title; titles that begin with it come first. */
export function suggestionsFrom(metiers: readonly MetierTitles[]): (text: string) => readonly Suggestion[] {
  const titles = metiers.flatMap(({ rome, label, appellations }) =>
    [label, ...appellations].map((title) => ({
      folded: fold(title),
      suggestion: { value: rome, label: title, ...(title !== label && { detail: label }) },
    })),
  );
  return (text) => {
    const folded = fold(text).trim();
    const wanted = folded.split(/\s+/);
    const hits = titles.filter((title) => wanted.every((word) => title.folded.includes(word)));
    return hits
      .toSorted(
        (a, b) =>
          Number(b.folded.startsWith(folded)) - Number(a.folded.startsWith(folded)) ||
          a.folded.length - b.folded.length,
      )
      .slice(0, shownAtMost)
      .map(({ suggestion }) => suggestion);
  };
}

/** Jobs aimed at: families to tick, and a search over job titles for those who know what they want. */
export function metiersPicker(
  { words, draft, change }: Picking,
  familles: readonly Famille[],
  metiers: readonly MetierTitles[],
  search: (text: string) => readonly Suggestion[],
): TemplateResult {
  const chosen = optionsOf(draft);
  const jobs = chosen.filter((option) => !option.startsWith(famillePrefix));
  const labelOf = (rome: string) => metiers.find((metier) => metier.rome === rome)?.label ?? rome;
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
      metiers.length === 0
        ? nothing
        : html`<choix-part-combobox
            class="jobs"
            .words=${words}
            .label=${words.t('metiers.search')}
            .hint=${words.t('metiers.hint')}
            .search=${search}
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
                  <span lang="fr">${labelOf(rome)}</span>
                  <button
                    type="button"
                    class="link"
                    @click=${(event: Event) => {
                      leave(event.currentTarget as HTMLElement);
                      change(toggled(chosen, rome, false));
                    }}
                  >
                    ${words.t('metiers.remove')}<span class="visually-hidden" lang="fr">
                      ${labelOf(rome)}</span
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
