import { optionOf, type Before } from '../domain/index.js';

/** The person wants experience recognised, or has some that could be. */
export const seeksRecognition = (before: Before): boolean => {
  const experience = optionOf(before('experience'));
  return optionOf(before('goal')) === 'recognition' || (experience !== undefined && experience !== 'none');
};
