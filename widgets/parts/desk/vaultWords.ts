import type { DossierHeader, VaultProblem } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** Why something was not done, in a sentence. */
export const problemWords = (words: Translator, problem: VaultProblem): string =>
  problem.code === 'dossier-unreadable'
    ? words.t('dossiers.problem.dossier-unreadable', { count: problem.ids.length })
    : words.t(`dossiers.problem.${problem.code}`);

/** What one calls a dossier, also one that nobody named. */
export const nameOf = (words: Translator, { label, createdAt }: Pick<DossierHeader, 'label' | 'createdAt'>) =>
  label.trim() || words.t('dossiers.list.unnamed', { date: words.date(createdAt, 'long') });
