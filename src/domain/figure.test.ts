import { expect } from '@open-wc/testing';
import { certification, testSource, today } from '../testing/builders.js';
import {
  figureBounds,
  isFigureLargeEnough,
  isSound,
  outcomeOf,
  type FranceTravailReturn,
  type InserJeunesRate,
  type InserJeunesShare,
} from './index.js';

const scope = { kind: 'region', name: 'Occitanie' } as const;
const share = (percent: number, finalYear: number): InserJeunesShare => ({
  kind: 'inserjeunes-share',
  percent,
  finalYear,
  cohort: '2023',
  scope,
  from: testSource,
});
const rate = (percent: number, leavers: number): InserJeunesRate => ({
  kind: 'inserjeunes-rate',
  percent,
  leavers,
  monthsAfter: 6,
  cohort: '2023',
  scope,
  from: testSource,
});
const rank = (leavers: number): FranceTravailReturn => ({
  kind: 'france-travail-return',
  fifth: 5,
  leavers,
  period: '2023',
  scope,
  from: testSource,
});

describe('figures of the other sources', () => {
  it('have the floor of their own source', () => {
    expect([share(50, 19), rate(50, 19), rank(59)].map(isFigureLargeEnough)).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect([share(50, 20), rate(50, 20), rank(60)].map(isFigureLargeEnough)).to.deep.equal([
      true,
      true,
      true,
    ]);
  });

  it('are refused when they cannot be', () => {
    const rotten = [
      share(101, 50),
      share(-1, 50),
      share(50, -3),
      rate(Number.NaN, 50),
      rate(50, 2.5),
      { ...rank(80), fifth: 6 as 5 },
    ];
    expect(rotten.filter(isSound)).to.deep.equal([]);
    expect(outcomeOf(certification({ figures: rotten }), [], today).state).to.equal('unlinked');
  });

  it('leave as much to chance as their number of people says', () => {
    expect(figureBounds(share(54, 230))).to.deep.equal({ low: 47, high: 61 });
    expect(figureBounds(rate(54, 24))).to.deep.equal({ low: 34, high: 72 });
  });

  it('cannot be mixed', () => {
    const ofShare = (figure: InserJeunesShare) => figure.percent;
    // @ts-expect-error a rate of leavers is not a share of the final year
    ofShare(rate(50, 30));
    // @ts-expect-error a rank has no bounds: it is not a percentage
    expect(figureBounds(rank(80))).to.equal(undefined);
  });
});
