import { expect } from '@open-wc/testing';
import { levels, levels1969, levelsOf1969 } from './index.js';

describe('a level of 1969', () => {
  it('is one level of 2019, except I, which is a master or a doctorate', () => {
    expect(levels1969.map((level) => levelsOf1969(level))).to.deep.equal([[3], [4], [5], [6], [7, 8]]);
  });

  it('reaches every level of 2019 exactly once', () => {
    expect(levels1969.flatMap((level) => levelsOf1969(level))).to.deep.equal(levels);
  });
});
