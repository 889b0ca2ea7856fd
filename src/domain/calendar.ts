import type { IsoDate } from './code.js';

/** A day in an agenda. Texts are as people wrote them. */
export interface CalendarEvent {
  /** The same for the same event, so that importing a file twice moves it instead of doubling it. */
  readonly uid: string;
  readonly on: IsoDate;
  /** `14:30` on the clock of the place, or empty for the whole day. */
  readonly at: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

/** Minutes an interview is taken to last: an agenda needs an end. */
const minutes = 60;

/**
 * A calendar as RFC 5545 writes it: lines end in CRLF and hold 75 octets at most, texts are escaped. Hours are local,
 * without a time zone: 14:30 is 14:30 where one meets.
 *
 * @param stamp the instant of writing, as `Date.toISOString()` gives it
 */
export function calendarText(events: readonly CalendarEvent[], stamp: string): string {
  const written = `${stamp.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Choix eclaire//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, written)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, on, at, title, place, text }: CalendarEvent, written: string): readonly string[] {
  const day = on.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${written}`,
    ...(at === ''
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [`DTSTART:${day}T${at.replace(':', '')}00`, `DURATION:PT${minutes}M`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    'END:VEVENT',
  ];
}

/** RFC 5545 § 3.3.11. Control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** RFC 5545 § 3.1: 75 octets a line, never inside a character. */
function folded(line: string): string {
  let out = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > 75) {
      out += '\r\n ';
      length = 1;
    }
    out += character;
    length += octets;
  }
  return out;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
