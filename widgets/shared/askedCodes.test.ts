import { expect } from '@open-wc/testing';
import { askedCodes } from './askedCodes.js';

describe('numbers written by an operator', () => {
  it('are read whatever stands between them, in any case, each once, in order', () => {
    expect(askedCodes(' rncp37274, RS6340;RNCP37274\n').codes).to.deep.equal(['RNCP37274', 'RS6340']);
  });

  it('that are none are given back as written, not too long', () => {
    expect(askedCodes(`RNCP37274 37274 <b> ${'x'.repeat(500)}`)).to.deep.equal({
      codes: ['RNCP37274'],
      malformed: ['37274', '<b>', 'x'.repeat(40)],
    });
  });

  it('may be absent', () => {
    for (const text of [null, '', ' , '])
      expect(askedCodes(text)).to.deep.equal({ codes: [], malformed: [] });
  });
});
