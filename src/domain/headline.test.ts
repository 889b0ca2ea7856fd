import { expect } from '@open-wc/testing';
import { certification, cohort, day, testSource } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { headlineOf, known, unknown, type Cohort } from './index.js';

const of = (...cohorts: readonly Cohort[]) => headlineOf(frozen(certification({ cohorts })));

describe('the headline', () => {
  it('is nothing when no source of promotions was read', () => {
    expect(headlineOf(certification({ cohorts: unknown() }))).to.equal(null);
  });

  it('says when the source was read and has none', () => {
    expect(of()).to.deep.equal({ kind: 'not-filed' });
  });

  it('says when what was filed cannot be, rather than that nothing was', () => {
    expect(of(cohort(2022, 100, { 'overall-6-months': 140 }))).to.deep.equal({ kind: 'set-aside' });
    const future = certification({ cohorts: [cohort(2031, 100, { 'overall-6-months': 80 })] });
    expect(headlineOf(future, day('2026-11-23'))).to.deep.equal({ kind: 'set-aside' });
    expect(headlineOf(future, day('2031-01-01'))?.kind).to.equal('rate');
  });

  it('says the same beside promotions that are sound and have no rate, and when this rate alone cannot be', () => {
    const impossible = cohort(2022, 100, { 'overall-6-months': 140 });
    expect(of(impossible, cohort(2021, 80))).to.deep.equal({ kind: 'set-aside' });
    expect(of(cohort(2022, 100, { 'target-job-2-years': 140 }), cohort(2021, 80))).to.deep.equal({
      kind: 'set-aside',
    });
    expect(of(impossible, cohort(2021, 80, { 'target-job-2-years': 60 }))).to.deep.equal({
      kind: 'set-aside',
    });
    expect(of(cohort(2022, -3), cohort(2021, 80))).to.include({ kind: 'count', year: 2021 });
  });

  it('is the overall rate at six months of the latest promotion large enough, never another rate', () => {
    expect(
      of(
        cohort(2023, 120, { 'target-job-6-months': 90, 'target-job-2-years': 95 }),
        cohort(2022, 2303, { 'overall-6-months': 88, 'target-job-2-years': 72 }),
        cohort(2021, 2000, { 'overall-6-months': 99 }),
      ),
    ).to.deep.equal({ kind: 'rate', percent: 88, year: 2022, certified: 2303 });
  });

  it('prefers an older promotion of twenty to a newer one of nineteen', () => {
    expect(
      of(cohort(2023, 19, { 'overall-6-months': 100 }), cohort(2022, 20, { 'overall-6-months': 60 })),
    ).to.deep.equal({
      kind: 'rate',
      percent: 60,
      year: 2022,
      certified: 20,
    });
  });

  it('gives no percentage over fewer than twenty people, nor over an unknown number', () => {
    expect(of(cohort(2023, 19, { 'overall-6-months': 100 }))).to.deep.equal({
      kind: 'too-few',
      year: 2023,
      certified: 19,
    });
    expect(of(cohort(2023, undefined, { 'overall-6-months': 100 }))).to.deep.equal({
      kind: 'too-few',
      year: 2023,
    });
  });

  it('never says that nothing is filed where a rate is, nor gives a number of people nobody gave', () => {
    const uncounted = { kind: 'too-few', year: 2023 };
    expect(of(cohort(2023, undefined, { 'target-job-2-years': 80 }))).to.deep.equal(uncounted);
    const { rates, ...rest } = cohort(2023);
    const answered = known({ kind: 'declared' as const, percent: 80, respondents: 65 }, testSource);
    expect(of({ ...rest, rates: { ...rates, 'overall-6-months': answered } })).to.deep.equal(uncounted);
  });

  it('counts people when there is no overall rate', () => {
    expect(of(cohort(2023), cohort(2022, 41, { 'target-job-2-years': 80 }))).to.deep.equal({
      kind: 'count',
      year: 2022,
      certified: 41,
    });
  });

  it('a promotion with no number and no rate is not filed', () => {
    expect(of(cohort(2023))).to.deep.equal({ kind: 'not-filed' });
  });

  it('a rate of zero is a rate', () => {
    expect(of(cohort(2023, 25, { 'overall-6-months': 0 }))).to.include({ kind: 'rate', percent: 0 });
  });
});
