import { optionOf, type Profile, type Question } from '../domain/index.js';

/**
 * 1. Where the person is now. No criterion reads it: it words what each way of obtaining a certification means for
 * them, and decides whether the practice of the field is asked about. Needs nothing of the catalogue, so that it can
 * be asked while the catalogue is on its way.
 */
export const situation: Question = {
  id: 'situation',
  control: 'one',
  options: ['job-seeker', 'student', 'employee', 'self-employed', 'other'],
  tell: (answer, profile) => ({
    ...profile,
    situation: optionOf(answer) as NonNullable<Profile['situation']>,
  }),
};
