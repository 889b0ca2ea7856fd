import type { EntryCode, IsoDate } from './code.js';
import type { Voie } from './voie.js';

/** How the person means to obtain a certification they kept. */
export interface Choice {
  readonly voie: Voie | null;
  /** Codes of the blocs aimed at; empty for the whole of it. */
  readonly blocs: readonly string[];
}

/** Piste écartée: looked at and left, with the person's own reason, so that nobody starts from zero next time. */
export interface SetAside {
  readonly code: EntryCode;
  /** In the person's words; may be empty: nobody owes a reason. */
  readonly reason: string;
  readonly on: IsoDate;
}

/** Something to do. */
export interface Step {
  /** Unique in its plan. A step taken from a suggestion has the key of the suggestion. */
  readonly id: string;
  readonly text: string;
  /** The day to have done it by. */
  readonly on: IsoDate | null;
  readonly done: boolean;
}

export interface Appointment {
  readonly on: IsoDate;
  /** Hour and minutes on the clock of the place, `14:30`; empty when only the day is known. */
  readonly at: string;
  /** Whom one meets, and where, in the person's words. */
  readonly whom: string;
  readonly place: string;
}

/** An interview that took place: its day and what was agreed, in words both can read. */
export interface Interview {
  readonly on: IsoDate;
  readonly summary: string;
}

/** The four things one prepares before an interview. */
export const meetingParts = ['looking', 'found', 'hesitating', 'asking'] as const;
export type MeetingPart = (typeof meetingParts)[number];

/**
 * Mon projet: what the person decided on top of what they answered and kept. All of it may go on paper and into the
 * file of the person; what a counsellor keeps to themselves stands elsewhere. Texts are empty when nothing was written.
 */
export interface Plan {
  /** By code of a certification. May hold some that are no longer kept: they come back with it. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly aside: readonly SetAside[];
  /** In the person's order. */
  readonly steps: readonly Step[];
  /** Keys of suggestions and notices the person has done with. */
  readonly declined: readonly string[];
  readonly notes: string;
  /** What the counsellor wrote for the person to keep. */
  readonly advice: string;
  readonly appointment: Appointment | null;
  readonly meeting: Readonly<Record<MeetingPart, string>>;
  /** Oldest first. */
  readonly interviews: readonly Interview[];
}

export const noPlan: Plan = {
  choices: {},
  aside: [],
  steps: [],
  declined: [],
  notes: '',
  advice: '',
  appointment: null,
  meeting: { looking: '', found: '', hesitating: '', asking: '' },
  interviews: [],
};

export const noChoice: Choice = { voie: null, blocs: [] };

export const choiceOf = ({ choices }: Pick<Plan, 'choices'>, code: EntryCode): Choice =>
  (Object.hasOwn(choices, code) ? choices[code] : undefined) ?? noChoice;

/** Hour and minutes of a clock, as a time field gives them, or `undefined`. */
export const clockTime = (text: string): string | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
