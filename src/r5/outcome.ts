import type { R5Item } from '../domain/index.js';

/** 8. An observed outcome with its population and year. A quintile or a wider group's figure is not one of its own. */
export const outcome: R5Item = {
  id: 'outcome',
  field: 'cohorts',
  check: ({ cohorts }) =>
    cohorts.known && cohorts.value.some((cohort) => Object.values(cohort.rates).some((rate) => rate.known))
      ? 'present'
      : 'absent',
};
