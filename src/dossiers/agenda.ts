import type { Appointment, CalendarEvent, IsoDate } from '../domain/index.js';
import type { DossierHeader } from './dossierHeader.js';

/** A next date, and whose. */
export interface AgendaLine {
  readonly header: DossierHeader;
  readonly appointment: Appointment;
}

/** Next dates from a day on, the soonest first. Dossiers that were put away have none. */
export function agendaOf(headers: readonly DossierHeader[], from: IsoDate): readonly AgendaLine[] {
  const when = ({ appointment: { on, at }, header }: AgendaLine) => `${on} ${at} ${header.id}`;
  return headers
    .flatMap((header) =>
      header.next && header.next.on >= from && header.archivedAt === null
        ? [{ header, appointment: header.next }]
        : [],
    )
    .sort((one, other) => (when(one) < when(other) ? -1 : 1));
}

/**
 * The same for a calendar outside the desk.
 * @param titleOf what is written as title: the label leaves the desk in clear with it
 */
export const agendaEvents = (
  lines: readonly AgendaLine[],
  titleOf: (header: DossierHeader) => string,
): readonly CalendarEvent[] =>
  lines.map(({ header, appointment }) => ({
    uid: `${header.id}@choix-conseiller`,
    on: appointment.on,
    at: appointment.at,
    title: titleOf(header),
    place: appointment.place,
    text: '',
  }));
