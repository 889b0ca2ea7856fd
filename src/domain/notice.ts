import type { EntryCode, IsoDate } from './code.js';
import type { CriterionId } from './criterion.js';
import { valueOf } from './fact.js';
import type { Appointment, Step } from './plan.js';
import type { KeptFacts, PlanFacts } from './suggestion.js';
import { isObtainable, validityOn, type Validity } from './validity.js';
import type { Voie } from './voie.js';

/** Where things no longer agree. Noticed, never corrected for the person. */
export type Notice =
  /** Kept, and not in the catalogue in use. */
  | { readonly kind: 'gone'; readonly code: EntryCode }
  /** Kept, and closed or replaced since. */
  | { readonly kind: 'closed'; readonly code: EntryCode; readonly validity: Validity }
  /** What the answers of now ask for, and this one does not offer. */
  | { readonly kind: 'unmet'; readonly code: EntryCode; readonly criterion: CriterionId }
  /** The way chosen is closed for it. */
  | { readonly kind: 'voie-closed'; readonly code: EntryCode; readonly voie: Voie }
  /** Blocs chosen that it no longer has. */
  | { readonly kind: 'blocs-gone'; readonly code: EntryCode; readonly blocs: readonly string[] }
  /** Its day has passed. */
  | { readonly kind: 'late'; readonly step: Step; readonly on: IsoDate }
  | { readonly kind: 'undated'; readonly steps: readonly Step[] }
  | { readonly kind: 'appointment-past'; readonly appointment: Appointment };

/** Names a notice in what is stored, once the person has seen it. */
export function noticeKey(notice: Notice): string {
  switch (notice.kind) {
    case 'gone':
      return `gone:${notice.code}`;
    case 'closed':
      return `closed:${notice.code}:${notice.validity.state}:${notice.validity.successors.join('+')}`;
    case 'unmet':
      return `unmet:${notice.code}:${notice.criterion}`;
    case 'voie-closed':
      return `voie-closed:${notice.code}:${notice.voie}`;
    case 'blocs-gone':
      return `blocs-gone:${notice.code}:${notice.blocs.join('+')}`;
    case 'late':
      return `late:${notice.step.id}:${notice.on}`;
    case 'undated':
      return `undated:${notice.steps.map(({ id }) => id).join('+')}`;
    case 'appointment-past':
      return `appointment-past:${notice.appointment.on}`;
    default:
      return notice satisfies never;
  }
}

/** What no longer agrees that day, less what the person has seen. */
export function noticesFor({ kept, plan, today }: PlanFacts): readonly Notice[] {
  const open = plan.steps.filter(({ done }) => !done);
  const undated = open.filter(({ on }) => on === null);
  const late = open.flatMap((step): readonly Notice[] =>
    step.on !== null && step.on < today ? [{ kind: 'late', step, on: step.on }] : [],
  );
  const { appointment } = plan;
  const past: readonly Notice[] =
    appointment !== null && appointment.on < today ? [{ kind: 'appointment-past', appointment }] : [];
  const all: readonly Notice[] = [
    ...kept.flatMap((facts) => noticesOf(facts, today)),
    ...past,
    ...late,
    ...(undated.length > 0 ? [{ kind: 'undated', steps: undated } as const] : []),
  ];
  return all.filter((notice) => !plan.declined.includes(noticeKey(notice)));
}

function noticesOf({ code, entry, choice, reasons }: KeptFacts, today: IsoDate): readonly Notice[] {
  if (entry === undefined) return [{ kind: 'gone', code }];
  const validity = validityOn(entry, today);
  const found: Notice[] = [];
  if (isObtainable(validity) === false || validity.successors.length > 0)
    found.push({ kind: 'closed', code, validity });
  for (const { criterion, verdict } of reasons)
    if (verdict === 'not-met' && criterion !== 'validity') found.push({ kind: 'unmet', code, criterion });
  if (choice.voie !== null && valueOf(entry.voies[choice.voie]) === false)
    found.push({ kind: 'voie-closed', code, voie: choice.voie });
  if (entry.blocs.known) {
    const held = new Set(entry.blocs.value.map((bloc) => bloc.code));
    const blocs = choice.blocs.filter((bloc) => !held.has(bloc));
    if (blocs.length > 0) found.push({ kind: 'blocs-gone', code, blocs });
  }
  return found;
}
