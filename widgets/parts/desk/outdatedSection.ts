import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../../src/i18n/index.js';

type Old = 'no' | 'only' | 'sure';

/** Dossiers nobody used for long: shown, and erased when it is said twice. @param acts `focus`: where the reader goes on, as what was pressed goes */
export function outdatedSection(
  words: Translator,
  count: number,
  days: number,
  old: Old,
  acts: { readonly turn: (old: Old, focus?: string) => void; readonly erase: () => Promise<void> },
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<section class="stack old">
    <h3 tabindex="-1">${words.t('dossiers.old.title')}</h3>
    <p>${words.t('dossiers.old.lead', { count, days })}</p>
    ${old === 'sure' ? html`<p role="alert">${words.t('dossiers.old.sure', { count })}</p>` : nothing}
    <div class="row">
      ${
        old === 'sure'
          ? html`<button class="button solid" @click=${acts.erase}>${words.t('dossiers.old.yes')}</button>
              <button class="button no" @click=${() => acts.turn('only', '.old .erase')}>
                ${words.t('dossiers.old.no')}
              </button>`
          : html`<button class="button" @click=${() => acts.turn(old === 'no' ? 'only' : 'no')}>
                ${words.t(old === 'no' ? 'dossiers.old.show' : 'dossiers.old.all')}
              </button>
              <button class="button erase" @click=${() => acts.turn('sure', '.old .no')}>
                ${words.t('dossiers.old.erase')}
              </button>`
      }
    </div>
  </section>`;
}
