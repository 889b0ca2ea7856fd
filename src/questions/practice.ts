import { optionOf, type Question, type Use } from '../domain/index.js';

/** The report's audiences: one activity among others (the "Abeille" counsellor) or a whole job ("Shiva"). */
const usesOf: Readonly<Record<string, readonly Use[]>> = {
  part: ['competence'],
  whole: ['competence', 'metier'],
  none: ['metier', 'family'],
};

/** 2. Whether accompanying people is already part of the work. Asked of those who work, for the catalogues of the field. */
export const practice: Question = {
  id: 'practice',
  control: 'one',
  options: ['part', 'whole', 'none'],
  needs: 'accompagnement',
  appliesWhen: (before) => ['employee', 'self-employed'].includes(optionOf(before('situation')) ?? ''),
  tell: (answer, profile) => ({ ...profile, uses: usesOf[optionOf(answer) ?? ''] ?? [] }),
};
