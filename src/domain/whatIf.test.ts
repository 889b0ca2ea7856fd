import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { answersArbitrary, flowArbitrary } from '../testing/arbitraries.js';
import { frozen } from '../testing/frozen.js';
import { alternatives, best, flow, type Answers, type Opening, type Question } from './index.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  control: 'one',
  options: ['a', 'b', 'c'],
  choice: 'condition',
  tell: (_, profile) => profile,
  ...more,
});

const none = () => [];

describe('what could have been answered instead', () => {
  it('is every other option, and letting go', () => {
    const found = alternatives(
      flow([question('q')]),
      frozen<Answers>({ q: { kind: 'one', option: 'a' } }),
      none,
    );
    expect(found.map(({ answer }) => answer)).to.deep.equal([
      { kind: 'one', option: 'b' },
      { kind: 'one', option: 'c' },
      { kind: 'skipped' },
    ]);
  });

  it('adds one option at a time to a multiple choice', () => {
    const found = alternatives(
      flow([question('q', { control: 'many' })]),
      frozen<Answers>({ q: { kind: 'many', options: ['b'] } }),
      none,
    );
    expect(found.map(({ change }) => change)).to.deep.equal([
      { kind: 'option', option: 'a' },
      { kind: 'option', option: 'c' },
      { kind: 'let-go' },
    ]);
    expect(found[0]?.answer).to.deep.equal({ kind: 'many', options: ['b', 'a'] });
  });

  it('does not play with facts about the person, and does not let go of an aim', () => {
    const { choice: _, ...fact } = question('level');
    const path = flow([fact, question('job', { choice: 'aim' })]);
    const answers = frozen<Answers>({
      level: { kind: 'one', option: 'a' },
      job: { kind: 'one', option: 'a' },
    });
    const found = alternatives(path, answers, none);
    expect(new Set(found.map((one) => one.question))).to.deep.equal(new Set(['job']));
    expect(found.some(({ change }) => change.kind === 'let-go')).to.equal(false);
  });

  it('makes an indispensable ordinary, one at a time', () => {
    const answers = frozen<Answers>({
      w: { kind: 'weights', weights: { level: 'indispensable', vae: 'counts' } },
    });
    const found = alternatives(flow([question('w', { control: 'weights' })]), answers, none);
    expect(found.map(({ change }) => change)).to.deep.equal([{ kind: 'weight', criterion: 'level' }]);
    expect(found[0]?.answer).to.deep.equal({ kind: 'weights', weights: { level: 'counts', vae: 'counts' } });
  });

  it('never leaves a question open, whatever the flow and the answers', () => {
    fc.assert(
      fc.property(flowArbitrary, answersArbitrary, (path, answers) => {
        for (const { question: id, answer } of alternatives(path, frozen(answers), none)) {
          const changed = { ...answers, [id]: answer };
          expect(path.path(changed).filter((asked) => !Object.hasOwn(changed, asked))).to.deep.equal([]);
        }
      }),
    );
  });
});

describe('the openings told', () => {
  const opening = (id: string, option: string, more: number): Opening => ({
    alternative: { question: id, answer: { kind: 'one', option }, change: { kind: 'option', option } },
    more,
  });

  it('are the largest, one a question, and never one that opens nothing', () => {
    const told = best(
      [
        opening('a', '1', 2),
        opening('a', '2', 9),
        opening('b', '1', 0),
        opening('c', '1', 5),
        opening('d', '1', 1),
        opening('e', '1', -3),
      ],
      3,
    );
    expect(told.map(({ more }) => more)).to.deep.equal([9, 5, 1]);
  });
});
