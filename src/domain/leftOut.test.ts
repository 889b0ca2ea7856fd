import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { frozen } from '../testing/frozen.js';
import type { Answer } from './answers.js';
import type { EntryCode } from './code.js';
import { leftOut } from './leftOut.js';

const always = () => true;
const code = (text: string) => text as EntryCode;

describe('what a journey brings that a site has no use for', () => {
  it('is nothing when the site has it all', () => {
    const brought = frozen({
      answers: { goal: { kind: 'one', option: 'widen' } as Answer },
      kept: [code('RNCP1')],
      known: { RNCP1: ['RNCP1BC01'] },
      questions: ['RNCP1:blocs'],
    });
    expect(leftOut(brought, brought.answers, always, always)).to.deep.equal({
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
      priorities: { kind: 'weights', weights: { vae: 'ignored', metier: 'counts', level: 'indispensable' } },
    });
    const sifted = frozen({
      goal: answers['goal']!,
      priorities: answers['priorities']!,
      metiers: { kind: 'many', options: ['K1801'] } as Answer,
    });
    const brought = {
      answers,
      kept: [code('RNCP1'), code('RS2')],
      known: { RNCP1: ['a'], RNCP3: ['b'] },
      questions: ['RNCP3:blocs', 'RNCP4:metiers', 'RS2:outcome'],
    };
    const [has, weighs] = [(entry: string) => entry === 'RS2', (id: string) => id === 'level'];
    expect(leftOut(frozen(brought), sifted, has, weighs)).to.deep.equal({
      questions: ['colour'],
      options: [
        { question: 'metiers', option: 'famille:coach' },
        { question: 'metiers', option: 'A1101' },
        { question: 'priorities', option: 'vae' },
      ],
      entries: ['RNCP1', 'RNCP3', 'RNCP4'],
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
          const out = leftOut(
            frozen({ answers, kept: [], known: {}, questions: [] }),
            frozen(sifted),
            always,
            always,
          );
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
