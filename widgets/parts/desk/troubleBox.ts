import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionId } from '../../../src/domain/index.js';
import type { DossierHeader, Incoming, VaultProblem } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { apartWords, nameOf, problemWords } from './vaultWords.js';

/** What one may do when an act of the interview was not saved. */
export interface TroubleActs {
  /** @param revision to save over; the last one of ours when none is given */
  again(revision?: number): void;
  theirs(): void;
  both(): void;
  /** Closes without what was not saved. @param sure asked a second time */
  drop(sure: boolean): void;
  stay(): void;
}

/**
 * Why the interview on the screen is not saved any more, and the ways on. None of them loses a version unasked.
 * @param dropping closing without saving was asked for
 */
export function troubleBox(
  words: Translator,
  problem: VaultProblem,
  dropping: boolean,
  acts: TroubleActs,
): TemplateResult {
  const act = (key: 'mine' | 'theirs' | 'both' | 'retry', work: () => void) =>
    html`<button class="button" @click=${work}>${words.t(`dossiers.problem.${key}`)}</button>`;
  return html`<div class="unknown-box stack trouble" role="alert" tabindex="-1">
    <p>${problemWords(words, problem)}</p>
    ${dropping ? html`<p>${words.t('dossiers.problem.dropSure')}</p>` : nothing}
    <div class="row">
      ${
        dropping
          ? html`<button class="button" @click=${() => acts.drop(true)}>
                ${words.t('dossiers.problem.dropYes')}
              </button>
              <button class="button solid" @click=${acts.stay}>${words.t('dossiers.problem.dropNo')}</button>`
          : html`${waysOn()}
              <button class="button plain" @click=${() => acts.drop(false)}>
                ${words.t('dossiers.problem.drop')}
              </button>`
      }
    </div>
  </div>`;

  function waysOn() {
    switch (problem.code) {
      case 'dossier-changed-elsewhere': {
        const { revision } = problem;
        return html`${act('both', acts.both)} ${act('mine', () => acts.again(revision))}
        ${act('theirs', acts.theirs)}`;
      }
      case 'dossier-absent':
        return act('mine', () => acts.again(0));
      // The door stands below.
      case 'vault-locked':
        return nothing;
      default:
        return act('retry', () => acts.again());
    }
  }
}

/** A journey came in about somebody who has a dossier. */
export interface Twice {
  readonly incoming: Incoming;
  readonly existing: DossierHeader;
  /** Questions the two answer otherwise. */
  readonly apart: readonly QuestionId[];
}

/** Which of the two to work on, and what it changes. */
export const twiceBox = (
  words: Translator,
  { incoming, existing, apart }: Twice,
  settle: (update: boolean) => void,
): TemplateResult => {
  const later = incoming.dossier.journey.updatedAt > existing.updatedAt;
  return html`<div class="unknown-box stack twice" role="alert">
    <p>${words.t('dossiers.receive.known', { name: nameOf(words, existing) })}</p>
    <p>
      ${words.t(later ? 'dossiers.receive.later' : 'dossiers.receive.earlier')} ${apartWords(words, apart)}
      ${words.t('dossiers.receive.keepsYours')}
    </p>
    <div class="row">
      <button class="button" @click=${() => settle(true)}>${words.t('dossiers.receive.update')}</button>
      <button class="button" @click=${() => settle(false)}>${words.t('dossiers.receive.leave')}</button>
    </div>
  </div>`;
};
