import { isObtainable, validityOn, valueOf, type Suggester } from '../domain/index.js';

/**
 * Gather evidence for a VAE: where the VAE is known to be open, and the person chose it, or chose nothing yet and has
 * experience or wants it recognised. No duration is required since the law of 21 December 2022.
 */
export const evidence: Suggester = {
  id: 'evidence',
  suggest({ kept, profile, today }) {
    const inclined =
      profile.recognition === true ||
      profile.voies?.includes('vae') === true ||
      profile.experience === '1-to-3' ||
      profile.experience === 'over-3';
    return kept
      .filter(
        ({ entry, choice }) =>
          entry !== undefined &&
          valueOf(entry.voies.vae) === true &&
          isObtainable(validityOn(entry, today)) !== false &&
          (choice.voie === 'vae' || (choice.voie === null && inclined)),
      )
      .map(({ code }) => ({ codes: [code] }));
  },
};
