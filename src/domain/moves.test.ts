import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { criteria } from '../criteria/index.js';
import { catalogueArbitrary, profileArbitrary } from '../testing/arbitraries.js';
import { certification, panorama, today } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  anyMove,
  changesOf,
  moveKinds,
  moves,
  rank,
  type Certification,
  type MoveKind,
  type Moves,
  type Profile,
  type Ranking,
} from './index.js';

const ranking = (profile: Profile, catalogue: readonly Certification[]): Ranking =>
  rank(criteria, frozen(profile), panorama(...frozen(catalogue)), today);

/** Two rankings of one catalogue, and how many places are on the screen. */
const pairs = fc
  .tuple(profileArbitrary, profileArbitrary, catalogueArbitrary({ minLength: 1, maxLength: 20 }))
  .map(([one, other, catalogue]) => ({
    before: ranking(one, catalogue),
    after: ranking(other, catalogue),
  }));
const tops = fc.constantFrom(1, 3, 20);

const fitting = ({ order, groupOf }: Ranking) =>
  new Set([...order].filter((row) => groupOf(row) !== 'other'));
const without = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
  new Set([...one].filter((row) => !other.has(row)));
const rowsOf = (told: Moves, kind: MoveKind) => told[kind].map(({ row }) => row);

describe('what moved', () => {
  it('is nothing between a ranking and itself', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary(), (profile, catalogue) => {
        const made = ranking(profile, catalogue);
        expect(anyMove(moves(made, made, 20))).to.equal(false);
        expect(anyMove(moves(made, ranking(profile, catalogue), 20))).to.equal(false);
      }),
    );
  });

  it('tells who entered and who left exactly as what fits differs', () => {
    fc.assert(
      fc.property(pairs, tops, ({ before, after }, top) => {
        const told = moves(before, after, top);
        const [was, is] = [fitting(before), fitting(after)];
        expect(new Set(rowsOf(told, 'entered'))).to.deep.equal(without(is, was));
        expect(new Set(rowsOf(told, 'left'))).to.deep.equal(without(was, is));
      }),
    );
  });

  it('reads the other way round when the answer is taken back', () => {
    fc.assert(
      fc.property(pairs, tops, ({ before, after }, top) => {
        const there = moves(before, after, top);
        const back = moves(after, before, top);
        const pairOf = { entered: 'left', left: 'entered', up: 'down', down: 'up' } as const;
        for (const kind of moveKinds)
          expect(new Set(rowsOf(back, pairOf[kind]))).to.deep.equal(new Set(rowsOf(there, kind)));
      }),
    );
  });

  it('tells an entry once, with where it stood and where it stands', () => {
    fc.assert(
      fc.property(pairs, tops, ({ before, after }, top) => {
        const told = moveKinds.flatMap((kind) => moves(before, after, top)[kind]);
        expect(new Set(told.map(({ row }) => row)).size).to.equal(told.length);
        for (const { row, from, to } of told) {
          expect(from).to.deep.equal({ group: before.groupOf(row), place: before.order.indexOf(row) + 1 });
          expect(to).to.deep.equal({ group: after.groupOf(row), place: after.order.indexOf(row) + 1 });
        }
      }),
    );
  });

  it('has a criterion for each: nothing moves that nobody can explain', () => {
    fc.assert(
      fc.property(pairs, tops, ({ before, after }, top) => {
        const told = moves(before, after, top);
        for (const kind of moveKinds)
          for (const row of rowsOf(told, kind)) expect(changesOf(before, after, row)).not.to.be.empty;
      }),
    );
  });

  it('tells every passage from one group to another, however far down it stands', () => {
    fc.assert(
      fc.property(pairs, ({ before, after }) => {
        const told = moves(before, after, 0);
        const all = new Set(moveKinds.flatMap((kind) => rowsOf(told, kind)));
        const passed = [...after.order].filter((row) => before.groupOf(row) !== after.groupOf(row));
        expect(all).to.deep.equal(new Set(passed));
      }),
    );
  });

  it('says nothing of one that only gives way to those that came', () => {
    const catalogue = [
      certification({ code: 'RNCP1', title: 'Z', voies: { vae: true, apprentissage: false } }),
      certification({ code: 'RNCP2', title: 'A', voies: { vae: false, apprentissage: true } }),
    ];
    const before = ranking({ voies: ['vae'] }, catalogue);
    const after = ranking({ voies: ['vae', 'apprentissage'] }, catalogue);
    expect(before.groupOf(1)).to.equal('other');
    expect(after.order.indexOf(0)).to.be.greaterThan(after.order.indexOf(1));
    const told = moves(before, after, 20);
    expect(rowsOf(told, 'entered')).to.deep.equal([1]);
    expect(rowsOf(told, 'down')).to.deep.equal([]);
  });
});

describe('why it moved', () => {
  it('is the criteria that found something else, with both findings', () => {
    const catalogue = [certification({ code: 'RNCP1', voies: { vae: true, apprentissage: false } })];
    const before = ranking({ voies: ['apprentissage'] }, catalogue);
    const after = ranking({ voies: ['vae'] }, catalogue);
    expect(
      changesOf(before, after, 0).map(({ criterion, from, to }) => [criterion, from?.verdict, to?.verdict]),
    ).to.deep.equal([['voies', 'not-met', 'met']]);
  });

  it('is a criterion that begins to count, or ceases to', () => {
    fc.assert(
      fc.property(profileArbitrary, catalogueArbitrary({ minLength: 1 }), (profile, catalogue) => {
        const [nothing, something] = [ranking({}, catalogue), ranking(profile, catalogue)];
        for (const row of something.order) {
          const known = new Set(nothing.reasonsOf(row).map(({ criterion }) => criterion));
          const begun = something.reasonsOf(row).filter(({ criterion }) => !known.has(criterion));
          const told = changesOf(nothing, something, row).filter(({ from }) => from === undefined);
          expect(new Set(told.map(({ criterion }) => criterion))).to.deep.equal(
            new Set(begun.map(({ criterion }) => criterion)),
          );
        }
      }),
    );
  });
});
