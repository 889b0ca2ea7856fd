import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { catalogueArbitrary, dayArbitrary } from '../testing/arbitraries.js';
import { panorama as panoramaOf } from '../testing/builders.js';
import { isObtainable, openRows, validityOn } from './index.js';

describe('what is open', () => {
  it('is the same row by row as fiche by fiche, whatever the day', () => {
    fc.assert(
      fc.property(catalogueArbitrary(), dayArbitrary, (entries, today) => {
        const isOpen = openRows(panoramaOf(...entries), today);
        expect(entries.map((_, row) => isOpen(row))).to.deep.equal(
          entries.map((entry) => isObtainable(validityOn(entry, today)) === true),
        );
      }),
    );
  });
});
