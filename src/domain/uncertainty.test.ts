import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { boundsOf, mayBeChance } from './index.js';

describe('what chance leaves of a percentage', () => {
  it('is what Wilson gives, rounded outwards', () => {
    expect(boundsOf(80, 100)).to.deep.equal({ low: 71, high: 87 });
    expect(boundsOf(50, 20)).to.deep.equal({ low: 29, high: 71 });
  });

  it('keeps a width at 0 and at 100: twenty of twenty is not certainty', () => {
    expect(boundsOf(100, 20)).to.deep.equal({ low: 83, high: 100 });
    expect(boundsOf(0, 20)).to.deep.equal({ low: 0, high: 17 });
  });

  it('is nothing over nobody', () => {
    expect(boundsOf(80, 0)).to.equal(undefined);
    expect(boundsOf(Number.NaN, 30)).to.equal(undefined);
    expect(boundsOf(80, -2)).to.equal(undefined);
  });

  it('holds the percentage, stays in a hundred, and narrows with more people', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 5000 }), (percent, people) => {
        const { low, high } = boundsOf(percent, people)!;
        expect(low).to.be.within(0, percent);
        expect(high).to.be.within(percent, 100);
        const more = boundsOf(percent, people * 2)!;
        expect(more.high - more.low).to.be.most(high - low);
      }),
    );
  });

  it('is wider on the side of the middle: 96 of 100 cannot become 104', () => {
    expect(boundsOf(96, 36)).to.deep.equal({ low: 84, high: 100 });
    expect(boundsOf(100, 62)).to.deep.equal({ low: 94, high: 100 });
  });

  it('may explain a gap between few, not the same gap between many, whichever comes first', () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(100),
        fc.integer({ min: 1, max: 3000 }),
        (p, n, q, m) => {
          const [one, other] = [
            { percent: p, people: n },
            { percent: q, people: m },
          ];
          expect(mayBeChance(one, other)).to.equal(mayBeChance(other, one));
          expect(mayBeChance(one, one)).to.equal(true);
        },
      ),
    );
    expect(mayBeChance({ percent: 81, people: 106 }, { percent: 89, people: 93 })).to.equal(true);
    expect(mayBeChance({ percent: 81, people: 5000 }, { percent: 89, people: 5000 })).to.equal(false);
  });
});
