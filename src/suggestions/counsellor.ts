import type { Suggester } from '../domain/index.js';

/** Contact a counsellor of the CEP, which is free and for everybody: until a day is arranged. */
export const counsellor: Suggester = {
  id: 'counsellor',
  suggest: ({ kept, plan, today }) =>
    kept.length === 0 || (plan.appointment !== null && plan.appointment.on >= today) ? [] : [{ codes: [] }],
};
