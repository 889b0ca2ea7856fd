import { siftCohorts, type R5Item } from '../domain/index.js';

/**
 * 8. An observed outcome with its population and year. A quintile or a wider group's figure is not one of its own, and a
 * promotion that cannot be tells nothing.
 */
export const outcome: R5Item = {
  id: 'outcome',
  field: 'cohorts',
  check: (entry, day) =>
    siftCohorts(entry, day).sound.some((cohort) => Object.values(cohort.rates).some((rate) => rate.known))
      ? 'present'
      : 'absent',
};
