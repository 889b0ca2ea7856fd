import { readPlan, type Plan, type QuestionId } from '../domain/index.js';
import type { StoredJourney } from '../store/index.js';

/** Two texts about the same thing: both stand, unless one holds the other already. */
export function textsTogether(ours: string, theirs: string): string {
  const [one, other] = [ours.trim(), theirs.trim()];
  if (one.includes(other)) return ours;
  return other.includes(one) ? theirs : `${one}\n\n${other}`;
}

/** Theirs, then ours that they do not have. */
const union = <T>(theirs: readonly T[], ours: readonly T[], nameOf: (item: T) => unknown): readonly T[] => {
  const there = new Set(theirs.map(nameOf));
  return [...theirs, ...ours.filter((item) => !there.has(nameOf(item)))];
};
const itself = (item: unknown) => item;

/**
 * The journey of the desk and that of a file, which went ways of their own. Answers are the person's: the file's count.
 * The rest was decided step by step, here and there: nothing of it is lost, and what was undone on one side only comes
 * back, to be undone again.
 */
export function broughtTogether(ours: StoredJourney, theirs: StoredJourney): StoredJourney {
  if (ours.plan === undefined && ours.kept.length === 0) return theirs;
  const there = readPlan(theirs.plan);
  const leftThere = new Set(there.aside.map(({ code }) => code));
  return {
    ...theirs,
    kept: union(
      theirs.kept,
      ours.kept.filter((code) => !leftThere.has(code)),
      itself,
    ),
    known: Object.fromEntries(
      union(Object.keys(theirs.known), Object.keys(ours.known), itself).map((code) => [
        code,
        union(theirs.known[code] ?? [], ours.known[code] ?? [], itself),
      ]),
    ),
    questions: union(theirs.questions, ours.questions, itself),
    plan: plansTogether(readPlan(ours.plan), there),
  };
}

function plansTogether(ours: Plan, theirs: Plan): Plan {
  const days = [...new Set([...ours.interviews, ...theirs.interviews].map(({ on }) => on))].sort();
  const summaryOf = ({ interviews }: Plan, day: string) =>
    interviews.find(({ on }) => on === day)?.summary ?? '';
  return {
    choices: { ...ours.choices, ...theirs.choices },
    aside: union(theirs.aside, ours.aside, ({ code }) => code),
    steps: union(theirs.steps, ours.steps, ({ id }) => id),
    declined: union(theirs.declined, ours.declined, itself),
    notes: textsTogether(ours.notes, theirs.notes),
    advice: textsTogether(ours.advice, theirs.advice),
    appointment: theirs.appointment ?? ours.appointment,
    meeting: {
      looking: theirs.meeting.looking || ours.meeting.looking,
      found: theirs.meeting.found || ours.meeting.found,
      hesitating: theirs.meeting.hesitating || ours.meeting.hesitating,
      asking: theirs.meeting.asking || ours.meeting.asking,
    },
    interviews: days.map((on) => ({
      on,
      summary: textsTogether(summaryOf(ours, on), summaryOf(theirs, on)),
    })),
  };
}

/** Questions the two answer otherwise: what bringing the dossier up to the file changes, besides what it adds. */
export function answersApart(ours: StoredJourney, theirs: StoredJourney): readonly QuestionId[] {
  const ids = new Set([...Object.keys(ours.answers), ...Object.keys(theirs.answers)]);
  return [...ids].filter((id) => JSON.stringify(ours.answers[id]) !== JSON.stringify(theirs.answers[id]));
}
