import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { frozen } from '../testing/frozen.js';
import type { Answer } from './answers.js';
import type { EntryCode } from './code.js';
import { leftOut } from './leftOut.js';

const code = (text: string) => text as EntryCode;

describe('what a journey brings that a site has no use for', () => {
  it('is nothing when the site has it all', () => {
    const brought = frozen({
      answers: { goal: { kind: 'one', option: 'widen' } as Answer },
      kept: [code('RNCP1')],
      known: { RNCP1: ['RNCP1BC01'] },
    });
    expect(leftOut(brought, brought.answers, () => true)).to.deep.equal({
      questions: [],
      options: [],
      entries: [],
    });
  });

  it('names questions, options and certifications, each once', () => {
    const answers: Readonly<Record<string, Answer>> = frozen({
      colour: { kind: 'one', option: 'blue' },
      metiers: { kind: 'many', options: ['K1801', 'famille:coach', 'A1101'] },
      goal: { kind: 'skipped' },
    });
    const sifted = frozen({
      goal: answers['goal']!,
      metiers: { kind: 'many', options: ['K1801'] } as Answer,
    });
    const brought = { answers, kept: [code('RNCP1'), code('RS2')], known: { RNCP1: ['a'], RNCP3: ['b'] } };
    expect(leftOut(frozen(brought), sifted, (entry) => entry === 'RS2')).to.deep.equal({
      questions: ['colour'],
      options: [
        { question: 'metiers', option: 'famille:coach' },
        { question: 'metiers', option: 'A1101' },
      ],
      entries: ['RNCP1', 'RNCP3'],
    });
  });

  it('with what counts makes up all that was brought, whatever that is', () => {
    const options = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('p', 'q', 'r'), options),
        fc.constantFrom('a', 'b', 'c'),
        (given, known) => {
          const answers = Object.fromEntries(
            Object.entries(given).map(([id, options]) => [id, { kind: 'many', options } as Answer]),
          );
          const sifted = Object.fromEntries(
            Object.entries(given)
              .map(
                ([id, all]) =>
                  [id, { kind: 'many', options: all.filter((one) => one <= known) } as const] as const,
              )
              .filter(([, { options }]) => options.length > 0),
          );
          const out = leftOut(frozen({ answers, kept: [], known: {} }), frozen(sifted), () => true);
          expect([...out.questions, ...Object.keys(sifted)].sort()).to.deep.equal(
            Object.keys(answers).sort(),
          );
          for (const [id, { options }] of Object.entries(sifted)) {
            const missing = out.options.filter(({ question }) => question === id).map(({ option }) => option);
            expect([...options, ...missing].sort()).to.deep.equal([...given[id]!].sort());
          }
        },
      ),
    );
  });
});
