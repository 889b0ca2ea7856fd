import type { R5Item } from '../domain/index.js';

/** 9. Until when it is registered. */
export const validity: R5Item = {
  id: 'validity',
  field: 'until',
  check: ({ until }) => (until.known ? 'present' : 'absent'),
};
