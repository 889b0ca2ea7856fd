import type { R5Item } from '../domain/index.js';

/** 1. What it is for, in a sentence. */
export const purpose: R5Item = {
  id: 'purpose',
  field: 'purpose',
  check: (entry) => (entry.purpose.known ? 'present' : 'absent'),
};
