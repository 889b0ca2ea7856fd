import type { Question } from '../domain/index.js';
import { experience } from './experience.js';
import { goal } from './goal.js';
import { held } from './held.js';
import { level } from './level.js';
import { metiers } from './metiers.js';
import { practice } from './practice.js';
import { priorities } from './priorities.js';
import { scope } from './scope.js';
import { situation } from './situation.js';
import { voies } from './voies.js';
import { wanted } from './wanted.js';

/** The default questionnaire, in the order it is asked. */
export const questions: readonly Question[] = [
  situation,
  practice,
  goal,
  metiers,
  level,
  experience,
  held,
  wanted,
  voies,
  scope,
  priorities,
];

export { famillePrefix } from './metiers.js';
