import { voieAt, voies as all, type Criterion } from '../domain/index.js';

/** Can be obtained in one of the ways the person accepts. One open is enough; all closed is "not met"; the rest is unknown. */
export const voies: Criterion = {
  id: 'voies',
  role: 'condition',
  defaultWeight: 'counts',
  prepare({ voies: accepted = [] }, panorama) {
    // Accepting every voie asks for nothing.
    if (accepted.length === 0 || accepted.length === all.length) return undefined;
    if (panorama.voies.every((bits) => bits === 0)) return undefined;
    let openMask = 0;
    let closedMask = 0;
    for (const voie of accepted) {
      openMask |= 1 << (2 * all.indexOf(voie));
      closedMask |= 2 << (2 * all.indexOf(voie));
    }
    return {
      verdict(row) {
        const bits = panorama.voies[row] ?? 0;
        if ((bits & openMask) !== 0) return 'met';
        return (bits & closedMask) === closedMask ? 'not-met' : 'unknown';
      },
      because(row) {
        const sorted = (state: boolean | undefined) =>
          accepted.filter((voie) => voieAt(panorama, row, voie) === state);
        return { criterion: 'voies', open: sorted(true), closed: sorted(false), unknown: sorted(undefined) };
      },
    };
  },
};
