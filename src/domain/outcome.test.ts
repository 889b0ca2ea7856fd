import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary, certificationArbitrary } from '../testing/arbitraries.js';
import { certification, code, cohort, day, testSource, today, type Stated } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  outcomeOf,
  unknown,
  type Certification,
  type Cohort,
  type OtherFigure,
  type Outcome,
} from './index.js';

const of = (stated: Stated, ...predecessors: readonly Certification[]): Outcome =>
  outcomeOf(frozen(certification(stated)), frozen(predecessors), today);

const enough = cohort(2022, 100, { 'overall-6-months': 80 });
const few = cohort(2023, 12, { 'overall-6-months': 100 });
const countOnly = cohort(2022, 100);
const wider: OtherFigure = {
  kind: 'inserjeunes-rate',
  percent: 54,
  monthsAfter: 6,
  leavers: 230,
  cohort: '2023-2024',
  scope: { kind: 'region', name: 'Occitanie' },
  from: testSource,
};
const older = certification({ code: 'RNCP100', cohorts: [enough] });

describe('the seven states of an outcome', () => {
  it('1. a figure for this certification', () => {
    expect(of({ cohorts: [enough] })).to.deep.equal({ state: 'figure', cohorts: [enough], from: testSource });
  });

  it('1. keeps every promotion, small ones too, as soon as one is large enough', () => {
    expect(of({ cohorts: [few, enough] })).to.deep.include({ state: 'figure', cohorts: [few, enough] });
  });

  it('2. the figures of a predecessor, named', () => {
    expect(of({ cohorts: [] }, older)).to.deep.equal({
      state: 'borrowed',
      cohorts: [enough],
      from: testSource,
      predecessor: code('RNCP100'),
    });
  });

  it('2. never borrows when it has its own, nor from a predecessor with too few people', () => {
    expect(of({ cohorts: [enough] }, older).state).to.equal('figure');
    expect(of({ cohorts: [countOnly] }, certification({ code: 'RNCP100', cohorts: [few] })).state).to.equal(
      'not-filed',
    );
  });

  it('3. a figure for a wider group or a region', () => {
    expect(of({ cohorts: [], figures: [wider] })).to.deep.equal({ state: 'wider', figures: [wider] });
  });

  it('4. it exists, for too few people', () => {
    expect(of({ cohorts: [few] })).to.deep.equal({ state: 'too-few', cohorts: [few], from: testSource });
    expect(of({ cohorts: [cohort(2022, undefined, { 'target-job-2-years': 50 })] }).state).to.equal(
      'too-few',
    );
  });

  it('5. too new for a promotion, until twenty-four months have passed', () => {
    const since = (date: string) => of({ cohorts: [], effectiveFrom: day(date) }).state;
    expect(of({ cohorts: [], effectiveFrom: day('2026-01-01') })).to.deep.equal({
      state: 'too-new',
      since: day('2026-01-01'),
    });
    expect(since('2024-11-24')).to.equal('too-new');
    expect(since('2024-11-23')).to.equal('not-filed');
    expect(
      of({ effectiveFrom: day('2026-01-01') }).state,
      'even when no source of figures was read',
    ).to.equal('too-new');
  });

  it('6. not filed, and whether it had to be depends on the registration', () => {
    const required = (stated: Stated) => {
      const outcome = of({ cohorts: [countOnly], ...stated });
      expect(outcome).to.deep.include({ state: 'not-filed', counts: [countOnly] });
      return outcome.state === 'not-filed' && outcome.required;
    };
    expect(required({ registration: 'sur-demande' })).to.equal(true);
    expect(required({ registration: 'de-droit' })).to.equal(false);
    expect(required({})).to.equal(undefined);
  });

  it('6. a new certification that already filed how many it certified is not "too new"', () => {
    expect(of({ cohorts: [countOnly], effectiveFrom: day('2026-01-01') }).state).to.equal('not-filed');
  });

  it('6. what was filed is unusable when the rates, or all there is, cannot be true', () => {
    const unusable = (...cohorts: readonly Cohort[]) => {
      const outcome = of({ cohorts });
      return outcome.state === 'not-filed' && outcome.unusable;
    };
    const impossible = cohort(2023, 52, { 'overall-6-months': 140 });
    expect(unusable(impossible)).to.equal(true);
    expect(unusable(impossible, countOnly), 'beside a promotion with no rate').to.equal(true);
    expect(unusable(cohort(2023, -12))).to.equal(true);
    expect(unusable(cohort(2023, -12), countOnly), 'no rate was filed').to.equal(false);
    expect(unusable(countOnly)).to.equal(false);
    expect(of({ cohorts: [impossible, enough] }).state).to.equal('figure');
  });

  it('7. no link to any source of figures', () => {
    expect(of({})).to.deep.equal({ state: 'unlinked' });
    expect(of({ cohorts: unknown('unconfirmed') })).to.deep.equal({ state: 'unlinked' });
  });
});

describe('an outcome', () => {
  it('is of exactly one state, whatever is known', () => {
    fc.assert(
      fc.property(certificationArbitrary, catalogueArbitrary({ maxLength: 2 }), (entry, predecessors) => {
        const { state } = outcomeOf(frozen(entry), frozen(predecessors), today);
        expect(state).to.be.oneOf([
          'figure',
          'borrowed',
          'wider',
          'too-few',
          'too-new',
          'not-filed',
          'unlinked',
        ]);
      }),
    );
  });

  it('never shows as a figure what no promotion of twenty people holds', () => {
    fc.assert(
      fc.property(certificationArbitrary, catalogueArbitrary({ maxLength: 2 }), (entry, predecessors) => {
        const outcome = outcomeOf(entry, predecessors, today);
        if (outcome.state === 'figure' || outcome.state === 'borrowed')
          expect(outcome.cohorts.some(({ certified }) => certified.known && certified.value >= 20)).to.equal(
            true,
          );
      }),
    );
  });
});
