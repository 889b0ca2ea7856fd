import { expect } from '@open-wc/testing';
import { noFilter, type Filter } from '../../src/domain/index.js';
import { certification, day, panorama as panoramaOf } from '../../src/testing/builders.js';
import { ListView, type Listed } from './listView.js';

const panorama = panoramaOf(
  certification({ code: 'RNCP1', title: 'B', level: 6 }),
  certification({ code: 'RNCP2', title: 'C', level: 5 }),
  certification({ code: 'RS3', title: 'A' }),
  certification({ code: 'RNCP4', title: 'D', level: 5 }),
);
const listed: Listed = {
  panorama,
  today: day('2026-11-23'),
  groups: [
    { id: 'well', rows: [3, 1] },
    { id: 'other', rows: [0, 2] },
  ],
  found: undefined,
  filter: noFilter,
  order: 'relevance',
  byWords: true,
};
const five: Filter = { ...noFilter, level: [5] };

describe('what a list shows', () => {
  it('is worked out again when, and only when, something of it changed', () => {
    const view = new ListView();
    const first = view.of(listed);
    expect(view.of({ ...listed })).to.equal(first);
    for (const change of [
      { filter: five },
      { order: 'title' },
      { found: [1, 2], byWords: false },
      { found: [1, 2] },
      { today: day('2027-01-01') },
      { groups: [{ id: 'well', rows: [0, 1, 2, 3] }] },
    ] as const) {
      const other = new ListView();
      const before = other.of(listed);
      const after = other.of({ ...listed, ...change });
      expect(after, Object.keys(change)[0]).not.to.equal(before);
      expect(after).to.deep.equal(new ListView().of({ ...listed, ...change }));
    }
  });

  it('keeps each group apart, in its order, and counts what is left of how many', () => {
    const { total, left, rows, counts, offered } = new ListView().of({
      ...listed,
      filter: five,
      found: [2, 3],
    });
    expect([total, left]).to.deep.equal([4, 1]);
    expect([...rows]).to.deep.equal([
      ['well', [3]],
      ['other', []],
    ]);
    expect(counts.level.get(5)).to.equal(1);
    expect(offered.level.get(5)).to.equal(2);
    expect(new ListView().of({ ...listed, order: 'title' }).rows.get('other')).to.deep.equal([2, 0]);
  });
});
