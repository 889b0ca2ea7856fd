import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { replacements } from './replacements.js';

const link = (code: string, predecessors: readonly string[], successors: readonly string[]) => ({
  code,
  predecessors,
  successors,
});

describe('replacements', () => {
  it('completes a link from whichever fiche states it, across registers too', () => {
    const { completions, loops } = replacements([link('RNCP19468', [], ['RS6117']), link('RS6117', [], [])]);
    expect(completions.get('RS6117')).to.deep.equal({ predecessors: ['RNCP19468'], successors: [] });
    expect(completions.has('RNCP19468')).to.equal(false);
    expect(loops).to.deep.equal([]);
  });

  it('tells the numbers nobody holds', () => {
    expect(replacements([link('RNCP2', ['RNCP1'], ['RNCP3'])]).absent).to.deep.equal(['RNCP1', 'RNCP3']);
  });

  it('finds a circle once, wherever it is entered', () => {
    const { loops } = replacements([
      link('RNCP5', [], ['RNCP2']),
      link('RNCP3', [], ['RNCP1']),
      link('RNCP1', [], ['RNCP2']),
      link('RNCP2', [], ['RNCP3']),
      link('RNCP9', ['RNCP9'], []),
    ]);
    expect(loops).to.deep.equal([['RNCP1', 'RNCP2', 'RNCP3'], ['RNCP9']]);
  });

  it('ends on any links, and agrees with itself once completed', () => {
    const code = fc.integer({ min: 1, max: 8 }).map((number) => `RNCP${number}`);
    const codes = fc.uniqueArray(code, { maxLength: 3 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(code, codes, codes), { selector: ([key]) => key }), (links) => {
        const stated = links.map(([key, before, after]) => link(key, before, after));
        const { completions } = replacements(stated);
        const completed = stated.map((each) => {
          const more = completions.get(each.code);
          return link(
            each.code,
            [...each.predecessors, ...(more?.predecessors ?? [])],
            [...each.successors, ...(more?.successors ?? [])],
          );
        });
        expect([...replacements(completed).completions]).to.deep.equal([]);
      }),
    );
  });

  it('follows a chain of 20,000 without running out of stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => link(`RNCP${at + 1}`, [], [`RNCP${at + 2}`]));
    expect(replacements(chain).loops).to.deep.equal([]);
  });
});
