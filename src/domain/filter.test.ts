import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary } from '../testing/arbitraries.js';
import { certification, day, panorama as panoramaOf, type Stated } from '../testing/builders.js';
import {
  facetBits,
  facetValues,
  narrow,
  noFilter,
  sorted,
  sortings,
  voieAt,
  type Facet,
  type Filter,
  type Panorama,
} from './index.js';

const panoramaArbitrary = catalogueArbitrary().map((entries) => panoramaOf(...entries));

const rowsOf = (panorama: Panorama) => Array.from({ length: panorama.size }, (_, row) => row);
const bitsOf = (panorama: Panorama) => facetBits(panorama, (row) => row % 3 > 0);

const filterArbitrary: fc.Arbitrary<Filter> = fc.record({
  level: fc.subarray([...facetValues.level]),
  register: fc.subarray([...facetValues.register]),
  voie: fc.subarray([...facetValues.voie]),
  with: fc.subarray([...facetValues.with]),
});

describe('narrowing a list', () => {
  it('to nothing in particular changes nothing', () => {
    fc.assert(
      fc.property(panoramaArbitrary, (panorama) => {
        expect(narrow(bitsOf(panorama), rowsOf(panorama), noFilter).rows).to.deep.equal(rowsOf(panorama));
      }),
    );
  });

  it('keeps the order, and only rows that were there', () => {
    fc.assert(
      fc.property(panoramaArbitrary, filterArbitrary, (panorama, filter) => {
        const rows = rowsOf(panorama).reverse();
        const { rows: left } = narrow(bitsOf(panorama), rows, filter);
        expect(left).to.deep.equal(rows.filter((row) => left.includes(row)));
      }),
    );
  });

  it('leaves those that have, of each facet that is asked, one value at least', () => {
    fc.assert(
      fc.property(panoramaArbitrary, filterArbitrary, (panorama, filter) => {
        const among = <T>(chosen: readonly T[], has: (value: T) => boolean) =>
          chosen.length === 0 || chosen.some(has);
        const { rows } = narrow(bitsOf(panorama), rowsOf(panorama), filter);
        expect(rows).to.deep.equal(
          rowsOf(panorama).filter(
            (row) =>
              among(filter.level, (level) => panorama.levels[row] === level) &&
              among(filter.register, (register) => panorama.registers[row] === register) &&
              among(filter.voie, (voie) => voieAt(panorama, row, voie) === true) &&
              among(filter.with, (what) =>
                what === 'open'
                  ? row % 3 > 0
                  : what === 'blocs'
                    ? (panorama.blocs[row] ?? 0) > 1
                    : panorama.headlines[row]?.kind === 'rate',
              ),
          ),
        );
      }),
    );
  });

  it('counts, beside a value, what choosing it alone in its facet would show', () => {
    fc.assert(
      fc.property(panoramaArbitrary, filterArbitrary, (panorama, filter) => {
        const rows = rowsOf(panorama);
        const { counts } = narrow(bitsOf(panorama), rows, filter);
        for (const facet of Object.keys(facetValues) as Facet[])
          for (const value of facetValues[facet]) {
            const alone = { ...filter, [facet]: [value] } as Filter;
            expect(counts[facet].get(value as never)).to.equal(
              narrow(bitsOf(panorama), rows, alone).rows.length,
            );
          }
      }),
      { numRuns: 25 },
    );
  });
});

describe('sorting a list', () => {
  it('loses and repeats no row', () => {
    fc.assert(
      fc.property(panoramaArbitrary, fc.constantFrom(...sortings), (panorama, sorting) => {
        expect([...sorted(panorama, rowsOf(panorama), sorting)].sort((a, b) => a - b)).to.deep.equal(
          rowsOf(panorama),
        );
      }),
    );
  });

  /** The order of these, each with its rank in its title: '1' first. */
  const orderOf = (sorting: (typeof sortings)[number], ...entries: readonly Stated[]) => {
    const panorama = panoramaOf(
      ...entries.map((stated, at) => certification({ code: `RNCP${at + 1}`, ...stated })),
    );
    return sorted(panorama, rowsOf(panorama), sorting).map((row) => panorama.titles[row] ?? '');
  };

  it('by level: from 3 to 8, then those nobody states or whose register has none, as they came', () => {
    expect(
      orderOf(
        'level',
        { title: '4' },
        { title: '3', level: 8 },
        { title: '1', level: 3 },
        { title: '5', code: 'RS7' },
        { title: '2', level: 5 },
      ),
    ).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('by end of validity: the longest to run first, past ones after, unknown last', () => {
    expect(
      orderOf(
        'until',
        { title: '2', until: day('2027-01-01') },
        { title: '4' },
        { title: '3', until: day('2019-06-30') },
        { title: '1', until: day('2031-01-01') },
      ),
    ).to.deep.equal(['1', '2', '3', '4']);
  });

  it('by information available: a share, so that a register without blocs does not come last for it', () => {
    const some = { purpose: 'Former', competences: ['Accueillir'], until: day('2030-01-01') };
    expect(
      orderOf(
        'documented',
        { title: '3' },
        // As many items, over more that have an object.
        { title: '2', ...some },
        { title: '1', code: 'RS4', ...some },
      ),
    ).to.deep.equal(['1', '2', '3']);
  });

  it('puts unknown levels last', () => {
    fc.assert(
      fc.property(panoramaArbitrary, (panorama) => {
        const known = sorted(panorama, rowsOf(panorama), 'level').map(
          (row) => (panorama.levels[row] ?? 0) > 0,
        );
        expect(known).to.deep.equal([...known].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
