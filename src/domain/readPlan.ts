import { entryCode, isoDate, type IsoDate } from './code.js';
import {
  clockTime,
  meetingParts,
  noPlan,
  type Appointment,
  type Choice,
  type Interview,
  type Plan,
  type SetAside,
  type Step,
} from './plan.js';
import { voies } from './voie.js';

/** Characters a text of a plan may have. Nobody writes more in such a box; a file made to fill a page might. */
export const planTextMost = 20_000;

/** Lines a list of a plan may have. */
const linesMost = 500;

/**
 * A plan out of anything: a stored record, a file edited by hand, a later release. Never throws. What cannot be read is
 * left out and the rest is kept: a step with a day that does not exist is a step without a day.
 */
export function readPlan(value: unknown): Plan {
  if (!isObject(value)) return noPlan;
  const meeting = isObject(value['meeting']) ? value['meeting'] : {};
  return {
    choices: Object.fromEntries(
      Object.entries(isObject(value['choices']) ? value['choices'] : {})
        .slice(0, linesMost)
        .flatMap(([code, choice]) => (entryCode(code) && isObject(choice) ? [[code, choiceIn(choice)]] : [])),
    ),
    aside: onceBy(list(value['aside'], asideIn), ({ code }) => code),
    steps: onceBy(list(value['steps'], stepIn), ({ id }) => id),
    declined: texts(value['declined']),
    notes: text(value['notes']),
    advice: text(value['advice']),
    appointment: isObject(value['appointment']) ? appointmentIn(value['appointment']) : null,
    meeting: Object.fromEntries(meetingParts.map((part) => [part, text(meeting[part])])) as Plan['meeting'],
    interviews: list(value['interviews'], interviewIn),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, planTextMost) : '');

const texts = (value: unknown): readonly string[] => [
  ...new Set(
    Array.isArray(value)
      ? value
          .slice(0, linesMost)
          .filter((item) => typeof item === 'string')
          .map(text)
      : [],
  ),
];

const dayIn = (value: unknown): IsoDate | null =>
  (typeof value === 'string' ? isoDate(value) : undefined) ?? null;

const list = <T>(value: unknown, read: (fields: Fields) => T | undefined): readonly T[] =>
  Array.isArray(value)
    ? value.slice(0, linesMost).flatMap((item) => (isObject(item) ? (read(item) ?? []) : []))
    : [];

/** The first of each name. */
function onceBy<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(nameOf(item)) && seen.add(nameOf(item)));
}

const choiceIn = ({ voie, blocs }: Fields): Choice => ({
  voie: voies.find((known) => known === voie) ?? null,
  blocs: texts(blocs),
});

function asideIn({ code, reason, on }: Fields): SetAside | undefined {
  const entry = typeof code === 'string' ? entryCode(code) : undefined;
  const day = dayIn(on);
  return entry === undefined || day === null ? undefined : { code: entry, reason: text(reason), on: day };
}

const stepIn = ({ id, text: words, on, done }: Fields): Step | undefined =>
  typeof id === 'string' && id !== ''
    ? { id: text(id), text: text(words), on: dayIn(on), done: done === true }
    : undefined;

function appointmentIn({ on, at, whom, place }: Fields): Appointment | null {
  const day = dayIn(on);
  return day === null
    ? null
    : { on: day, at: clockTime(text(at)) ?? '', whom: text(whom), place: text(place) };
}

function interviewIn({ on, summary }: Fields): Interview | undefined {
  const day = dayIn(on);
  return day === null ? undefined : { on: day, summary: text(summary) };
}
