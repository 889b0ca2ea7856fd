import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formats } from './formats.js';

const fr = formats('fr');
const en = formats('en');
const narrow = '\u202f';

describe('numbers, dates and lists', () => {
  it('writes numbers as the language does', () => {
    expect(fr.number(2303)).to.equal(`2${narrow}303`);
    expect(en.number(2303)).to.equal('2,303');
  });

  it('writes any number as the browser would in that language', () => {
    for (const locale of ['fr', 'en-GB', 'en', 'es', 'pt', 'ar']) {
      const own = formats(locale);
      const theirs = new Intl.NumberFormat(locale);
      fc.assert(
        fc.property(fc.oneof(fc.nat(), fc.maxSafeInteger(), fc.double({ noNaN: true })), (value) => {
          expect(own.number(value)).to.equal(theirs.format(value === 0 ? 0 : value));
        }),
      );
    }
  });

  it('writes rates, days, months and lists as the browser would in that language', () => {
    // The first of a month has its own test: Intl does not know its ordinal.
    const day = fc.date({ min: new Date('1600-01-01'), max: new Date('2300-01-01'), noInvalidDate: true });
    for (const locale of ['fr', 'en-GB', 'en', 'es', 'pt', 'ar']) {
      const own = formats(locale);
      const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
      fc.assert(
        fc.property(fc.oneof(fc.nat(2000), fc.double({ min: 0, max: 100, noNaN: true })), (value) => {
          // Engines differ on which no-break space stands before the sign.
          const alike = (told: string) => told.replace('\u202f%', '\u00a0%');
          expect(alike(own.percent(value))).to.equal(alike(percent.format(value / 100)));
        }),
      );
      const styles = {
        long: { day: 'numeric', month: 'long', year: 'numeric' },
        short: { day: 'numeric', month: 'long' },
        month: { month: 'long', year: 'numeric' },
      } as const;
      for (const style of ['long', 'short', 'month'] as const) {
        const here = new Intl.DateTimeFormat(locale, styles[style]);
        const anywhere = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
        fc.assert(
          fc.property(day, (date) => {
            if (date.getDate() > 1) expect(own.date(date, style)).to.equal(here.format(date));
            const iso = date.toISOString().slice(0, 10);
            if (date.getUTCDate() > 1) expect(own.date(iso, style)).to.equal(anywhere.format(date));
          }),
        );
      }
      for (const [kind, type] of [
        ['and', 'conjunction'],
        ['or', 'disjunction'],
      ] as const) {
        const list = new Intl.ListFormat(locale, { type });
        for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']])
          expect(own.list(items, kind)).to.equal(list.format(items));
      }
    }
  });

  it('never counts to minus zero', () => {
    for (const locale of ['fr', 'en', 'ar'])
      expect(formats(locale).number(-0)).to.equal(new Intl.NumberFormat(locale).format(0));
  });

  it('takes percentages of a hundred', () => {
    expect(fr.percent(88)).to.match(/^88[\u00a0\u202f]%$/);
    expect(fr.percent(87.25)).to.match(/^87,3[\u00a0\u202f]%$/);
    expect(en.percent(88)).to.equal('88%');
  });

  it('writes a day the same whatever the time zone', () => {
    expect(fr.date('2026-11-12')).to.equal('12 novembre 2026');
    expect(fr.date('2026-01-01', 'short')).to.equal('1er janvier');
    expect(fr.date('2026-11-01')).to.equal('1er novembre 2026');
    expect(fr.date('2026-11-21')).to.equal('21 novembre 2026');
    expect(fr.date('2026-01-01', 'month')).to.equal('janvier 2026');
    expect(fr.date('2026-11-02', 'numeric')).to.equal('02/11/2026');
    expect(en.date('2026-11-12')).to.equal('November 12, 2026');
  });

  it('tells a moment in the time zone of the reader', () => {
    const moment = new Date(2026, 10, 12, 14, 5);
    expect(fr.date(moment, 'short')).to.equal('12 novembre');
    expect(fr.date(moment.toISOString(), 'short')).to.equal('12 novembre');
    expect(fr.time(moment)).to.equal('14:05');
  });

  it('adds no day to a month or a year, and gives back what is not a date', () => {
    expect(fr.date('2016')).to.equal('2016');
    expect(fr.date('2016-09')).to.equal('septembre 2016');
    expect(fr.date('2016-13-45')).to.equal('2016-13-45');
    expect(fr.date('automne 2016')).to.equal('automne 2016');
  });

  it('joins a list', () => {
    expect(fr.list([])).to.equal('');
    expect(fr.list(['a', 'b', 'c'])).to.equal('a, b et c');
    expect(fr.list(['a', 'b'], 'or')).to.equal('a ou b');
    expect(en.list(['a', 'b'], 'and')).to.equal('a and b');
  });
});
