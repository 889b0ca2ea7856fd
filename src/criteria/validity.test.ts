import { expect } from '@open-wc/testing';
import { certification, day, panorama, today, type Stated } from '../testing/builders.js';
import { validity as criterion } from './validity.js';

const judge = (stated: Stated, date = today) => criterion.prepare({}, panorama(certification(stated)), date);

describe('being open today', () => {
  it('is met up to the last day of registration, and not the day after', () => {
    const until = day('2026-11-28');
    expect(judge({ until }, day('2026-11-28'))?.verdict(0)).to.equal('met');
    expect(judge({ until }, day('2026-11-29'))?.verdict(0)).to.equal('not-met');
  });

  it('is not met while only those already enrolled can obtain it', () => {
    expect(judge({ until: day('2026-10-31'), lastAward: day('2028-10-31') })?.verdict(0)).to.equal('not-met');
  });

  it('is met without a date when an export said it was active, not met when inactive, unknown when neither', () => {
    expect(judge({ active: true })?.verdict(0)).to.equal('met');
    expect(judge({ active: false })?.verdict(0)).to.equal('not-met');
    expect(judge({})?.verdict(0)).to.equal('unknown');
  });

  it('is never met by the layer of 2016, unless its fiche still has days to run', () => {
    expect(judge({ layer: '2016', active: true })?.verdict(0)).to.equal('not-met');
    expect(judge({ layer: '2016', until: day('2027-01-01') })?.verdict(0)).to.equal('met');
  });

  it('is explained by its dates', () => {
    const until = day('2026-10-31');
    const lastAward = day('2028-10-31');
    expect(judge({ until, lastAward, layer: '2016' })?.because(0)).to.deep.equal({
      criterion: 'validity',
      until,
      lastAward,
      historical: true,
    });
    expect(judge({})?.because(0)).to.deep.equal({
      criterion: 'validity',
      until: undefined,
      lastAward: undefined,
      historical: false,
    });
  });
});
