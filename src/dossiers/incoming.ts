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

/** The dossier of the desk brought up to the file: a journey replaces the journey, and leaves what is the counsellor's. */
export const broughtUp = (ours: Dossier, { kind, dossier }: Incoming, now: Date): Dossier =>
  kind === 'journey'
    ? { ...ours, journey: dossier.journey, updatedAt: now.toISOString() }
    : { ...dossier, id: ours.id, updatedAt: now.toISOString() };
