import { expect } from '@open-wc/testing';
import { frozen } from '../../testing/frozen.js';
import { recordVersion } from '../recordVersion.js';
import { climb } from './climb.js';
import { migrations } from './index.js';
import type { Migration } from './migration.js';

/** Two steps as releases would write them. */
const steps: readonly Migration[] = [
  { from: 1, up: ({ kept, ...rest }) => (Array.isArray(kept) ? { ...rest, saved: kept } : undefined) },
  { from: 2, up: (record) => ({ ...record, notes: '' }) },
];

describe('climbing from version to version', () => {
  it('takes every step between, in order, and writes into nothing', () => {
    const expected = { version: 3, saved: ['RNCP37274'], notes: '' };
    expect(climb(frozen({ version: 1, kept: ['RNCP37274'] }), steps)).to.deep.equal(expected);
    expect(climb(frozen({ version: 2, saved: ['RNCP37274'] }), steps)).to.deep.equal(expected);
  });

  it('leaves a record of the last version as it is', () => {
    const record = frozen({ version: 3 });
    expect(climb(record, steps)).to.equal(record);
  });

  it('stops at a step that does not recognise the record', () => {
    expect(climb({ version: 1 }, steps)).to.equal(undefined);
  });

  it('does not know where to begin with another version', () => {
    for (const version of [0, 4, '1', undefined, Number.NaN])
      expect(climb({ version }, steps)).to.equal(undefined);
  });
});

describe('the list of steps', () => {
  it('ends at the version this release writes', () => expect(migrations.length + 1).to.equal(recordVersion));

  it('begins at 1 and rises by one', () =>
    expect(migrations.map(({ from }) => from)).to.deep.equal(migrations.map((_, at) => at + 1)));
});
