import type { EntryCode, IsoDate } from './code.js';
import {
  choiceOf,
  type Appointment,
  type Choice,
  type Interview,
  type MeetingPart,
  type Plan,
  type Step,
} from './plan.js';
import type { Voie } from './voie.js';

/** What a plan is about: the certifications kept, in the person's order, and what was decided of them. */
export interface Project {
  readonly kept: readonly EntryCode[];
  readonly plan: Plan;
}

/** What a person does in their plan. In the past tense: it happened. */
export type PlanEvent =
  /** Put a kept certification at another place, from 0. */
  | { readonly type: 'moved'; readonly code: EntryCode; readonly to: number }
  | { readonly type: 'set-aside'; readonly code: EntryCode; readonly reason: string; readonly on: IsoDate }
  | { readonly type: 'reasoned'; readonly code: EntryCode; readonly reason: string }
  /** Kept again, after the others. */
  | { readonly type: 'taken-back'; readonly code: EntryCode }
  | { readonly type: 'chose-voie'; readonly code: EntryCode; readonly voie: Voie | null }
  | { readonly type: 'aimed'; readonly code: EntryCode; readonly bloc: string; readonly aimed: boolean }
  | { readonly type: 'step-added'; readonly step: Step }
  | {
      readonly type: 'step-changed';
      readonly id: string;
      readonly change: Partial<Omit<Step, 'id'>>;
    }
  | { readonly type: 'step-moved'; readonly id: string; readonly to: number }
  | { readonly type: 'step-removed'; readonly id: string }
  /** Done with a suggestion or a notice. */
  | { readonly type: 'declined'; readonly key: string }
  | { readonly type: 'wrote'; readonly what: 'notes' | 'advice'; readonly text: string }
  | { readonly type: 'prepared'; readonly part: MeetingPart; readonly text: string }
  | { readonly type: 'arranged'; readonly appointment: Appointment | null }
  | { readonly type: 'met'; readonly interview: Interview };

/** The project after an event. Writes into nothing; an event out of place returns the *same* object. */
export function revise<P extends Project>(project: P, event: PlanEvent): P {
  const { kept, plan } = project;
  const planned = (change: Partial<Plan>): P => ({ ...project, plan: { ...plan, ...change } });
  switch (event.type) {
    case 'moved': {
      const order = moved(kept, kept.indexOf(event.code), event.to);
      return order === kept ? project : { ...project, kept: order };
    }
    case 'set-aside': {
      const { code, reason, on } = event;
      if (!kept.includes(code)) return project;
      const aside = [...plan.aside.filter((other) => other.code !== code), { code, reason, on }];
      return { ...project, kept: kept.filter((other) => other !== code), plan: { ...plan, aside } };
    }
    case 'reasoned': {
      const { code, reason } = event;
      const aside = changed(
        plan.aside,
        (other) => other.code === code,
        (other) => ({ ...other, reason }),
      );
      return aside === plan.aside ? project : planned({ aside });
    }
    case 'taken-back': {
      const { code } = event;
      if (!plan.aside.some((other) => other.code === code)) return project;
      const aside = plan.aside.filter((other) => other.code !== code);
      return {
        ...project,
        kept: kept.includes(code) ? kept : [...kept, code],
        plan: { ...plan, aside },
      };
    }
    case 'chose-voie':
      return planned(chosen(plan, event.code, { voie: event.voie }));
    case 'aimed': {
      const { blocs } = choiceOf(plan, event.code);
      if (blocs.includes(event.bloc) === event.aimed) return project;
      const rest = blocs.filter((bloc) => bloc !== event.bloc);
      return planned(chosen(plan, event.code, { blocs: event.aimed ? [...rest, event.bloc] : rest }));
    }
    case 'step-added':
      return plan.steps.some(({ id }) => id === event.step.id)
        ? project
        : planned({ steps: [...plan.steps, event.step] });
    case 'step-changed': {
      const steps = changed(
        plan.steps,
        ({ id }) => id === event.id,
        (step) => ({ ...step, ...event.change, id: step.id }),
      );
      return steps === plan.steps ? project : planned({ steps });
    }
    case 'step-moved': {
      const at = plan.steps.findIndex(({ id }) => id === event.id);
      const steps = moved(plan.steps, at, event.to);
      return steps === plan.steps ? project : planned({ steps });
    }
    case 'step-removed': {
      const steps = plan.steps.filter(({ id }) => id !== event.id);
      return steps.length === plan.steps.length ? project : planned({ steps });
    }
    case 'declined':
      return plan.declined.includes(event.key)
        ? project
        : planned({ declined: [...plan.declined, event.key] });
    case 'wrote':
      return plan[event.what] === event.text ? project : planned({ [event.what]: event.text });
    case 'prepared':
      return plan.meeting[event.part] === event.text
        ? project
        : planned({ meeting: { ...plan.meeting, [event.part]: event.text } });
    case 'arranged':
      return planned({ appointment: event.appointment });
    case 'met': {
      const { interview } = event;
      // One summary a day: ending the same interview twice corrects it.
      const others = plan.interviews.filter(({ on }) => on !== interview.on);
      return planned({
        interviews: [...others, interview].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      });
    }
    default:
      return event satisfies never;
  }
}

/** Pistes écartées that were not kept again since. */
export const setAside = ({ kept, plan }: Project): Plan['aside'] =>
  plan.aside.filter(({ code }) => !kept.includes(code));

const chosen = (plan: Plan, code: EntryCode, change: Partial<Choice>): Pick<Plan, 'choices'> => ({
  choices: { ...plan.choices, [code]: { ...choiceOf(plan, code), ...change } },
});

function changed<T>(list: readonly T[], is: (item: T) => boolean, change: (item: T) => T): readonly T[] {
  return list.some(is) ? list.map((item) => (is(item) ? change(item) : item)) : list;
}

/** The same list when nothing moves; a place beyond the ends is the end. */
function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const at = Math.max(0, Math.min(list.length - 1, Math.trunc(to)));
  const item = list[from];
  if (from < 0 || item === undefined || at === from) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(at, 0, item);
}
