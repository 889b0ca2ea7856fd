import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { criteria } from '../criteria/index.js';
import { questions } from '../questions/index.js';
import { answersTo, catalogueArbitrary, profileArbitrary } from '../testing/arbitraries.js';
import { blocs, certification, code, metier, panorama, today, type Stated } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  askedCriteria,
  countsFor,
  criterionIds,
  flow,
  known,
  matchGroups,
  profileOf,
  rank,
  voies,
  type Certification,
  type Criterion,
  type CriterionId,
  type CriterionRole,
  type EntryCode,
  type Profile,
  type Ranking,
  type Verdict,
  type Weight,
} from './index.js';

const ranking = (profile: Profile, catalogue: readonly Certification[], by = criteria): Ranking =>
  rank(by, frozen(profile), panorama(...frozen(catalogue)), today);

/** The numbers in their order, each with its group: what a person sees. */
function seen(profile: Profile, catalogue: readonly Certification[], by = criteria): readonly string[] {
  const made = ranking(profile, catalogue, by);
  return [...made.order].map((row) => `${catalogue[row]?.code ?? 'no such row'} ${made.groupOf(row)}`);
}

const placeOf = (made: Ranking, row: number): number => made.order.indexOf(row);

describe('a ranking', () => {
  it('holds every certification exactly once, and its counts add up to the catalogue', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (profile, catalogue) => {
        const { order, counts, groupOf } = ranking(profile, catalogue);
        expect([...order].toSorted((a, b) => a - b)).to.deep.equal(catalogue.map((_, row) => row));
        for (const group of matchGroups)
          expect([...order].filter((row) => groupOf(row) === group)).to.have.length(counts[group]);
        expect(counts.well + counts.partly + counts.other).to.equal(catalogue.length);
        const columns = panorama(...catalogue);
        expect(countsFor(criteria, profile, columns, today), 'without ordering').to.deep.equal(counts);
      }),
    );
  });

  it('gives the first group before the second, and the second before the rest', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (profile, catalogue) => {
        const { order, groupOf } = ranking(profile, catalogue);
        const groups = [...order].map((row) => matchGroups.indexOf(groupOf(row)));
        expect(groups).to.deep.equal(groups.toSorted((a, b) => a - b));
      }),
    );
  });

  it('does not depend on the order of the catalogue', () => {
    const shuffled = catalogueArbitrary().chain((catalogue) =>
      fc.tuple(
        fc.constant(catalogue),
        fc.shuffledSubarray([...catalogue], { minLength: catalogue.length, maxLength: catalogue.length }),
      ),
    );
    fc.assert(
      fc.property(profileArbitrary, shuffled, (profile, [catalogue, other]) => {
        expect(seen(profile, other)).to.deep.equal(seen(profile, catalogue));
      }),
    );
  });

  it('does not depend on who the certificateurs are', () => {
    const renamed = (entry: Certification): Certification => ({
      ...entry,
      certificateurs: entry.certificateurs.known
        ? known(
            entry.certificateurs.value.map((each, at) => ({ ...each, name: `Zut ${entry.code} ${at}` })),
            'ailleurs',
          )
        : entry.certificateurs,
    });
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (profile, catalogue) => {
        expect(seen(profile, catalogue.map(renamed))).to.deep.equal(seen(profile, catalogue));
      }),
    );
  });

  it('loses no certification when a question is skipped', () => {
    fc.assert(
      fc.property(
        answersTo(questions),
        fc.constantFrom(...questions),
        catalogueArbitrary(),
        (answers, { id }, catalogue) => {
          const without = profileOf(flow(questions), { ...answers, [id]: { kind: 'skipped' } });
          const { order } = ranking(without, catalogue);
          expect(new Set(order).size).to.equal(catalogue.length);
        },
      ),
    );
  });

  it('of a profile that asks for nothing proposes nothing: what is open, then what is closed', () => {
    fc.assert(
      fc.property(catalogueArbitrary(), (catalogue) => {
        const { asked, counts, order, reasonsOf } = ranking({ situation: 'other' }, catalogue);
        expect(asked).to.equal(false);
        expect(counts).to.deep.equal({ well: 0, partly: 0, other: catalogue.length });
        const closed = [...order].map((row) => Number(reasonsOf(row)[0]?.verdict === 'not-met'));
        expect(closed).to.deep.equal(closed.toSorted());
      }),
    );
  });

  it('by a criterion the person ignores is the ranking without it', () => {
    fc.assert(
      fc.property(
        profileArbitrary,
        fc.constantFrom(...criterionIds),
        catalogueArbitrary(),
        (profile, id, catalogue) => {
          const ignoring = { ...profile, weights: { ...profile.weights, [id]: 'ignored' as const } };
          expect(seen(ignoring, catalogue)).to.deep.equal(
            seen(
              profile,
              catalogue,
              criteria.filter((criterion) => criterion.id !== id),
            ),
          );
        },
      ),
    );
  });

  it('speaks of the criteria whose weight is worth asking, and of validity', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (drawn, catalogue) => {
        const { weights: _, ...profile } = drawn;
        expect(ranking(profile, catalogue).criteria).to.deep.equal([
          ...askedCriteria(criteria, profile, panorama(...catalogue), today),
          'validity',
        ]);
      }),
    );
  });
});

