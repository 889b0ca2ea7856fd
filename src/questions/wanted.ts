import { optionsOf, type Question } from '../domain/index.js';
import { looksAround } from './looksAround.js';

/** 7b. What the person wants to learn. */
export const wanted: Question = {
  id: 'wanted',
  control: 'competences',
  choice: 'condition',
  needs: 'competences',
  appliesWhen: (before) => !looksAround(before),
  tell: (answer, profile) => ({ ...profile, competencesWanted: optionsOf(answer) }),
};
