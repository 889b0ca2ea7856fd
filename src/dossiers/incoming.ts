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

/**
 * What the files bring, each beside what the desk has. The dossier of the same id comes first: the desk may hold two of
 * one journey, kept apart by the counsellor, and no dossier of the desk is brought up to two of the files.
 */
export function matched(
  incoming: readonly Incoming[],
  headers: readonly DossierHeader[],
  now: Date,
): readonly Matched[] {
  const all = countedOnce(incoming, now);
  const ids = new Set(all.map(({ dossier }) => dossier.id));
  const taken = new Set(headers.filter(({ id }) => ids.has(id)));
  return all.map((incoming) => {
    const { id, journey } = incoming.dossier;
    const existing =
      headers.find((header) => header.id === id) ??
      headers.find((header) => header.journeyId === journey.id && !taken.has(header));
    if (existing) taken.add(existing);
    return { incoming, existing, later: existing === undefined || journey.updatedAt > existing.updatedAt };
  });
}

const isLater = (one: Incoming, other: Incoming): boolean =>
  one.dossier.journey.updatedAt > other.dossier.journey.updatedAt;

/** One of each name, where it came first, as it was last. @param withEarlier what the last one takes of one before it */
function lastOf(
  incoming: readonly Incoming[],
  nameOf: (one: Incoming) => string,
  withEarlier = (last: Incoming, _earlier: Incoming) => last,
): Map<string, Incoming> {
  const last = new Map<string, Incoming>();
  for (const one of incoming) {
    const name = nameOf(one);
    const before = last.get(name);
    if (!before) last.set(name, one);
    else last.set(name, isLater(one, before) ? withEarlier(one, before) : withEarlier(before, one));
  }
  return last;
}

/** Private notes are in one dossier only: two versions of it may hold different ones, and none is lost. */
const withNotes = (last: Incoming, earlier: Incoming): Incoming => ({
  ...last,
  dossier: {
    ...last.dossier,
    privateNotes: textsTogether(earlier.dossier.privateNotes, last.dossier.privateNotes),
  },
});

/**
 * The same dossier in two of the files counts once, as it was last, with the private notes of both; two dossiers of one
 * journey are two. The file of a person counts once for each journey, and is part of the dossier about it when one comes
 * along: of several, the one worked on last.
 */
function countedOnce(incoming: readonly Incoming[], now: Date): readonly Incoming[] {
  const journeyOf = ({ dossier }: Incoming) => dossier.journey.id;
  const once = lastOf(
    incoming,
    (one) => `${one.kind} ${one.kind === 'journey' ? journeyOf(one) : one.dossier.id}`,
    withNotes,
  );
  const all = [...once.values()];
  const abouts = lastOf(
    all.filter(({ kind }) => kind === 'dossier'),
    journeyOf,
  );
  return all.flatMap((one) => {
    const about = abouts.get(journeyOf(one));
    if (one.kind === 'journey') return about ? [] : [one];
    const journey = about === one ? once.get(`journey ${journeyOf(one)}`) : undefined;
    if (!journey || !isLater(journey, one)) return [one];
    return [{ kind: 'dossier' as const, dossier: broughtUp(one.dossier, journey, now) }];
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