/** Criteria of which only the verdicts are known: what holds for them holds for any criterion to come. */
interface Table {
  readonly catalogue: readonly Certification[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly id: CriterionId;
  readonly role: CriterionRole;
  readonly weight: Weight;
  readonly verdicts: readonly Verdict[];
}

const verdicts: readonly Verdict[] = ['met', 'partly', 'unknown', 'not-met', 'not-applicable'];

const tables: fc.Arbitrary<Table> = catalogueArbitrary({ minLength: 1, maxLength: 8 }).chain((catalogue) =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...criterionIds),
        role: fc.constantFrom<CriterionRole>('aim', 'condition', 'condition', 'gate'),
        weight: fc.constantFrom<Weight>('indispensable', 'counts', 'counts', 'ignored'),
        verdicts: fc.array(fc.constantFrom(...verdicts), {
          minLength: catalogue.length,
          maxLength: catalogue.length,
        }),
      }),
      { selector: ({ id }) => id, minLength: 1 },
    )
    .map((columns) => ({ catalogue, columns })),
);

const criteriaOf = ({ catalogue, columns }: Table): readonly Criterion[] =>
  columns.map(({ id, role, weight, verdicts: cells }) => {
    const byCode = new Map<EntryCode, Verdict>(
      catalogue.map((entry, row) => [entry.code, cells[row] ?? 'unknown']),
    );
    return {
      id,
      role,
      defaultWeight: weight,
      prepare: (_, { codes }) => ({
        verdict: (row) => byCode.get(codes[row] ?? code('RNCP1')) ?? 'unknown',
        because: () => ({ criterion: 'vae', register: 'rncp' }),
      }),
    };
  });

const rankingOf = (table: Table): Ranking => ranking({}, table.catalogue, criteriaOf(table));

/** The same table, with another verdict in one cell. */
const withVerdict = (table: Table, at: number, row: number, verdict: Verdict): Table => ({
  ...table,
  columns: table.columns.map((column, place) =>
    place === at ? { ...column, verdicts: column.verdicts.with(row, verdict) } : column,
  ),
});

/** A table and one of its cells. */
const cells = tables.chain((table) =>
  fc.tuple(fc.constant(table), fc.nat(table.columns.length - 1), fc.nat(table.catalogue.length - 1)),
);

