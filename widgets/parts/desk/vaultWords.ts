import type { QuestionId } from '../../../src/domain/index.js';
import type { DossierHeader, VaultProblem } from '../../../src/dossiers/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** Why something was not done, in a sentence. */
export const problemWords = (words: Translator, problem: VaultProblem): string =>
  problem.code === 'dossier-unreadable'
    ? words.t('dossiers.problem.dossier-unreadable', { count: problem.ids.length })
    : words.t(`dossiers.problem.${problem.code}`);

/** Which answers the file would change, by their questions. */
export const apartWords = (words: Translator, apart: readonly QuestionId[]): string => {
  const titles = apart.map((id) => `question.${id}.title`).filter((key) => words.has(key));
  if (titles.length === 0) return words.t('dossiers.receive.same');
  return words.t('dossiers.receive.apart', {
    count: titles.length,
    questions: words.list(
      titles.map((key) => words.t('fiche.quoted', { sentence: words.t(key) })),
      'and',
    ),
  });
};

/** What one calls a dossier, also one that nobody named. */
export const nameOf = (words: Translator, { label, createdAt }: Pick<DossierHeader, 'label' | 'createdAt'>) =>
  label.trim() || words.t('dossiers.list.unnamed', { date: words.date(createdAt, 'long') });
