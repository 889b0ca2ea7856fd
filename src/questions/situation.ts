import { optionOf, type Profile, type Question } from '../domain/index.js';

/** 1. Where the person is now. Feeds wording and which later questions make sense. */
export const situation: Question = {
  id: 'situation',
  control: 'one',
  options: ['job-seeker', 'student', 'employee', 'self-employed', 'other'],
  tell: (answer, profile) => ({
    ...profile,
    situation: optionOf(answer) as NonNullable<Profile['situation']>,
  }),
};
