import { optionsOf, romeCode, type Question } from '../domain/index.js';
import { looksAround } from './looksAround.js';

/** How a family of métiers is written among the options, beside ROME codes. */
export const famillePrefix = 'famille:';

/** 4. The jobs aimed at: titles of the ROME, or families of métiers. Several are welcome. */
export const metiers: Question = {
  id: 'metiers',
  control: 'metiers',
  choice: 'aim',
  needs: 'metiers',
  appliesWhen: (before) => !looksAround(before),
  tell: (answer, profile) => {
    const options = optionsOf(answer);
    return {
      ...profile,
      metiers: options.flatMap((option) => romeCode(option) ?? []),
      familles: options
        .filter((option) => option.startsWith(famillePrefix))
        .map((option) => option.slice(famillePrefix.length)),
    };
  },
};
