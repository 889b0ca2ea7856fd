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
        fc.constantFrom('title', 'blocs', 'voies', 'cohorts', 'until', '__proto__', 'x'),
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
    [
      'a rate above 100',
      record({ cohorts: [{ year: 2021, rates: { 'overall-6-months': 101 } }] }),
      'groups.0.cohorts.0.rates.overall-6-months',
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

  it('lists promotions most recent first, in whatever order the source has them', () => {
    const read = readRecord(record({ cohorts: [{ year: 2020 }, { year: 2022 }, { year: 2021 }] }));
    expect(read.ok && valueOf(read.value.cohorts)?.map(({ year }) => year)).to.deep.equal([2022, 2021, 2020]);
  });
});
