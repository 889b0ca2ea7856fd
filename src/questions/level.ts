import { optionOf, type Level, type Question } from '../domain/index.js';
import { looksAround } from './looksAround.js';

const held: Readonly<Record<string, Level | 2>> = { none: 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, '8': 8 };

/** 5. Highest diploma, in words; the levels of 1969 and of 2019 are both understood. */
export const level: Question = {
  id: 'level',
  control: 'one',
  options: ['none', '3', '4', '5', '6', '7', '8'],
  needs: 'levels',
  appliesWhen: (before) => !looksAround(before),
  tell: (answer, profile) => {
    const levelHeld = held[optionOf(answer) ?? ''];
    return levelHeld === undefined ? profile : { ...profile, levelHeld };
  },
};
