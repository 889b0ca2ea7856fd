import { optionOf, type Before } from '../domain/index.js';

/** The person has the job already and wants one more competence for it. */
export const doesBetter = (before: Before): boolean => optionOf(before('goal')) === 'do-better';
