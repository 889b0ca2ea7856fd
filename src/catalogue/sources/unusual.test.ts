import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isUnusual } from './unusual.js';

/** What only the parser should judge, read as text and not as bytes. */
const unusual = /[\0-\x08\x0b-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos);)|\]\]>/;

describe('what is unusual in an export', () => {
  const usual = fc.constantFrom('a', 'é', '’', '😀', '\t', '\n', '<P>', ']', ']]', '&amp;', '\ufffd', 'ﬁ');
  const odd = fc.constantFrom('\r', '\u0001', '\ufffe', '\uffff', '&eacute;', '& ', ']]>');
  // Many a text has nothing odd.
  const pieces = fc.array(fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: odd }), {
    maxLength: 40,
  });

  it('is found wherever it stands, and nothing else is', () => {
    fc.assert(
      fc.property(pieces, fc.nat(9), (parts, before) => {
        // Letters at the end: what the end cuts in two counts as unusual.
        const text = `${parts.join('')}fin`;
        const bytes = new TextEncoder().encode('\r'.repeat(before) + text);
        expect(isUnusual(bytes, before, bytes.length), JSON.stringify(text)).to.equal(unusual.test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is also what the end cuts in two', () => {
    for (const cut of ['&am', ']', ']]', '\ufffe']) {
      const bytes = new TextEncoder().encode(`abc${cut}`);
      const end = cut === '\ufffe' ? bytes.length - 1 : bytes.length;
      expect(isUnusual(bytes, 0, end), JSON.stringify(cut)).to.equal(true);
    }
  });
});
