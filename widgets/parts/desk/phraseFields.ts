import { html, type TemplateResult } from 'lit';
import { passphraseAtLeast } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** Why a phrase typed twice is not taken yet. */
export type PhraseFlaw = 'short' | 'different';

/** A phrase that is chosen, twice: nobody can see what they type, and nobody can recover it. */
export const phraseFields = (
  words: Translator,
  labels: { readonly phrase: string; readonly again: string },
  flaw: PhraseFlaw | undefined,
): TemplateResult =>
  html`<div class="field">
      <label for="phrase">${labels.phrase}</label>
      <p class="meta" id="phrase-hint">
        ${words.t('dossiers.door.phraseHint', { count: passphraseAtLeast })}
      </p>
      <input
        id="phrase"
        type="password"
        autocomplete="new-password"
        aria-describedby="phrase-hint flaw"
        aria-invalid=${flaw === 'short'}
      />
    </div>
    <div class="field">
      <label for="again">${labels.again}</label>
      <input
        id="again"
        type="password"
        autocomplete="new-password"
        aria-describedby="flaw"
        aria-invalid=${flaw === 'different'}
      />
    </div>
    <p id="flaw" role="alert">
      ${
        flaw === 'short'
          ? words.t('dossiers.problem.vault-passphrase-short')
          : flaw === 'different'
            ? words.t('dossiers.door.different')
            : ''
      }
    </p>`;

/** What was typed, or what is wrong with it. */
export function phraseTyped(root: ParentNode): { readonly phrase: string } | { readonly flaw: PhraseFlaw } {
  const valueOf = (id: string) => root.querySelector<HTMLInputElement>(id)?.value ?? '';
  const phrase = valueOf('#phrase');
  if ([...phrase].length < passphraseAtLeast) return { flaw: 'short' };
  return phrase === valueOf('#again') ? { phrase } : { flaw: 'different' };
}
