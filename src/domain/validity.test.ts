import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { validity as criterion } from '../criteria/validity.js';
import { certificationArbitrary } from '../testing/arbitraries.js';
import { certification, code, day, panorama, today, type Stated } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { isObtainable, validityOn, type Verdict } from './index.js';

const on = (stated: Stated, date = today) => validityOn(certification(stated), date);

describe('validity', () => {
  it('is open up to and including the last day of registration, and closed the day after', () => {
    const until = day('2026-11-28');
    expect(on({ until }, day('2026-11-28'))).to.deep.equal({ state: 'open', until, successors: [] });
    expect(on({ until }, day('2026-11-29'))).to.deep.equal({ state: 'closed', since: until, successors: [] });
  });

  it('is closing while those already enrolled can still obtain it', () => {
    const until = day('2026-10-31');
    const lastAward = day('2027-10-31');
    expect(on({ until, lastAward })).to.deep.equal({
      state: 'closing',
      since: until,
      lastAward,
      successors: [],
    });
    expect(on({ until, lastAward }, day('2027-10-31')).state).to.equal('closing');
    expect(on({ until, lastAward }, day('2027-11-01')).state).to.equal('closed');
  });

  it('is open without a date when an official export only said it was active', () => {
    expect(on({ active: true }).state).to.equal('open-without-date');
    expect(on({ active: false }).state).to.equal('closed');
  });

  it('believes an end date before an export of another day', () => {
    expect(on({ active: true, until: day('2026-10-31') }).state).to.equal('closed');
    expect(on({ active: false, until: day('2027-10-31') }).state).to.equal('open');
  });

  it('is historical for what only the 2016 report names', () => {
    expect(on({ layer: '2016' }).state).to.equal('historical');
    expect(on({ layer: '2016', active: true }).state).to.equal('historical');
  });

  it('is unknown when nothing says anything', () => {
    expect(on({}).state).to.equal('unknown');
    expect(on({ lastAward: day('2030-01-01') }).state, 'a last award alone closes nothing').to.equal(
      'unknown',
    );
  });

  it('names the successors in every state', () => {
    const successors = [code('RNCP42473')];
    const states: readonly Stated[] = [
      { until: day('2027-01-01') },
      { until: day('2026-01-01') },
      { until: day('2026-01-01'), lastAward: day('2027-01-01') },
      { active: true },
      { active: false },
      { layer: '2016' },
      {},
    ];
    for (const stated of states) expect(on({ ...stated, successors }).successors).to.deep.equal(successors);
  });

  it('once over does not come back', () => {
    const days = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(certificationArbitrary, days, days, (entry, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        if (isObtainable(validityOn(frozen(entry), early)) === false)
          expect(isObtainable(validityOn(entry, late))).to.equal(false);
      }),
    );
  });

  it('and the criterion that reads it from the panorama agree on every entry and day', () => {
    const verdicts: readonly (readonly [boolean | undefined, Verdict])[] = [
      [true, 'met'],
      [false, 'not-met'],
      [undefined, 'unknown'],
    ];
    const days = fc
      .constantFrom('2016-09-20', '2026-11-22', '2026-11-23', '2026-11-24', '2040-01-01')
      .map(day);
    fc.assert(
      fc.property(certificationArbitrary, days, (entry, date) => {
        const obtainable = isObtainable(validityOn(entry, date));
        const [, expected] = verdicts.find(([state]) => state === obtainable) ?? [];
        expect(criterion.prepare({}, panorama(entry), date)?.verdict(0)).to.equal(expected);
      }),
    );
  });
});
