import { optionOf, type Profile, type Question } from '../domain/index.js';
import { looksAround } from './looksAround.js';

/** 6. Experience linked to it, paid, voluntary or caring. Any length opens the VAE since 2022: having some is what counts. */
export const experience: Question = {
  id: 'experience',
  control: 'one',
  options: ['none', 'under-1', '1-to-3', 'over-3'],
  needs: 'vae',
  appliesWhen: (before) => !looksAround(before),
  tell(answer, profile) {
    const option = optionOf(answer) as NonNullable<Profile['experience']>;
    return { ...profile, experience: option, ...(option !== 'none' && { recognition: true }) };
  },
};
