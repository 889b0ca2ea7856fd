import { voies as all, type R5Item } from '../domain/index.js';

/**
 * 4. All six voies stated, open or closed. The format of the Répertoire spécifique has no line for apprenticeship:
 * five are asked of it.
 */
export const voies: R5Item = {
  id: 'voies',
  field: 'voies',
  check({ register, voies: facts }) {
    const asked = register === 'rs' ? all.filter((voie) => voie !== 'apprentissage') : all;
    return asked.every((voie) => facts[voie].known) ? 'present' : 'absent';
  },
};
