import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { day } from '../testing/builders.js';
import { calendarText, type CalendarEvent } from './index.js';

const event: CalendarEvent = {
  uid: 'appointment-2026-12-01@choix-eclaire',
  on: day('2026-12-01'),
  at: '14:30',
  title: 'Rendez-vous : conseil en évolution professionnelle',
  place: '3, rue des Lilas',
  text: 'Apporter :\nmon CV ; mes diplômes',
};
const stamp = '2026-11-23T19:40:05.123Z';
const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (text: string) => text.replaceAll('\r\n ', '');
/** What an agenda reads in a text. */
const read = (line: string) =>
  line
    .slice(line.indexOf(':') + 1)
    .replace(/\\([\\;,nN])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
const anEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.constantFrom('a', 'b'),
  on: fc.constant(day('2026-12-01')),
  at: fc.constantFrom('', '09:05'),
  title: fc.string({ unit: 'binary', maxLength: 200 }),
  place: fc.string({ unit: 'grapheme', maxLength: 120 }),
  text: fc.string({ unit: 'binary', maxLength: 300 }),
});

describe('a calendar', () => {
  it('is what RFC 5545 asks for', () => {
    expect(unfolded(calendarText([event], stamp)).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Choix eclaire//FR',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:appointment-2026-12-01@choix-eclaire',
      'DTSTAMP:20261123T194005Z',
      'DTSTART:20261201T143000',
      'DURATION:PT60M',
      'SUMMARY:Rendez-vous : conseil en évolution professionnelle',
      'LOCATION:3\\, rue des Lilas',
      'DESCRIPTION:Apporter :\\nmon CV \\; mes diplômes',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('takes a whole day when the hour is not known', () => {
    const text = calendarText([{ ...event, at: '', place: '', text: '' }], stamp);
    expect(text).to.include('DTSTART;VALUE=DATE:20261201\r\n');
    expect(text).not.to.match(/DURATION|LOCATION|DESCRIPTION/);
  });

  it('has no line above 75 octets, and loses no character by folding', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 3 }), (events) => {
        const text = calendarText(events, stamp);
        for (const line of text.split('\r\n')) expect(octets(line)).to.be.at.most(75);
        expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
        // No line ends but in CRLF.
        expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
      }),
    );
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(anEvent, (drawn) => {
        const lines = unfolded(calendarText([drawn], stamp)).split('\r\n');
        const told = read(lines.find((line) => line.startsWith('SUMMARY:')) ?? '');
        const plain = drawn.title
          .replace(/\r\n?/g, '\n')

          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
        expect(told).to.equal(plain);
      }),
    );
  });

  it('cannot be made to say more than it does: a text never begins a line of its own', () => {
    const text = calendarText([{ ...event, title: 'A\r\nEND:VCALENDAR\r\nBEGIN:VALARM' }], stamp);
    expect(
      unfolded(text)
        .split('\r\n')
        .filter((line) => /^(END:VCALENDAR|BEGIN:VALARM)/.test(line)),
    ).to.deep.equal(['END:VCALENDAR']);
  });
});
