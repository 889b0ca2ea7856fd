import type { R5Item } from '../domain/index.js';

/** 6. Métiers aimed at: ROME codes or titles of jobs. Without object for a register that certifies a competence, not a métier. */
export const metiers: R5Item = {
  id: 'metiers',
  field: 'metiers',
  check({ register, metiers: romes, debouches }) {
    if (romes.known || debouches.known) return 'present';
    return register === 'rs' || register === 'inventaire' ? 'not-applicable' : 'absent';
  },
};
