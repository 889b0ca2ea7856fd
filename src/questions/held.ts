import { optionsOf, type Question } from '../domain/index.js';
import { seeksRecognition } from './seeksRecognition.js';

/** 7a. What the person can already do. Asked of those whose experience may be recognised: for the others it could change nothing. */
export const held: Question = {
  id: 'held',
  control: 'competences',
  needs: 'competences',
  appliesWhen: seeksRecognition,
  tell: (answer, profile) => ({ ...profile, competencesHeld: optionsOf(answer) }),
};
