import { optionOf, type Question } from '../domain/index.js';
import { looksAround } from './looksAround.js';

/** 8b. All at once or bloc by bloc. */
export const scope: Question = {
  id: 'scope',
  control: 'one',
  choice: 'condition',
  options: ['whole', 'blocs'],
  needs: 'blocs',
  appliesWhen: (before) => !looksAround(before),
  tell: (answer, profile) => ({ ...profile, scope: optionOf(answer) === 'blocs' ? 'blocs' : 'whole' }),
};
