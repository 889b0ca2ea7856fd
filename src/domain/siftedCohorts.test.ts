import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { certification, cohort, day, fact } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { outcomeOf, siftCohorts, valueOf, type Cohort } from './index.js';

const today = day('2026-11-23');
const sifted = (...cohorts: readonly Cohort[]) => siftCohorts(frozen(certification({ cohorts })), today);
const whys = (...cohorts: readonly Cohort[]) => sifted(...cohorts).aside.map(({ why }) => why);

describe('promotions that cannot be', () => {
  it('sets aside a rate above 100, below 0 or with decimals, with what the source wrote', () => {
    expect(sifted(cohort(2022, 40, { 'overall-6-months': 140 }))).to.deep.equal({
      sound: [],
      aside: [{ why: 'rate', year: 2022, certified: 40, percents: { 'overall-6-months': 140 } }],
    });
    expect(whys(cohort(2022, 40, { 'target-job-2-years': -1 }))).to.deep.equal(['rate']);
    expect(whys(cohort(2022, 40, { 'target-job-2-years': 87.5 }))).to.deep.equal(['rate']);
    expect(whys(cohort(2022, 40, { 'target-job-2-years': Number.NaN }))).to.deep.equal(['rate']);
  });

  it('sets aside a negative number of people, and more people by VAE than people', () => {
    expect(whys(cohort(2022, -4))).to.deep.equal(['count']);
    expect(whys({ ...cohort(2022, 10), certifiedByVae: fact(11) })).to.deep.equal(['count']);
    expect(whys({ ...cohort(2022), certifiedByVae: fact(-1) })).to.deep.equal(['count']);
  });

  it('sets aside more answers than holders', () => {
    const rate = fact({ kind: 'declared' as const, percent: 80, respondents: 41 });
    const of = (people: number) => ({
      ...cohort(2022, people),
      rates: { ...cohort(2022).rates, 'overall-6-months': rate },
    });
    expect(whys(of(40))).to.deep.equal(['count']);
    expect(whys(of(41))).to.deep.equal([]);
  });

  it('sets aside a year in the future, and no other: this year is not', () => {
    expect(whys(cohort(2027, 30), cohort(2026, 30))).to.deep.equal(['future']);
    expect(whys(cohort(Number.NaN, 30))).to.deep.equal(['year']);
    expect(whys(cohort(0, 30))).to.deep.equal(['year']);
  });

  it('takes the same promotion twice for one, and trusts neither when their figures differ', () => {
    const same = () => cohort(2022, 30, { 'overall-6-months': 80 });
    expect(sifted(same(), same())).to.deep.equal({ sound: [same()], aside: [] });
    expect(whys(same(), cohort(2022, 30, { 'overall-6-months': 90 }))).to.deep.equal(['twice', 'twice']);
    const answered = (respondents: number) => ({
      ...cohort(2022, 30),
      rates: {
        ...cohort(2022).rates,
        'overall-6-months': fact({ kind: 'declared' as const, percent: 80, respondents }),
      },
    });
    expect(whys(answered(20), answered(25))).to.deep.equal(['twice', 'twice']);
    expect(sifted(same(), cohort(2022, 31), cohort(2021, 30)).sound.map(({ year }) => year)).to.deep.equal([
      2021,
    ]);
  });

  it('keeps what the reader of the catalogue already set aside', () => {
    const aside = [{ why: 'year' as const, percents: {} }];
    expect(siftCohorts(certification({ cohorts: [], cohortsAside: aside }), today).aside).to.deep.equal(
      aside,
    );
  });

  it('loses nothing: every promotion is told or set aside, most recent first', () => {
    const number = fc.option(fc.integer({ min: -5, max: 200 }), { nil: undefined });
    const any = fc
      .tuple(fc.integer({ min: 2018, max: 2030 }), number, number)
      .map(([year, people, percent]) => {
        return cohort(year, people, percent === undefined ? {} : { 'overall-6-months': percent });
      });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: JSON.stringify }), (cohorts) => {
        const { sound, aside } = sifted(...cohorts);
        expect(sound.length + aside.length).to.equal(cohorts.length);
        expect(sound.map(({ year }) => year)).to.deep.equal(
          [...new Set(sound.map(({ year }) => year))].toSorted((a, b) => b - a),
        );
        for (const { year, certified, rates } of sound) {
          expect(year).to.be.most(2026);
          expect(valueOf(certified) ?? 0).to.be.least(0);
          expect(valueOf(rates['overall-6-months'])?.percent ?? 0).to.be.within(0, 100);
        }
      }),
    );
  });

  it('says neither "too new" nor a figure of a certification whose only promotion is set aside', () => {
    const entry = certification({
      cohorts: [cohort(2031, 300, { 'overall-6-months': 90 })],
      effectiveFrom: day('2026-01-01'),
    });
    expect(outcomeOf(entry, [], today)).to.deep.include({ state: 'not-filed', counts: [] });
  });
});
