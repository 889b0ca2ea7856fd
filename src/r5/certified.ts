import { siftCohorts, type R5Item } from '../domain/index.js';

/** 7. How many people were certified, with the year. A promotion that cannot be tells nothing. */
export const certified: R5Item = {
  id: 'certified',
  field: 'cohorts',
  check: (entry, day) =>
    siftCohorts(entry, day).sound.some((cohort) => cohort.certified.known) ? 'present' : 'absent',
};
