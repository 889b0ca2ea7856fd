import { optionsOf, voies as all, type Question, type Voie } from '../domain/index.js';
import { looksAround } from './looksAround.js';

/** 8a. The ways of obtaining it the person accepts. */
export const voies: Question = {
  id: 'voies',
  control: 'many',
  choice: 'condition',
  options: all,
  needs: 'voies',
  appliesWhen: (before) => !looksAround(before),
  tell: (answer, profile) => ({ ...profile, voies: optionsOf(answer) as readonly Voie[] }),
};