describe('the place of a certification, all else equal', () => {
  it('is never lower for meeting one more criterion, whatever it was before', () => {
    fc.assert(
      fc.property(cells, ([table, at, row]) => {
        const before = rankingOf(table);
        const after = rankingOf(withVerdict(table, at, row, 'met'));
        expect(placeOf(after, row)).to.be.at.most(placeOf(before, row));
        expect(after.groups[row]).to.be.at.most(before.groups[row] ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('is never worse for unknown than for not met, nor better than for partly', () => {
    fc.assert(
      fc.property(cells, ([table, at, row]) => {
        const places = (['met', 'partly', 'unknown', 'not-met'] as const).map((verdict) => {
          const made = rankingOf(withVerdict(table, at, row, verdict));
          return [made.groups[row] ?? 0, placeOf(made, row)] as const;
        });
        expect(places.map(([group]) => group)).to.deep.equal(places.map(([group]) => group).toSorted());
        const rows = places.map(([, place]) => place);
        expect(rows).to.deep.equal(rows.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the other criteria when one has no object', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, pick) => {
        const at = pick % table.columns.length;
        const without = { ...table, columns: table.columns.filter((_, place) => place !== at) };
        const idle = {
          ...table,
          columns: table.columns.with(at, {
            ...(table.columns[at] ?? { id: 'vae', role: 'condition', weight: 'counts' }),
            verdicts: table.catalogue.map(() => 'not-applicable'),
          }),
        };
        expect([...rankingOf(idle).order]).to.deep.equal([...rankingOf(without).order]);
      }),
    );
  });

  it('is in the last group when something indispensable is not met', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { groupOf, order } = rankingOf(table);
        expect(order).to.have.length(table.catalogue.length);
        for (const { weight, verdicts: column } of table.columns)
          column.forEach((verdict, row) => {
            if (weight === 'indispensable' && verdict === 'not-met') expect(groupOf(row)).to.equal('other');
          });
      }),
    );
  });

  it('is never in the first group when nobody can confirm something indispensable', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { groupOf } = rankingOf(table);
        for (const { role, weight, verdicts: column } of table.columns)
          column.forEach((verdict, row) => {
            if (role !== 'gate' && weight === 'indispensable' && verdict === 'unknown')
              expect(groupOf(row)).not.to.equal('well');
          });
      }),
    );
  });

  it('is not lifted by a gate that is met, and comes after all that is open when it is not', () => {
    const gated = cells.map(([table, at, row]) => {
      const column = table.columns[at];
      if (!column) return { table, at, row };
      const gate = { ...column, role: 'gate', weight: 'indispensable' } as const;
      return { table: { ...table, columns: table.columns.with(at, gate) }, at, row };
    });
    fc.assert(
      fc.property(gated, ({ table, at, row }) => {
        const met = rankingOf(withVerdict(table, at, row, 'met'));
        const unknown = rankingOf(withVerdict(table, at, row, 'unknown'));
        expect([...met.order]).to.deep.equal([...unknown.order]);
        const closed = rankingOf(withVerdict(table, at, row, 'not-met'));
        expect(closed.groupOf(row)).to.equal('other');
        const isClosed = (other: number) =>
          table.columns.some(
            ({ role, weight, verdicts: column }, place) =>
              role === 'gate' &&
              weight !== 'ignored' &&
              ((place === at && other === row) || column[other] === 'not-met'),
          );
        const after = [...closed.order].slice(placeOf(closed, row) + 1);
        expect(after.filter((other) => !isClosed(other))).to.deep.equal([]);
      }),
    );
  });
});

