import { dateOfDay, dayNumber, type Criterion } from '../domain/index.js';

/**
 * Can still be obtained today. A condition and not a merit: being open lifts nothing, being closed moves to the last
 * group, with its successor shown. The historical layer of 2016 is closed by nature.
 */
export const validity: Criterion = {
  id: 'validity',
  role: 'gate',
  defaultWeight: 'indispensable',
  prepare(_, panorama, today) {
    const now = dayNumber(today);
    return {
      verdict(row) {
        const until = panorama.until[row] ?? 0;
        if (until !== 0) return until >= now ? 'met' : 'not-met';
        if (panorama.layers[row] === '2016') return 'not-met';
        const active = panorama.active[row] ?? 0;
        return active === 0 ? 'unknown' : active === 1 ? 'met' : 'not-met';
      },
      because(row) {
        const date = (day: number | undefined) => (day ? dateOfDay(day) : undefined);
        return {
          criterion: 'validity',
          until: date(panorama.until[row]),
          lastAward: date(panorama.lastAward[row]),
          historical: panorama.layers[row] === '2016',
        };
      },
    };
  },
};
