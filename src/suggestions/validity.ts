import { validityOn, type IsoDate, type Suggester } from '../domain/index.js';

/** Days before the end of a registration within which whoever aims at it should check what follows: time to train in. */
const soon = 365;

/** Check a date of validity that nears, or until when one already closed can still be obtained. */
export const validity: Suggester = {
  id: 'validity',
  suggest: ({ kept, today }) =>
    kept.flatMap(({ code, entry }) => {
      if (entry === undefined) return [];
      const told = validityOn(entry, today);
      const end = told.state === 'open' ? told.until : told.state === 'closing' ? told.lastAward : undefined;
      return end !== undefined && daysBetween(today, end) <= soon ? [{ codes: [code], by: end }] : [];
    }),
};

const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
