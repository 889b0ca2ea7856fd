import { optionOf, type Profile, type Question } from '../domain/index.js';

/**
 * 1. Where the person is now. No criterion reads it: it decides whether the practice of the field is asked about, and
 * in a catalogue that is not of that field it could change nothing.
 */
export const situation: Question = {
  id: 'situation',
  control: 'one',
  options: ['job-seeker', 'student', 'employee', 'self-employed', 'other'],
  needs: 'accompagnement',
  tell: (answer, profile) => ({
    ...profile,
    situation: optionOf(answer) as NonNullable<Profile['situation']>,
  }),
};
