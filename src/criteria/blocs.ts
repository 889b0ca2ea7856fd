import type { Criterion } from '../domain/index.js';

/** Whole, or bloc by bloc (recommendation R4). Every certification can be taken whole; only one made of blocs can be taken in part. */
export const blocs: Criterion = {
  id: 'blocs',
  role: 'condition',
  defaultWeight: 'counts',
  prepare({ scope }, panorama) {
    if (scope !== 'blocs') return undefined;
    return {
      verdict(row) {
        const count = panorama.blocs[row] ?? -1;
        if (count === -2) return 'not-applicable';
        if (count === -1) return 'unknown';
        return count > 1 ? 'met' : 'not-met';
      },
      because: (row) => ({ criterion: 'blocs', blocs: Math.max(0, panorama.blocs[row] ?? 0), scope }),
    };
  },
};
