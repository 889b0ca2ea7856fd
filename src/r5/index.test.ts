import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { certificationArbitrary } from '../testing/arbitraries.js';
import {
  bloc,
  certification,
  cohort,
  day,
  metier,
  testSource,
  today,
  type Stated,
} from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  known,
  packR5,
  r5Applicable,
  r5Items,
  r5Present,
  unknown,
  unpackR5,
  voies,
  type R5ItemId,
  type R5State,
} from '../domain/index.js';
import { checklist } from './index.js';

const described = { competences: ['Accueillir'], assessment: 'Mise en situation' };
const everyVoie = (ways: readonly (typeof voies)[number][] = voies) =>
  Object.fromEntries(ways.map((voie, at) => [voie, at % 2 === 0]));

/** For each item, facts and the state they give. What nothing is known of comes first. */
const cases: Readonly<Record<R5ItemId, readonly (readonly [string, Stated, R5State])[]>> = {
  purpose: [
    ['nothing', {}, 'absent'],
    ['a sentence', { purpose: 'Accompagner des personnes.' }, 'present'],
  ],
  competences: [
    ['nothing', {}, 'absent'],
    ['a list for the whole', { competences: ['Accueillir'] }, 'present'],
    ['a list for every bloc', { blocs: [bloc('BC01', described), bloc('BC02', described)] }, 'present'],
    ['a list for some blocs', { blocs: [bloc('BC01', described), bloc('BC02')] }, 'absent'],
    ['titles of blocs alone', { blocs: [bloc('BC01')] }, 'absent'],
    ['no bloc', { blocs: [] }, 'absent'],
    ['a list, in the Répertoire spécifique', { code: 'RS1', competences: ['Accueillir'] }, 'present'],
  ],
  blocs: [
    ['nothing', {}, 'absent'],
    ['titles', { blocs: [bloc('BC01'), bloc('BC02')] }, 'present'],
    ['codes without titles', { blocs: [bloc('BC01'), bloc('BC02', { title: unknown() })] }, 'absent'],
    ['an empty list', { blocs: [] }, 'absent'],
    ['the Répertoire spécifique', { code: 'RS1' }, 'not-applicable'],
    ['the former Inventaire', { code: 'INV1' }, 'not-applicable'],
  ],
  voies: [
    ['nothing', {}, 'absent'],
    ['all six, open or closed', { voies: everyVoie() }, 'present'],
    ['five', { voies: everyVoie(voies.filter((voie) => voie !== 'apprentissage')) }, 'absent'],
    [
      'the five of the Répertoire spécifique',
      { code: 'RS1', voies: everyVoie(voies.filter((voie) => voie !== 'apprentissage')) },
      'present',
    ],
    ['four of them', { code: 'RS1', voies: everyVoie(voies.slice(3)) }, 'absent'],
  ],
  assessment: [
    ['nothing', {}, 'absent'],
    ['methods for the whole', { assessment: 'Dossier et entretien.' }, 'present'],
    ['a jury', { juries: { vae: 'Deux professionnels.' } }, 'present'],
    ['methods for every bloc', { blocs: [bloc('BC01', described)] }, 'present'],
    ['methods for some blocs', { blocs: [bloc('BC01', described), bloc('BC02')] }, 'absent'],
  ],
  metiers: [
    ['nothing', {}, 'absent'],
    ['ROME codes', { metiers: [metier('K1801')] }, 'present'],
    ['titles of jobs', { debouches: ['conseiller'] }, 'present'],
    ['nothing, in a register of competences', { code: 'RS1' }, 'not-applicable'],
    ['titles of jobs, in a register of competences', { code: 'RS1', debouches: ['conseiller'] }, 'present'],
    ['nothing, in the report', { code: 'CNEFOP2016-01' }, 'absent'],
  ],
  certified: [
    ['nothing', {}, 'absent'],
    ['a number', { cohorts: [cohort(2023), cohort(2022, 0)] }, 'present'],
    ['years without numbers', { cohorts: [cohort(2023)] }, 'absent'],
    ['a source read that holds none', { cohorts: [] }, 'absent'],
    ['the same year twice, differently', { cohorts: [cohort(2022, 40), cohort(2022, 41)] }, 'absent'],
    ['a year to come', { cohorts: [cohort(2031, 40)] }, 'absent'],
  ],
  outcome: [
    ['nothing', {}, 'absent'],
    ['a rate', { cohorts: [cohort(2022, 40, { 'target-job-2-years': 0 })] }, 'present'],
    ['numbers of people only', { cohorts: [cohort(2022, 40)] }, 'absent'],
    [
      'a rate of a promotion that cannot be: more by VAE than people',
      {
        cohorts: [{ ...cohort(2022, 40, { 'overall-6-months': 80 }), certifiedByVae: known(41, testSource) }],
      },
      'absent',
    ],
    ['a rate of a year to come', { cohorts: [cohort(2031, 40, { 'overall-6-months': 80 })] }, 'absent'],
    [
      'the figure of a region',
      {
        figures: [
          {
            kind: 'inserjeunes-rate',
            percent: 54,
            monthsAfter: 6,
            leavers: 230,
            cohort: '2023-2024',
            scope: { kind: 'region', name: 'Occitanie' },
            from: testSource,
          },
        ],
      },
      'absent',
    ],
  ],
  validity: [
    ['nothing', {}, 'absent'],
    ['seen active, without a date', { active: true }, 'absent'],
    ['a date, even past', { until: day('2020-01-01') }, 'present'],
  ],
  certificateur: [
    ['nothing', {}, 'absent'],
    ['a name alone', { certificateurs: [{ name: 'Alpha' }] }, 'absent'],
    [
      'a name and a site, for one of them',
      { certificateurs: [{ name: 'Alpha' }, { name: 'Bêta', site: 'https://beta.example' }] },
      'present',
    ],
  ],
};

describe('the checklist of useful information', () => {
  it('has every item once, in the order of the bits of the panorama', () => {
    expect(checklist.map(({ id }) => id)).to.deep.equal(r5Items);
  });

  it('proves every item by a field that exists', () => {
    for (const { id, field } of checklist) expect(certification(), id).to.have.property(field);
  });

  for (const item of checklist)
    describe(`"${item.id}"`, () => {
      for (const [facts, stated, state] of cases[item.id])
        it(`is ${state} with ${facts}`, () => {
          expect(item.check(certification(stated), today)).to.equal(state);
        });
    });

  it('comes back from the bits it is packed in, and counts its items', () => {
    fc.assert(
      fc.property(certificationArbitrary, (entry) => {
        const packed = packR5(checklist, frozen(entry));
        const states = checklist.map((item) => ({ id: item.id, state: item.check(entry) }));
        expect(unpackR5(packed)).to.deep.equal(states);
        const count = (state: R5State) => states.filter((item) => item.state === state).length;
        expect(r5Present(packed)).to.equal(count('present'));
        expect(r5Applicable(packed)).to.equal(states.length - count('not-applicable'));
      }),
    );
  });

  it('never loses an item when one more fact is known', () => {
    fc.assert(
      fc.property(certificationArbitrary, (entry) => {
        const more = {
          ...entry,
          purpose: known('À quoi elle sert.', testSource),
          assessment: known('Un jury.', testSource),
        };
        for (const item of checklist)
          if (item.check(entry) === 'present') expect(item.check(more)).to.equal('present');
      }),
    );
  });
});
