import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { certificationArbitrary, catalogueArbitrary, profileArbitrary } from '../testing/arbitraries.js';
import { bloc, certification, metier, panorama, today } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  criterionIds,
  voies,
  type Criterion,
  type Panorama,
  type Profile,
  type Verdict,
} from '../domain/index.js';
import { criteria } from './index.js';

/** A profile that gives every criterion something to say. */
const talkative: Profile = frozen({
  uses: ['competence'],
  recognition: true,
  experience: 'over-3',
  metiers: [metier('K1801').rome],
  familles: ['coach'],
  levelHeld: 4,
  competencesHeld: ['accueillir'],
  competencesWanted: ['orienter'],
  voies: ['vae'],
  scope: 'blocs',
});

/** A certification of which every criterion can say something. */
const known = certification({
  code: 'RNCP999999',
  kind: 'Titre professionnel',
  level: 5,
  metiers: [metier('K1801')],
  familles: ['coach'],
  tags: [{ competence: 'accueillir', evidence: 'title' }],
  competences: ['Accueillir'],
  blocs: [bloc('BC01'), bloc('BC02')],
  voies: Object.fromEntries(voies.map((voie) => [voie, true])),
  active: true,
});

const verdictOf = (
  criterion: Criterion,
  profile: Profile,
  columns: Panorama,
  row: number,
): Verdict | undefined => criterion.prepare(profile, columns, today)?.verdict(row);

describe('the criteria', () => {
  it('are those that have a name, each once, in the order of telling', () => {
    expect(criteria.map(({ id }) => id)).to.deep.equal(criterionIds);
  });

  it('have one gate, and aims that stand before conditions', () => {
    expect(criteria.map(({ role }) => role).filter((role) => role === 'gate')).to.have.length(1);
    const places = criteria.map(({ role }) => ['aim', 'condition', 'gate'].indexOf(role));
    expect(places).to.deep.equal(places.toSorted());
  });
});

for (const criterion of criteria)
  describe(`the criterion "${criterion.id}"`, () => {
    it('is heard when the profile and the catalogue let it speak', () => {
      expect(criterion.prepare(talkative, panorama(known), today)).not.to.equal(undefined);
    });

    it('is silent on a profile that says nothing, unless it is a gate', () => {
      expect(criterion.prepare({}, panorama(known), today) === undefined).to.equal(criterion.role !== 'gate');
    });

    it('says nothing of nothing: an empty catalogue, a row past the end, a catalogue that knows nothing', () => {
      for (const columns of [
        panorama(),
        panorama(certification()),
        panorama(certification({ code: 'RS1' })),
      ]) {
        const judge = criterion.prepare(talkative, columns, today);
        for (const row of [0, 1, 10_000]) {
          expect(judge?.verdict(row)).to.be.oneOf([
            undefined,
            'unknown',
            'not-applicable',
            'met',
            'not-met',
            'partly',
          ]);
          expect(judge?.because(row).criterion).to.be.oneOf([undefined, criterion.id]);
        }
      }
    });

    it('explains every verdict in its own words', () => {
      fc.assert(
        fc.property(profileArbitrary, catalogueArbitrary({ minLength: 1 }), (profile, catalogue) => {
          const judge = criterion.prepare(frozen(profile), panorama(...catalogue), today);
          catalogue.forEach((_, row) => {
            if (judge) expect(judge.because(row).criterion).to.equal(criterion.id);
          });
        }),
      );
    });

    it('judges a certification the same whatever stands beside it, once it is heard', () => {
      fc.assert(
        fc.property(
          profileArbitrary,
          certificationArbitrary,
          catalogueArbitrary({ maxLength: 4 }),
          (profile, entry, others) => {
            const beside = others.filter(({ code }) => code !== entry.code);
            const alone = verdictOf(criterion, profile, panorama(known, entry), 1);
            expect(
              verdictOf(criterion, profile, panorama(...beside, known, entry), beside.length + 1),
            ).to.equal(alone);
          },
        ),
      );
    });

    it('never takes a missing fact for a "no": a certification of which nothing is known is never "not met"', () => {
      fc.assert(
        fc.property(profileArbitrary, (profile) => {
          const nothing = panorama(
            known,
            certification({ code: 'RNCP1' }),
            certification({ code: 'CNEFOP2016-01' }),
          );
          for (const row of [1, 2])
            expect(verdictOf(criterion, profile, nothing, row)).not.to.equal('not-met');
        }),
      );
    });
  });
