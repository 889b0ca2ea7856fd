import { html, nothing, type TemplateResult } from 'lit';
import type { DossierHeader, Incoming, VaultProblem } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { nameOf, problemWords } from './vaultWords.js';

/** What one may do when an act of the interview was not saved. */
export interface TroubleActs {
  /** @param revision to save over; the last one of ours when none is given */
  again(revision?: number): void;
  theirs(): void;
  both(): void;
}

/** Why the interview on the screen is not saved any more, and the ways on. None of them loses a version unasked. */
export function troubleBox(words: Translator, problem: VaultProblem, acts: TroubleActs): TemplateResult {
  const act = (key: 'mine' | 'theirs' | 'both' | 'retry', work: () => void) =>
    html`<button class="button" @click=${work}>${words.t(`dossiers.problem.${key}`)}</button>`;
  return html`<div class="unknown-box stack trouble" role="alert">
    <p>${problemWords(words, problem)}</p>
    <div class="row">
      ${
        problem.code === 'dossier-changed-elsewhere'
          ? html`${act('both', acts.both)} ${act('mine', () => acts.again(problem.revision))}
            ${act('theirs', acts.theirs)}`
          : problem.code === 'dossier-absent'
            ? act('mine', () => acts.again(0))
            : problem.code === 'vault-locked' || problem.code === 'vault-absent'
              ? nothing
              : act('retry', () => acts.again())
      }
    </div>
  </div>`;
}

/** A journey came in about somebody who has a dossier: which of the two to work on. */
export const twiceBox = (
  words: Translator,
  { incoming, existing }: { readonly incoming: Incoming; readonly existing: DossierHeader },
  settle: (update: boolean) => void,
): TemplateResult => {
  const later = incoming.dossier.journey.updatedAt > existing.updatedAt;
  return html`<div class="unknown-box stack twice" role="alert">
    <p>${words.t('dossiers.receive.known', { name: nameOf(words, existing) })}</p>
    <p>
      ${words.t(later ? 'dossiers.receive.later' : 'dossiers.receive.earlier')}
      ${words.t('dossiers.receive.keepsYours')}
    </p>
    <div class="row">
      <button class="button" @click=${() => settle(true)}>${words.t('dossiers.receive.update')}</button>
      <button class="button" @click=${() => settle(false)}>${words.t('dossiers.receive.leave')}</button>
    </div>
  </div>`;
};
