import { expect } from '@open-wc/testing';
import { blocs, certification, panorama, today, type Stated } from '../testing/builders.js';
import { unknown, type Use, type Verdict } from '../domain/index.js';
import { use as criterion } from './use.js';

const judge = (uses: readonly Use[], stated: Stated) =>
  criterion.prepare({ uses }, panorama(certification(stated)), today);

/** Uses wanted, and the verdict for each. */
type Expected = readonly (readonly [readonly Use[], Verdict])[];

describe('the use of a certification', () => {
  const cases: readonly (readonly [string, Stated, Expected])[] = [
    [
      'of the Répertoire spécifique is one competence',
      { code: 'RS1' },
      [
        [['competence'], 'met'],
        [['competence', 'metier'], 'met'],
        [['metier', 'family'], 'not-met'],
      ],
    ],
    ['of the former Inventaire is one competence', { code: 'INV1' }, [[['competence'], 'met']]],
    [
      'of the RNCP is a métier, near a family',
      { kind: 'Titre professionnel' },
      [
        [['metier', 'family'], 'met'],
        [['metier'], 'met'],
        [['family'], 'partly'],
      ],
    ],
    [
      'that is a national university diploma is a family, near a métier',
      { kind: 'Master' },
      [
        [['metier', 'family'], 'met'],
        [['family'], 'met'],
        [['metier'], 'partly'],
        [['competence', 'metier'], 'partly'],
      ],
    ],
    [
      'of the RNCP whose kind nobody read is one of the two, and met when both are wanted',
      { kind: unknown() },
      [
        [['metier', 'family'], 'met'],
        [['metier'], 'partly'],
        [['family'], 'partly'],
      ],
    ],
    [
      'in several blocs serves in part who wants one competence',
      { kind: 'Master', blocs: blocs(2) },
      [[['competence'], 'partly']],
    ],
    ['in one bloc, or in none, does not', { kind: 'Master', blocs: blocs(1) }, [[['competence'], 'not-met']]],
    [
      'whose list of blocs is empty does not either',
      { kind: 'Titre professionnel', blocs: [] },
      [[['competence'], 'not-met']],
    ],
    [
      'whose blocs nobody read may: that is unknown, not a no',
      { kind: 'Titre professionnel', blocs: unknown() },
      [[['competence'], 'unknown']],
    ],
    [
      'that the report names without a register is unknown',
      { code: 'CNEFOP2016-01', kind: 'Master' },
      [
        [['competence'], 'unknown'],
        [['metier', 'family'], 'unknown'],
      ],
    ],
  ];
  for (const [name, stated, expected] of cases)
    it(name, () => {
      for (const [uses, verdict] of expected)
        expect(judge(uses, stated)?.verdict(0), uses.join()).to.equal(verdict);
    });

  it('is read from the kind as registers write it', () => {
    const families = [
      'Licence professionnelle',
      'Bachelor universitaire de technologie',
      'Doctorat',
      'Diplôme d’État',
      "Diplôme d'université",
      'MASTER',
    ];
    const metiers = [
      'Titre professionnel',
      'Titre à finalité professionnelle',
      'CAP',
      'BTS',
      'Diplôme de branche',
    ];
    for (const kind of families) expect(judge(['family'], { kind })?.verdict(0), kind).to.equal('met');
    for (const kind of metiers) expect(judge(['metier'], { kind })?.verdict(0), kind).to.equal('met');
  });

  it('is explained by the uses it serves, and by none when it is unknown', () => {
    expect(judge(['metier'], { kind: 'Master' })?.because(0)).to.deep.equal({
      criterion: 'use',
      serves: ['family'],
    });
    expect(judge(['metier'], { code: 'RS1' })?.because(0)).to.deep.equal({
      criterion: 'use',
      serves: ['competence'],
    });
    expect(judge(['competence'], { kind: 'Master' })?.because(0)).to.deep.equal({
      criterion: 'use',
      serves: [],
    });
  });
});
