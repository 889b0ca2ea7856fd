import { clockTime, isoDate, readPlan, type Appointment, type IsoDate } from '../domain/index.js';
import type { Dossier } from './dossier.js';

/** What the list of the desk shows of a dossier: decrypted without its body. */
export interface DossierHeader {
  readonly id: string;
  /** Of the journey inside: tells that a file is about somebody who has a dossier already. */
  readonly journeyId: string;
  /** Pseudonym or initials; may be empty. */
  readonly label: string;
  /** Day of the last interview; `null` before the first. */
  readonly lastInterview: IsoDate | null;
  /** The appointment of the plan, past or to come. */
  readonly next: Appointment | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly archivedAt: string | null;
  /** An interview was going on when it was last saved: after a crash, it is offered back. */
  readonly underWay: boolean;
  /** Rises by one with each save. */
  readonly revision: number;
}

/** The header a dossier gives: everything of it is in the body as well. */
export function headerOf(dossier: Dossier, revision: number, underWay: boolean): DossierHeader {
  const { id, label, journey, createdAt, updatedAt, archivedAt } = dossier;
  const { interviews, appointment } = readPlan(journey.plan);
  const days = interviews.map(({ on }) => on).sort();
  return {
    id,
    journeyId: journey.id,
    label,
    lastInterview: days.at(-1) ?? null,
    next: appointment,
    createdAt,
    updatedAt,
    archivedAt,
    underWay,
    revision,
  };
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function appointmentIn(value: unknown): Appointment | null {
  if (!isObject(value)) return null;
  const { on, at, whom, place } = value;
  const day = typeof on === 'string' ? isoDate(on) : undefined;
  const text = (field: unknown) => (typeof field === 'string' ? field : '');
  return day === undefined
    ? null
    : { on: day, at: clockTime(text(at)) ?? '', whom: text(whom), place: text(place) };
}

/**
 * A header out of anything; `undefined` when it is not that of the dossier of this id and revision. Never throws.
 */
export function readHeader(value: unknown, id: string, revision: number): DossierHeader | undefined {
  if (!isObject(value)) return undefined;
  const { journeyId, label, lastInterview, createdAt, updatedAt, archivedAt } = value;
  if (value['id'] !== id || value['revision'] !== revision) return undefined;
  if (typeof journeyId !== 'string' || typeof label !== 'string') return undefined;
  if (!isInstant(createdAt) || !isInstant(updatedAt)) return undefined;
  if (archivedAt !== null && !isInstant(archivedAt)) return undefined;
  return {
    id,
    journeyId,
    label,
    lastInterview: (typeof lastInterview === 'string' ? isoDate(lastInterview) : undefined) ?? null,
    next: appointmentIn(value['next']),
    createdAt,
    updatedAt,
    archivedAt,
    underWay: value['underWay'] === true,
    revision,
  };
}
