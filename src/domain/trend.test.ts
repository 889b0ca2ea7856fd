import { expect } from '@open-wc/testing';
import { cohort, fact } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { trendOf, type Cohort } from './index.js';

const trend = (...cohorts: readonly Cohort[]) => trendOf(frozen(cohorts), 'overall-6-months');
const answered = (year: number, certified: number, percent: number, respondents: number): Cohort => ({
  ...cohort(year, certified),
  rates: {
    ...cohort(year).rates,
    'overall-6-months': fact({ kind: 'declared' as const, percent, respondents }),
  },
});

describe('a trend', () => {
  it('goes from the oldest to the latest promotion that has this very rate', () => {
    expect(
      trend(
        cohort(2024, 900, { 'target-job-2-years': 12 }),
        cohort(2023, 908, { 'overall-6-months': 95 }),
        cohort(2022, 850, { 'overall-6-months': 97 }),
        cohort(2021, 760, { 'overall-6-months': 98 }),
      ),
    ).to.deep.equal({
      measure: 'overall-6-months',
      from: { year: 2021, percent: 98 },
      to: { year: 2023, percent: 95 },
      chance: 'unknown',
    });
  });

  it('needs two promotions of twenty people', () => {
    expect(trend(cohort(2023, 908, { 'overall-6-months': 95 }))).to.equal(undefined);
    expect(
      trend(cohort(2023, 908, { 'overall-6-months': 95 }), cohort(2022, 19, { 'overall-6-months': 100 })),
    ).to.equal(undefined);
    expect(
      trend(
        cohort(2023, 908, { 'overall-6-months': 95 }),
        cohort(2022, undefined, { 'overall-6-months': 100 }),
      ),
    ).to.equal(undefined);
    expect(trend(answered(2023, 900, 95, 12), answered(2022, 900, 80, 500))).to.equal(undefined);
  });

  it('says chance is possible when it would be even if everyone had answered', () => {
    expect(
      trend(cohort(2019, 36, { 'overall-6-months': 96 }), cohort(2018, 28, { 'overall-6-months': 100 }))
        ?.chance,
    ).to.equal('possible');
  });

  it('says chance is unlikely only when the answers were counted', () => {
    expect(trend(answered(2023, 900, 60, 700), answered(2022, 900, 90, 700))?.chance).to.equal('unlikely');
    expect(
      trend(cohort(2023, 900, { 'overall-6-months': 60 }), answered(2022, 900, 90, 700))?.chance,
    ).to.equal('unknown');
  });
});
