import { expect } from '@open-wc/testing';
import { facetValues, noFilter } from '../../src/domain/index.js';
import { readFilter } from './readFilter.js';

describe('a filter written by an operator', () => {
  it('narrows to the values named, facet by facet', () => {
    expect(readFilter('level:5,6  voie:vae with:open')).to.deep.equal({
      filter: { ...noFilter, level: [5, 6], voie: ['vae'], with: ['open'] },
      unknown: [],
    });
  });

  it('may name every value there is', () => {
    for (const [facet, values] of Object.entries(facetValues))
      expect(readFilter(`${facet}:${values.join(',')}`)).to.deep.equal({
        filter: { ...noFilter, [facet]: values },
        unknown: [],
      });
  });

  it('gives back the words that mean nothing, and keeps the others', () => {
    expect(readFilter('level:5,12 toString colour:red voie')).to.deep.equal({
      filter: { ...noFilter, level: [5] },
      unknown: ['level:12', 'toString', 'colour:red', 'voie:'],
    });
    for (const text of [null, '', '  '])
      expect(readFilter(text)).to.deep.equal({ filter: noFilter, unknown: [] });
  });
});
