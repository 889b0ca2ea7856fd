import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaLine } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { nameOf } from './vaultWords.js';

/** How many dates are shown: those of some weeks. All of them are in the file. */
const shownAtMost = 20;

/** The next dates of all dossiers. */
export const agendaSection = (
  words: Translator,
  lines: readonly AgendaLine[],
  save: () => void,
): TemplateResult =>
  html`<details>
    <summary>${words.t('dossiers.agenda.title')}</summary>
    <div class="stack">
      ${
        lines.length === 0
          ? html`<p>${words.t('dossiers.agenda.none')}</p>`
          : html`<ol class="dates">
                ${lines.slice(0, shownAtMost).map(({ header, appointment: { on, at, place } }) => {
                  const date = words.date(on, 'long');
                  return html`<li>
                    <span class="figures">
                      ${at ? words.t('dossiers.agenda.lineAt', { date, time: at }) : words.t('dossiers.agenda.line', { date })}
                    </span>
                    <span>${nameOf(words, header)}${place ? html` · ${place}` : nothing}</span>
                  </li>`;
                })}
              </ol>
              ${lines.length > shownAtMost ? html`<p>${words.t('dossiers.agenda.more', { count: lines.length - shownAtMost })}</p>` : nothing}
              <p class="meta" id="agenda-hint">${words.t('dossiers.agenda.hint')}</p>
              <div class="row">
                <button class="button" aria-describedby="agenda-hint" @click=${save}>
                  ${words.t('dossiers.agenda.save')}
                </button>
              </div>`
      }
    </div>
  </details>`;
