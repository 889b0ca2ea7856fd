import { optionOf, type Profile, type Question } from '../domain/index.js';
import { doesBetter } from './doesBetter.js';
import { looksAround } from './looksAround.js';

/**
 * 6. Experience linked to it, paid, voluntary or caring. Any length opens the VAE since 2022: having some is what counts.
 * Not asked of those who want to do their job better: they all have some, and ask for a competence, not for a title.
 */
export const experience: Question = {
  id: 'experience',
  control: 'one',
  options: ['none', 'under-1', '1-to-3', 'over-3'],
  needs: 'vae',
  appliesWhen: (before) => !looksAround(before) && !doesBetter(before),
  tell(answer, profile) {
    const option = optionOf(answer) as NonNullable<Profile['experience']>;
    return { ...profile, experience: option, ...(option !== 'none' && { recognition: true }) };
  },
};
