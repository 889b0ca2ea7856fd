import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { answersArbitrary, flowArbitrary } from '../testing/arbitraries.js';
import { frozen } from '../testing/frozen.js';
import {
  alternatives,
  best,
  flow,
  skipped,
  type Answers,
  type Choices,
  type Opening,
  type Question,
} from './index.js';

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  control: 'one',
  options: ['a', 'b', 'c'],
  choice: 'condition',
  tell: (_, profile) => profile,
  ...more,
});

const none: Choices = { optionsOf: () => [], weights: {}, aims: [] };

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

  it('adds one option at a time to a multiple choice, and takes one away', () => {
    const path = flow([question('q', { control: 'many' })]);
    const found = alternatives(path, frozen<Answers>({ q: { kind: 'many', options: ['b', 'a'] } }), none);
    expect(found.map(({ change, answer }) => [change, answer])).to.deep.equal([
      [
        { kind: 'option', option: 'c' },
        { kind: 'many', options: ['b', 'a', 'c'] },
      ],
      [
        { kind: 'without', option: 'b' },
        { kind: 'many', options: ['a'] },
      ],
      [
        { kind: 'without', option: 'a' },
        { kind: 'many', options: ['b'] },
      ],
      [{ kind: 'let-go' }, { kind: 'skipped' }],
    ]);
    const alone = alternatives(path, frozen<Answers>({ q: { kind: 'many', options: ['b'] } }), none);
    expect(alone.filter(({ change }) => change.kind === 'without')).to.deep.equal([]);
  });

  it('answers what was skipped, an option at a time', () => {
    const path = flow([question('q'), question('m', { control: 'many', options: ['d', 'e'] })]);
    const found = alternatives(path, frozen<Answers>({ q: skipped, m: skipped }), none);
    expect(found.map(({ answer }) => answer)).to.deep.equal([
      { kind: 'one', option: 'a' },
      { kind: 'one', option: 'b' },
      { kind: 'one', option: 'c' },
      { kind: 'many', options: ['d'] },
      { kind: 'many', options: ['e'] },
    ]);
  });

  it('tells facts about the person apart, takes none away, and does not let go of an aim', () => {
    const { choice: _, ...fact } = question('level');
    const path = flow([fact, question('job', { choice: 'aim' })]);
    const answers = frozen<Answers>({
      level: { kind: 'one', option: 'a' },
      job: { kind: 'one', option: 'a' },
    });
    const found = alternatives(path, answers, none);
    const [wishes, facts] = ['job', 'level'].map((id) => found.filter(({ question }) => question === id));
    expect(wishes?.every(({ change }) => change.kind !== 'fact')).to.equal(true);
    expect(facts?.map(({ change }) => change)).to.deep.equal([
      { kind: 'fact', option: 'b' },
      { kind: 'fact', option: 'c' },
    ]);
    expect(found.some(({ change }) => change.kind === 'let-go')).to.equal(false);
  });

  it('makes each criterion weigh less, one at a time, from what it weighs now', () => {
    const path = flow([question('w', { control: 'weights' })]);
    const weights = { level: 'indispensable', vae: 'counts', voies: 'ignored' } as const;
    const told = { kind: 'weights', weights: { level: 'indispensable', vae: 'counts' } } as const;
    const found = alternatives(path, frozen<Answers>({ w: told }), { ...none, weights });
    expect(found.map(({ change, answer }) => [change, answer])).to.deep.equal([
      [
        { kind: 'weight', criterion: 'level', weight: 'counts' },
        { kind: 'weights', weights: { level: 'counts', vae: 'counts' } },
      ],
      [
        { kind: 'weight', criterion: 'level', weight: 'ignored' },
        { kind: 'weights', weights: { level: 'ignored', vae: 'counts' } },
      ],
      [
        { kind: 'weight', criterion: 'vae', weight: 'ignored' },
        { kind: 'weights', weights: { level: 'indispensable', vae: 'ignored' } },
      ],
      [{ kind: 'let-go' }, { kind: 'skipped' }],
    ]);
    const aimed = alternatives(path, frozen<Answers>({ w: told }), { ...none, weights, aims: ['level'] });
    expect(
      aimed.filter(({ change }) => change.kind === 'weight' && change.criterion === 'level'),
      'what one aims at is not let go of',
    ).to.have.length(1);
    const never = alternatives(path, frozen<Answers>({ w: skipped }), { ...none, weights });
    expect(never.map(({ answer }) => answer)).to.deep.equal([
      { kind: 'weights', weights: { level: 'counts' } },
      { kind: 'weights', weights: { level: 'ignored' } },
      { kind: 'weights', weights: { vae: 'ignored' } },
    ]);
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
      0,
    );
    expect(told.map(({ more }) => more)).to.deep.equal([9, 5, 1]);
  });

  it('are what one can decide on before facts, whatever those would open', () => {
    const fact = (id: string, more: number): Opening => ({
      alternative: {
        question: id,
        answer: { kind: 'one', option: '1' },
        change: { kind: 'fact', option: '1' },
      },
      more,
    });
    const told = best(
      [fact('level', 40), opening('voies', '1', 2), fact('held', 9), fact('experience', 8)],
      3,
      2,
    );
    expect(told.map(({ more }) => more)).to.deep.equal([2, 40, 9]);
  });
});
