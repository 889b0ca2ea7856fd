import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { countOf } from './byteCount.js';

describe('counting a byte', () => {
  it('counts as one would one by one, wherever the stretch begins and ends', () => {
    const bytes = fc.array(fc.constantFrom(9, 10, 11, 60, 138, 255), { maxLength: 1200 });
    fc.assert(
      fc.property(bytes, fc.nat(9), fc.nat(9), (all, before, after) => {
        const held = Uint8Array.from(all).subarray(before % (all.length + 1));
        const to = Math.max(0, held.length - after);
        const expected = held.subarray(0, to).filter((byte) => byte === 10).length;
        expect(countOf(10, held, 0, to)).to.equal(expected);
        expect(countOf(10, held, Math.min(3, to), to)).to.equal(
          held.subarray(Math.min(3, to), to).filter((byte) => byte === 10).length,
        );
      }),
    );
  });

  it('counts thousands of them in a row', () => {
    expect(countOf(10, new Uint8Array(10_007).fill(10), 1, 10_006)).to.equal(10_005);
  });
});
