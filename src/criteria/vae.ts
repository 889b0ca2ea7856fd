import { voieAt, type Criterion } from '../domain/index.js';

/**
 * Experience recognised: open to VAE. Since the law of 21 December 2022 no minimum duration is asked, so experience of
 * any length speaks. On the Répertoire spécifique, in principle not a way of VAE, a "yes" of the source only counts partly.
 */
export const vae: Criterion = {
  id: 'vae',
  role: 'condition',
  defaultWeight: 'counts',
  prepare({ recognition, experience }, panorama) {
    if (recognition !== true || experience === 'none') return undefined;
    const known = panorama.codes.some((_, row) => voieAt(panorama, row, 'vae') !== undefined);
    if (!known) return undefined;
    return {
      verdict(row) {
        const open = voieAt(panorama, row, 'vae');
        if (open === undefined) return 'unknown';
        if (!open) return 'not-met';
        return panorama.registers[row] === 'rncp' ? 'met' : 'partly';
      },
      because: (row) => ({
        criterion: 'vae',
        register: panorama.registers[row] === 'rncp' ? 'rncp' : 'other',
      }),
    };
  },
};
