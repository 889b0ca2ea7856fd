import * as fc from 'fast-check';
import {
  meetingParts,
  noPlan,
  voies,
  type Appointment,
  type EntryCode,
  type PlanEvent,
  type Project,
  type Step,
} from '../domain/index.js';
import { code, day } from './builders.js';

const codes: readonly EntryCode[] = [
  'RNCP37274',
  'RNCP37665',
  'RNCP403',
  'RS6008',
  'INV2220',
  'CNEFOP2016-07',
].map(code);
const days = ['2026-11-23', '2026-12-01', '2027-02-28'].map(day);
const ids = ['1', '2', '3', '4', 'ask:RNCP37274'];

const aCode = fc.constantFrom(...codes);
const aDay = fc.constantFrom(...days);
const aVoie = fc.constantFrom(null, ...voies);
const aBloc = fc.constantFrom('BC01', 'BC02', 'BC03');
const words = fc.string({ maxLength: 40 });

const aStep: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom(...ids),
  text: words,
  on: fc.option(aDay),
  done: fc.boolean(),
});
const anAppointment: fc.Arbitrary<Appointment> = fc.record({
  on: aDay,
  at: fc.constantFrom('', '09:05', '14:30'),
  whom: words,
  place: words,
});
const aMeeting = fc.record({ looking: words, found: words, hesitating: words, asking: words });

/** A project as it may be stored. */
export const projectArbitrary: fc.Arbitrary<Project> = fc.record({
  kept: fc.uniqueArray(aCode, { maxLength: codes.length }),
  plan: fc.record({
    choices: fc.dictionary(aCode, fc.record({ voie: aVoie, blocs: fc.uniqueArray(aBloc) }), { maxKeys: 4 }),
    aside: fc.uniqueArray(fc.record({ code: aCode, reason: words, on: aDay }), {
      selector: ({ code }) => code,
    }),
    steps: fc.uniqueArray(aStep, { selector: ({ id }) => id }),
    declined: fc.uniqueArray(words),
    notes: words,
    advice: words,
    appointment: fc.option(anAppointment),
    meeting: aMeeting,
    interviews: fc.constant(noPlan.interviews),
  }),
});

/** Anything a person may do in a plan, in its place or out of it. */
export const planEventArbitrary: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc.record({ type: fc.constant('moved' as const), code: aCode, to: fc.integer({ min: -2, max: 8 }) }),
  fc.record({ type: fc.constant('set-aside' as const), code: aCode, reason: words, on: aDay }),
  fc.record({ type: fc.constant('reasoned' as const), code: aCode, reason: words }),
  fc.record({ type: fc.constant('taken-back' as const), code: aCode }),
  fc.record({ type: fc.constant('chose-voie' as const), code: aCode, voie: aVoie }),
  fc.record({ type: fc.constant('aimed' as const), code: aCode, bloc: aBloc, aimed: fc.boolean() }),
  fc.record({ type: fc.constant('step-added' as const), step: aStep }),
  fc.record({
    type: fc.constant('step-changed' as const),
    id: fc.constantFrom(...ids),
    change: fc.record({ text: words, done: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({
    type: fc.constant('step-moved' as const),
    id: fc.constantFrom(...ids),
    to: fc.integer({ min: -2, max: 8 }),
  }),
  fc.record({ type: fc.constant('step-removed' as const), id: fc.constantFrom(...ids) }),
  fc.record({ type: fc.constant('declined' as const), key: words }),
  fc.record({
    type: fc.constant('wrote' as const),
    what: fc.constantFrom('notes' as const, 'advice' as const),
    text: words,
  }),
  fc.record({ type: fc.constant('prepared' as const), part: fc.constantFrom(...meetingParts), text: words }),
  fc.record({ type: fc.constant('arranged' as const), appointment: fc.option(anAppointment) }),
  fc.record({ type: fc.constant('met' as const), interview: fc.record({ on: aDay, summary: words }) }),
);
