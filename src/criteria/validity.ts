import { dateOfDay, obtainableRows, type Criterion } from '../domain/index.js';

/**
 * Can still be obtained today. A condition and not a merit: being open lifts nothing, being closed moves to the last
 * group, with its successor shown. The historical layer of 2016 is closed by nature.
 */
export const validity: Criterion = {
  id: 'validity',
  role: 'gate',
  defaultWeight: 'indispensable',
  prepare(_, panorama, today) {
    const obtainable = obtainableRows(panorama, today);
    return {
      verdict(row) {
        const now = obtainable(row);
        return now === undefined ? 'unknown' : now ? 'met' : 'not-met';
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
