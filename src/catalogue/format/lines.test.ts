import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { drained } from '../../domain/index.js';
import { inLines, parsedInSteps } from './lines.js';

const objects = fc.dictionary(fc.string(), fc.jsonValue());

/** What was read, or that nothing could be. */
const outcome = (read: () => unknown) => {
  try {
    return { value: read() };
  } catch (error) {
    return (error as Error).name;
  }
};

describe('JSON with a member a line', () => {
  it('is read as it was written, in as many steps as there are members', () => {
    fc.assert(
      fc.property(objects, (object) => {
        const text = inLines(object);
        const steps = parsedInSteps(text);
        let count = 0;
        let step = steps.next();
        for (; !step.done; step = steps.next()) count++;
        expect(step.value).to.deep.equal(JSON.parse(text));
        expect(count).to.equal(Object.keys(object).length);
      }),
    );
  });

  it('is read, once something went wrong with it, exactly as any JSON is', () => {
    const noise = fc.constantFrom('', '\n', ',', '{', '}', '"', ',\n', '}\n', '\r', '\u00a0', '1', '"a":1');
    fc.assert(
      fc.property(objects, noise, fc.nat(), fc.nat(3), (object, put, place, length) => {
        const text = inLines(object);
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + put + text.slice(at + length);
        expect(outcome(() => drained(parsedInSteps(broken)))).to.deep.equal(
          outcome(() => JSON.parse(broken)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('may be laid out otherwise', () => {
    for (const text of ['[1]', 'null', '{"a":1}', '{\n  "a": [\n    1\n  ],\n  "b": 2\n}\n'])
      expect(drained(parsedInSteps(text))).to.deep.equal(JSON.parse(text));
  });

  it('keeps a member named like what objects inherit', () => {
    const read = drained(parsedInSteps('{\n"__proto__":1,\n"a":2\n}\n')) as object;
    expect(Object.keys(read)).to.deep.equal(['__proto__', 'a']);
  });
});
