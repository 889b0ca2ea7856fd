import type { Criterion, Panorama, Use } from '../domain/index.js';

/** Diplomas the universities deliver for a family of métiers rather than for one. */
const familyKinds = /^(master|licence|bachelor universitaire|doctorat|diplôme d[’'](état|université))/i;

/**
 * The use a certification serves (recommendation R4), read from its register and kind: the Répertoire spécifique and the
 * former Inventaire certify one competence, the RNCP a métier, national university diplomas a family of métiers.
 * A certification in blocs also serves, partly, someone who wants one competence.
 */
export const use: Criterion = {
  id: 'use',
  defaultWeight: 'counts',
  prepare({ uses = [] }, panorama) {
    if (uses.length === 0) return undefined;
    const main = Array.from({ length: panorama.size }, (_, row) => mainUse(panorama, row));
    return {
      verdict(row) {
        const serves = main[row];
        if (serves === undefined) return 'unknown';
        if (uses.includes(serves)) return 'met';
        return serves !== 'competence' && (serves === 'family' || uses.includes('family') || (panorama.blocs[row] ?? 0) > 1)
          ? 'partly'
          : 'not-met';
      },
      because: (row) => ({ criterion: 'use', serves: main[row] === undefined ? [] : [main[row]] }),
    };
  },
};

function mainUse(panorama: Panorama, row: number): Use | undefined {
  switch (panorama.registers[row]) {
    case 'rs':
    case 'inventaire':
      return 'competence';
    case 'rncp':
      return familyKinds.test(panorama.kinds[row] ?? '') ? 'family' : 'metier';
    default:
      return undefined;
  }
}
