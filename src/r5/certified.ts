import type { R5Item } from '../domain/index.js';

/** 7. How many people were certified, with the year. */
export const certified: R5Item = {
  id: 'certified',
  field: 'cohorts',
  check: ({ cohorts }) =>
    cohorts.known && cohorts.value.some((cohort) => cohort.certified.known) ? 'present' : 'absent',
};
