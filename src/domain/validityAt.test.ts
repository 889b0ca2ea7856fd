import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary, dayArbitrary } from '../testing/arbitraries.js';
import { panorama as panoramaOf } from '../testing/builders.js';
import { isObtainable, obtainableRows, validityAt, validityOn } from './index.js';

describe('where a row of the panorama stands', () => {
  it('is where its fiche stands, whatever the day', () => {
    fc.assert(
      fc.property(catalogueArbitrary(), dayArbitrary, (entries, today) => {
        const panorama = panoramaOf(...entries);
        const obtainable = obtainableRows(panorama, today);
        entries.forEach((entry, row) => {
          const told = validityOn(entry, today);
          expect(validityAt(panorama, row, today)).to.deep.equal(told);
          expect(obtainable(row)).to.equal(isObtainable(told));
        });
      }),
    );
  });
});
