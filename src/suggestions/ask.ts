import type { Suggester } from '../domain/index.js';

/** Ask the certificateur for the useful information that is missing. */
export const ask: Suggester = {
  id: 'ask',
  suggest: ({ kept }) =>
    kept.filter(({ missing }) => missing.length > 0).map(({ code }) => ({ codes: [code] })),
};
