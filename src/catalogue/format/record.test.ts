import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { valueOf } from '../../domain/index.js';
import { frozen } from '../../testing/frozen.js';
import { readRecord } from './record.js';

const record = (group: object = {}, more: object = {}) => ({
  code: 'RNCP1',
  register: 'rncp',
  layer: 'today',
  groups: [{ from: 'export', ...group }],
  ...more,
});

const refusal = (input: unknown) => {
  const read = readRecord(input);
  return read.ok ? undefined : read.error;
};

describe('readRecord', function () {
  this.timeout(20_000);

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (input) => {
        expect(readRecord(input).ok).to.equal(false);
      }),
    );
  });

  it('never throws on a record with a field replaced by anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'blocs', 'voies', 'cohorts', 'figures', 'until', '__proto__', 'x'),
        fc.jsonValue(),
        (field, value) => {
          const input: unknown = JSON.parse(
            JSON.stringify(record()).replace(
              '"export"',
              () => `"export","${field}":${JSON.stringify(value)}`,
            ),
          );
          readRecord(frozen(input));
        },
      ),
    );
  });

  for (const [what, input, field] of [
    ['a number no register uses', record({}, { code: 'RNCP0' }), 'code'],
    ['a field it does not know', record({ titre: 'x' }), 'groups.0'],
    ['an empty title', record({ title: '  ' }), 'groups.0.title'],
    [
      'a script for an address',
      record({ certificateurs: [{ name: 'A', site: 'javascript:alert(1)' }] }),
      'groups.0.certificateurs.0.site',
    ],
    ['a day that does not exist', record({ until: '2026-02-30' }), 'groups.0.until'],
    [
      'the same field from two sources',
      {
        ...record(),
        groups: [
          { from: 'a', title: 'A' },
          { from: 'b', title: 'B' },
        ],
      },
      'title',
    ],
  ] as const)
    it(`sets aside ${what}, with number and field`, () => {
      const problem = refusal(input);
      expect(problem?.field).to.equal(field);
      expect(problem?.entry).to.equal(input.code);
    });

  it('keeps text as text', () => {
    const title = '<img src=x onerror=alert(1)> & « citation »';
    const read = readRecord(record({ title }));
    expect(read.ok && valueOf(read.value.title)).to.equal(title);
  });

  it('tells "has none", "unknown" and "without object" apart', () => {
    const read = readRecord(
      record(
        { level: 4 },
        {
          code: 'RS1',
          register: 'rs',
          groups: [{ from: 'export', cohorts: [] }],
          unknown: { until: 'not-filed' },
        },
      ),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.cohorts).to.deep.equal({ known: true, value: [], from: 'export' });
    expect(read.value.until).to.deep.equal({ known: false, why: 'not-filed' });
    expect(read.value.title).to.deep.equal({ known: false, why: 'not-in-sources' });
    expect(read.value.level).to.deep.equal({ known: false, why: 'not-applicable' });
  });

  it('reads the figures of other sources, each of its own type, impossible ones included', () => {
    const scope = { kind: 'region', name: 'Occitanie' };
    const share = { kind: 'inserjeunes-share', percent: 43, people: 87, period: '2023-2024', scope };
    const rate = { ...share, kind: 'inserjeunes-rate', percent: 312, monthsAfter: 12 };
    const rank = { kind: 'france-travail-return', fifth: 4, people: 312, period: '2024', scope };
    const groups = [
      { from: 'inserjeunes', figures: [share, rate] },
      { from: 'france-travail', figures: [rank] },
    ];
    const read = readRecord(frozen(record({}, { groups })));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const of = { cohort: '2023-2024', scope, from: 'inserjeunes' };
    expect(read.value.figures).to.deep.equal([
      { kind: 'inserjeunes-share', percent: 43, finalYear: 87, ...of },
      { kind: 'inserjeunes-rate', percent: 312, monthsAfter: 12, leavers: 87, ...of },
      {
        kind: 'france-travail-return',
        fifth: 4,
        leavers: 312,
        period: '2024',
        scope,
        from: 'france-travail',
      },
    ]);
    const { percent: _, ...without } = share;
    for (const figure of [without, { ...rate, monthsAfter: undefined }, { ...rank, fifth: undefined }])
      expect(refusal(record({ figures: [figure] }))?.field).to.equal('groups.0.figures.0');
    expect(refusal(record({ figures: [{ ...share, period: ' ' }] }))?.field).to.equal(
      'groups.0.figures.0.period',
    );
  });

  for (const [what, cohort, aside] of [
    [
      'a rate above 100',
      { year: 2021, certified: 30, rates: { 'overall-6-months': 101 } },
      { why: 'rate', year: 2021, certified: 30, percents: { 'overall-6-months': 101 } },
    ],
    [
      'a rate below 0',
      { year: 2021, rates: { 'target-job-2-years': -1 } },
      { why: 'rate', year: 2021, percents: { 'target-job-2-years': -1 } },
    ],
    [
      'a rate with decimals',
      { year: 2021, rates: { 'overall-6-months': 87.5 } },
      { why: 'rate', year: 2021, percents: { 'overall-6-months': 87.5 } },
    ],
    [
      'a negative number of people',
      { year: 2021, certified: -4 },
      { why: 'count', year: 2021, certified: -4, percents: {} },
    ],
    [
      'no year',
      { certified: 2303, rates: { 'overall-6-months': 88 } },
      { why: 'year', certified: 2303, percents: { 'overall-6-months': 88 } },
    ],
    ['a year before registers', { year: 21 }, { why: 'year', year: 21, percents: {} }],
    ['words for a number', { year: 2021, certified: 'douze' }, { why: 'count', year: 2021, percents: {} }],
    ['something else altogether', null, { why: 'year', percents: {} }],
  ] as const)
    it(`sets aside a promotion with ${what}, and keeps the fiche`, () => {
      const read = readRecord(
        frozen(record({ title: 'A', cohorts: [cohort, { year: 2022, certified: 12 }] })),
      );
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(valueOf(read.value.cohorts)?.map(({ year }) => year)).to.deep.equal([2022]);
      expect(read.value.cohortsAside).to.deep.equal([aside]);
    });

  it('reads how many answered, where a source states it', () => {
    const read = readRecord(
      record({
        cohorts: [
          {
            year: 2022,
            certified: 90,
            rates: { 'overall-6-months': 80 },
            respondents: { 'overall-6-months': 61 },
          },
        ],
      }),
    );
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [cohort] = valueOf(read.value.cohorts) ?? [];
    expect(cohort && valueOf(cohort.rates['overall-6-months'])).to.deep.equal({
      kind: 'declared',
      percent: 80,
      respondents: 61,
    });
  });

  it('lists promotions most recent first, in whatever order the source has them', () => {
    const read = readRecord(record({ cohorts: [{ year: 2020 }, { year: 2022 }, { year: 2021 }] }));
    expect(read.ok && valueOf(read.value.cohorts)?.map(({ year }) => year)).to.deep.equal([2022, 2021, 2020]);
  });
});
