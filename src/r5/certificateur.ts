import type { R5Item } from '../domain/index.js';

/** 10. A certificateur one can reach: its name and its site. */
export const certificateur: R5Item = {
  id: 'certificateur',
  field: 'certificateurs',
  check: ({ certificateurs }) =>
    certificateurs.known && certificateurs.value.some(({ name, site }) => name !== '' && site !== undefined)
      ? 'present'
      : 'absent',
};