describe('the score', () => {
  const worth: Readonly<Record<Verdict, number>> = {
    met: 4,
    partly: 2,
    unknown: 1,
    'not-met': 0,
    'not-applicable': 0,
  };

  /** Points and points at stake of a row, reckoned as docs/matching.md says. */
  const share = ({ columns }: Table, row: number): readonly [gained: number, atStake: number] => {
    const told = columns
      .map(({ role, weight, verdicts: column }) => ({ role, weight, verdict: column[row] ?? 'unknown' }))
      .filter(
        ({ role, weight, verdict }) =>
          role !== 'gate' && weight !== 'ignored' && verdict !== 'not-applicable',
      )
      .map(({ role, weight, verdict }) => ({
        verdict,
        times: role === 'aim' || weight === 'indispensable' ? 3 : 1,
      }));
    return [
      told.reduce((sum, { verdict, times }) => sum + worth[verdict] * times, 0),
      told.reduce((sum, { times }) => sum + 4 * times, 0),
    ];
  };
  const has = ({ columns }: Table, row: number, verdict: Verdict, role: 'gate' | 'other') =>
    columns.some(
      (column) =>
        (column.role === 'gate') === (role === 'gate') &&
        (role === 'gate' ? column.weight !== 'ignored' : column.weight === 'indispensable') &&
        column.verdicts[row] === verdict,
    );

  it('orders what stands in the same place, however close', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { order, groups } = rankingOf(table);
        const place = (row: number) =>
          [
            groups[row],
            has(table, row, 'not-met', 'gate'),
            has(table, row, 'unknown', 'other') && groups[row] === 1,
          ].join();
        [...order].slice(1).forEach((row, at) => {
          const before = order[at] ?? 0;
          if (place(before) !== place(row)) return;
          const [gained, atStake] = share(table, row);
          const [gainedBefore, atStakeBefore] = share(table, before);
          expect(gainedBefore * Math.max(1, atStake)).to.be.at.least(gained * Math.max(1, atStakeBefore));
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('opens the first group from seven tenths, and the second from four', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { groupOf } = rankingOf(table);
        table.catalogue.forEach((_, row) => {
          const [gained, atStake] = share(table, row);
          const out = has(table, row, 'not-met', 'gate') || has(table, row, 'not-met', 'other');
          const sure = !has(table, row, 'unknown', 'other');
          const fits = !out && atStake > 0 && 10 * gained >= 4 * atStake;
          expect(groupOf(row)).to.equal(
            !fits ? 'other' : sure && 10 * gained >= 7 * atStake ? 'well' : 'partly',
          );
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('of fourteen points of twenty is in the first group, and of eight in the second: both bounds are inside', () => {
    const row = (use: Verdict, voies: Verdict, level: Verdict): Table => ({
      catalogue: [certification()],
      columns: [
        { id: 'use', role: 'aim', weight: 'counts', verdicts: [use] },
        { id: 'voies', role: 'condition', weight: 'counts', verdicts: [voies] },
        { id: 'level', role: 'condition', weight: 'counts', verdicts: [level] },
      ],
    });
    expect(rankingOf(row('met', 'unknown', 'unknown')).groupOf(0)).to.equal('well');
    expect(rankingOf(row('partly', 'partly', 'not-met')).groupOf(0)).to.equal('partly');
    expect(rankingOf(row('partly', 'unknown', 'not-met')).groupOf(0)).to.equal('other');
  });

  it('tells apart scores two thousandths apart', () => {
    // One unknown, the rest not met, over 72 points and over 76.
    const ids = criterionIds.filter((id) => id !== 'validity');
    const columns = ids.map((id, at): Column => ({
      id,
      role: 'condition',
      weight: at === 0 ? 'counts' : 'indispensable',
      verdicts:
        at === 0 ? ['not-applicable', 'not-met'] : at === 1 ? ['unknown', 'unknown'] : ['not-met', 'not-met'],
    }));
    const [first, second] = [
      certification({ code: 'RNCP1', title: 'Z' }),
      certification({ code: 'RNCP2', title: 'A' }),
    ];
    const { order } = rankingOf({ catalogue: [first, second], columns });
    // The share of the first is the larger by two thousandths, though the title of the second comes first.
    expect([...order]).to.deep.equal([0, 1]);
  });
});

describe('facts and the place of a certification', () => {
  // One entry that knows everything, so that no criterion starts or stops to speak with the entry that changes.
  const anchor = certification({
    code: 'RNCP999999',
    level: 5,
    blocs: blocs(3),
    metiers: [metier('K1801')],
    familles: ['coach'],
    tags: [{ competence: 'accueillir', evidence: 'title' }],
    voies: Object.fromEntries(voies.map((voie) => [voie, true])),
  });

  /** One row of any catalogue never falls when this is done to it. */
  const neverFalls = (better: (entry: Certification, profile: Profile) => Certification): void =>
    fc.assert(
      fc.property(
        profileArbitrary,
        catalogueArbitrary({ minLength: 1, maxLength: 6 }),
        fc.nat(),
        (profile, drawn, pick) => {
          const row = pick % drawn.length;
          const catalogue = [...drawn, anchor];
          const entry = catalogue[row] ?? anchor;
          const before = ranking(profile, catalogue);
          const after = ranking(profile, catalogue.with(row, better(entry, profile)));
          expect(placeOf(after, row)).to.be.at.most(placeOf(before, row));
        },
      ),
      { numRuns: 300 },
    );

  it('it never falls when a voie the person accepts opens', () => {
    neverFalls((entry, { voies: [accepted] = [] }) =>
      accepted ? { ...entry, voies: { ...entry.voies, [accepted]: known(true, 'source') } } : entry,
    );
  });

  it('it never falls when a métier or a family the person aims at is found in its fiche', () => {
    neverFalls((entry, { metiers: [rome] = [] }) =>
      rome && entry.register === 'rncp'
        ? {
            ...entry,
            metiers: known([...(entry.metiers.known ? entry.metiers.value : []), metier(rome)], 'source'),
          }
        : entry,
    );
    neverFalls((entry, { familles: [famille] = [] }) =>
      famille ? { ...entry, familles: [...new Set([...entry.familles, famille])] } : entry,
    );
  });

  it('it never falls when its words are found to name a competence the person wants', () => {
    neverFalls((entry, { competencesWanted: [competence] = [] }) =>
      competence ? { ...entry, tags: [...entry.tags, { competence, evidence: 'competences' }] } : entry,
    );
  });

  it('it never falls when more of what is useful to a choice is published', () => {
    neverFalls((entry) => ({
      ...entry,
      purpose: known('À quoi elle sert.', 'source'),
      assessment: known('Un jury.', 'source'),
    }));
  });
});

describe('equals stand', () => {
  /** Entries about which nobody asked anything. */
  const order = (...entries: readonly Stated[]): readonly string[] =>
    [...ranking({}, entries.map(certification)).order].map((row) => entries[row]?.code ?? '');

  it('the better documented first, then by title, then by number', () => {
    expect(
      order(
        { code: 'RNCP37274', title: 'Coach' },
        { code: 'RNCP403', title: 'Coach' },
        { code: 'RNCP2', title: 'Accompagnateur' },
        { code: 'RNCP1', title: 'Zoologue', purpose: 'À quoi elle sert.' },
      ),
    ).to.deep.equal(['RNCP1', 'RNCP2', 'RNCP403', 'RNCP37274']);
  });

  it('documented for what their register lets them be: what has no object is not missing', () => {
    const told = { purpose: 'À quoi elle sert.', competences: ['Accueillir'], assessment: 'Un jury.' };
    // Three of eight, against three of ten.
    expect(order({ code: 'RNCP1', title: 'A', ...told }, { code: 'RS1', title: 'B', ...told })).to.deep.equal(
      ['RS1', 'RNCP1'],
    );
  });

  it('in the same order in every browser, accents, case, ligatures and apostrophes included, and the untitled last', () => {
    const titles = [
      'Zone',
      'œuvre',
      'Étude',
      'etudes',
      'Oeuvres',
      'L’an',
      "l'ancien",
      'état',
      'Éditer',
      'coach',
    ];
    const entries = [...titles.map((title, at) => ({ code: `RNCP${at + 1}`, title })), { code: 'RNCP99' }];
    const sorted = [
      'coach',
      'Éditer',
      'état',
      'Étude',
      'etudes',
      'L’an',
      "l'ancien",
      'œuvre',
      'Oeuvres',
      'Zone',
    ];
    expect(order(...entries)).to.deep.equal([
      ...sorted.map((title) => `RNCP${titles.indexOf(title) + 1}`),
      'RNCP99',
    ]);
  });
});

describe('the formula', () => {
  const conseiller = {
    code: 'RNCP1',
    title: 'Conseiller',
    kind: 'Titre professionnel',
    metiers: [metier('K1801')],
    level: 5,
    voies: { vae: true, 'formation-continue': false },
  } as const;
  const wants: Profile = { metiers: [metier('K1801').rome], uses: ['metier'], levelHeld: 5, voies: ['vae'] };

  // Beside a certification of another métier, so that the catalogue knows of métiers.
  const groupOf = (profile: Profile, stated: Stated) =>
    ranking(profile, [
      certification(stated),
      certification({ code: 'RNCP99', metiers: [metier('A1101')] }),
    ]).groupOf(0);

  it('puts first what meets everything', () => {
    expect(groupOf(wants, conseiller)).to.equal('well');
  });

  it('weighs what it is for as much as three of the ways to get it', () => {
    // 12 for the métier, 12 for the use, 1 for the voie nobody stated, 0 for the level: 25 of 32.
    expect(groupOf(wants, { ...conseiller, level: 8, voies: {} })).to.equal('well');
    // The use is not the one asked for: 12 + 0 + 4 + 4 of 32.
    expect(groupOf({ ...wants, uses: ['competence'] }, { ...conseiller, blocs: blocs(1) })).to.equal(
      'partly',
    );
  });

  it('never proposes first a certification whose métiers nobody knows to who aims at one', () => {
    const { metiers: _, ...unread } = conseiller;
    expect(groupOf(wants, unread)).to.equal('partly');
    expect(groupOf({ ...wants, weights: { metier: 'counts' } }, { ...unread, familles: [] })).to.equal(
      'well',
    );
  });

  it('never proposes first a competence to who aims at a métier, however open it is', () => {
    const aims: Profile = { metiers: [metier('K1801').rome], voies: ['formation-continue'] };
    expect(groupOf(aims, { code: 'RS1', voies: { 'formation-continue': true } })).to.equal('partly');
  });

  it('proposes a competence first to who wants one, before titles that only split', () => {
    const abeille: Profile = {
      uses: ['competence'],
      levelHeld: 6,
      voies: ['formation-continue'],
      scope: 'blocs',
    };
    const catalogue = [
      certification({ ...conseiller, blocs: blocs(4), level: 6, voies: { 'formation-continue': true } }),
      certification({ code: 'RS1', title: 'Zoomer' }),
    ];
    expect(seen(abeille, catalogue)).to.deep.equal(['RS1 well', 'RNCP1 well']);
  });

  it('puts what is closed after what is open, whatever it meets', () => {
    const closed = { ...conseiller, code: 'RNCP2', active: false };
    expect(seen(wants, [certification(closed), certification({ code: 'RNCP3', level: 3 })])).to.deep.equal([
      'RNCP3 other',
      'RNCP2 other',
    ]);
  });

  it('puts what is indispensable and met before what is indispensable and nobody can confirm', () => {
    // Of 36: 3 for a métier nobody read, 12 for the use, 4 for the voie, 4 for the level, 1 for the blocs. 24.
    const { metiers: _, ...unread } = { ...conseiller, code: 'RNCP2' };
    // Of 36: 12 for the métier, 6 for the use, 0 for the voie, 4 for the level, 1 for the blocs. 23, and sure.
    const sure = { ...conseiller, code: 'RNCP3', kind: 'Master', voies: { vae: false } };
    expect(
      seen({ ...wants, scope: 'blocs' }, [certification(unread), certification({ ...sure })]),
    ).to.deep.equal(['RNCP3 partly', 'RNCP2 partly']);
  });
});

describe('reasons', () => {
  it('tell every verdict of the criteria that have an object: the indispensable first, then met, partly, not met, unknown', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { reasonsOf } = rankingOf(table);
        const tellingOrder = ['met', 'partly', 'not-met', 'unknown'];
        table.catalogue.forEach((_, row) => {
          const told = reasonsOf(row);
          expect(new Set(told.map(({ criterion }) => criterion))).to.deep.equal(
            new Set(
              table.columns
                .filter(
                  ({ weight, verdicts: column }) => weight !== 'ignored' && column[row] !== 'not-applicable',
                )
                .map(({ id }) => id),
            ),
          );
          const keys = told.map(
            ({ weight, verdict }) => (weight === 'indispensable' ? 0 : 10) + tellingOrder.indexOf(verdict),
          );
          expect(keys).to.deep.equal(keys.toSorted((a, b) => a - b));
        });
      }),
    );
  });

  it('exist for every certification proposed: a match nobody can explain is not shown', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (profile, catalogue) => {
        const { order, groupOf, reasonsOf } = ranking(profile, catalogue);
        for (const row of order)
          if (groupOf(row) !== 'other')
            expect(reasonsOf(row).some(({ verdict }) => verdict === 'met' || verdict === 'partly')).to.equal(
              true,
            );
      }),
    );
  });
});
