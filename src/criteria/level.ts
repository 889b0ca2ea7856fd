import type { Criterion, Level } from '../domain/index.js';

/**
 * Level within reach of the one held: the same or the next above is *met*, two above is *partly*, beyond is *not met*.
 * Below one's own level is *partly*: possible, and seldom what one looks for. Registers without levels are left out.
 */
export const level: Criterion = {
  id: 'level',
  role: 'condition',
  defaultWeight: 'counts',
  prepare({ levelHeld }, panorama) {
    if (levelHeld === undefined || !panorama.levels.some((cell) => cell > 0)) return undefined;
    // Without a diploma the fourth level is as open as the third: a titre professionnel asks for none.
    const next = Math.max(levelHeld, 3) + 1;
    return {
      verdict(row) {
        const cell = panorama.levels[row] ?? 0;
        if (cell === -1) return 'not-applicable';
        if (cell === 0) return 'unknown';
        if (cell > next + 1) return 'not-met';
        return cell > next || cell < levelHeld ? 'partly' : 'met';
      },
      because(row) {
        const cell = panorama.levels[row] ?? 0;
        return { criterion: 'level', level: cell > 0 ? (cell as Level) : undefined, held: levelHeld };
      },
    };
  },
};
