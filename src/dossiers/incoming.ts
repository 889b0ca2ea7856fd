import { broughtTogether, textsTogether } from './broughtTogether.js';
import type { Dossier } from './dossier.js';
import type { DossierHeader } from './dossierHeader.js';

/** What a file brings: the journey of a person, made a dossier, or a dossier of another desk. */
export interface Incoming {
  readonly kind: 'journey' | 'dossier';
  readonly dossier: Dossier;
}

/** The same beside what the desk has about the same journey, if it has. */
export interface Matched {
  readonly incoming: Incoming;
  readonly existing: DossierHeader | undefined;
  /** Whether the journey of the file was worked on after the dossier of the desk. */
  readonly later: boolean;
}

/** The same journey in two of the files counts once: as it was last. */
export function matched(
  incoming: readonly Incoming[],
  headers: readonly DossierHeader[],
): readonly Matched[] {
  const last = new Map<string, Incoming>();
  for (const one of incoming) {
    const { journey } = one.dossier;
    const before = last.get(journey.id);
    if (!before || before.dossier.journey.updatedAt < journey.updatedAt) last.set(journey.id, one);
  }
  return [...last.values()].map((incoming) => {
    const { journey } = incoming.dossier;
    const existing = headers.find(({ journeyId }) => journeyId === journey.id);
    return { incoming, existing, later: existing === undefined || journey.updatedAt > existing.updatedAt };
  });
}

/**
 * The dossier of the desk brought up to the file. What the person answered is as the file says; what was agreed in
 * interviews, here or elsewhere, is added up. Of a person's file, the name and the private notes stay the counsellor's.
 */
export function broughtUp(ours: Dossier, { kind, dossier }: Incoming, now: Date): Dossier {
  const journey = broughtTogether(ours.journey, dossier.journey);
  const updatedAt = now.toISOString();
  return kind === 'journey'
    ? { ...ours, journey, updatedAt }
    : {
        ...dossier,
        id: ours.id,
        label: dossier.label.trim() || ours.label,
        privateNotes: textsTogether(ours.privateNotes, dossier.privateNotes),
        journey,
        updatedAt,
      };
}
