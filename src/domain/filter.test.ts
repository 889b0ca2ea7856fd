import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary } from '../testing/arbitraries.js';
import { panorama as panoramaOf } from '../testing/builders.js';
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
