import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { bloc, certification } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import {
  blocProgress,
  competenceKey,
  startOf,
  tickBloc,
  tickCompetence,
  unknown,
  type TickChange,
  type Ticks,
} from './index.js';

const welcome = frozen(bloc('RNCP1BC01', { competences: ['Accueillir', 'Écouter', 'Orienter'] }));
const bare = frozen(bloc('RNCP1BC02'));
const after = (ticks: Ticks, changes: readonly TickChange[]): Ticks =>
  changes.reduce<Ticks>(
    (held, { key, known }) => [...held.filter((other) => other !== key), ...(known ? [key] : [])],
    ticks,
  );

describe('"je sais déjà faire"', () => {
  it('is said of a bloc, or of one competence after the other', () => {
    expect(blocProgress(welcome, []).state).to.equal('none');
    const one = after([], tickCompetence(welcome, 'Écouter', [], true));
    expect(blocProgress(welcome, one)).to.deep.include({
      state: 'some',
      known: ['Écouter'],
      remaining: ['Accueillir', 'Orienter'],
    });
    const all = ['Accueillir', 'Orienter'].reduce<Ticks>(
      (ticks, text) => after(ticks, tickCompetence(welcome, text, ticks, true)),
      one,
    );
    expect(blocProgress(welcome, all)).to.deep.include({ state: 'all', remaining: [] });
    expect(blocProgress(bare, ['RNCP1BC02']).state).to.equal('all');
  });

  it('ticks every competence with the bloc, and leaves no crumb when the bloc is unticked', () => {
    const one = after([], tickCompetence(welcome, 'Écouter', [], true));
    const whole = after(one, tickBloc(welcome, one, true));
    expect(whole).to.deep.equal(['RNCP1BC01']);
    expect(blocProgress(welcome, whole).known).to.deep.equal(['Accueillir', 'Écouter', 'Orienter']);
    expect(after(whole, tickBloc(welcome, whole, false))).to.deep.equal([]);
  });

  it('keeps the others when one competence of a whole bloc is unticked', () => {
    const whole: Ticks = ['RNCP1BC01'];
    const less = after(whole, tickCompetence(welcome, 'Accueillir', whole, false));
    expect(blocProgress(welcome, less).known).to.deep.equal(['Écouter', 'Orienter']);
  });

  it('belongs to the words of a competence, not to its place', () => {
    const moved = bloc('RNCP1BC01', { competences: ['Tenir un budget', 'Orienter', 'Écouter'] });
    expect(blocProgress(moved, [competenceKey('RNCP1BC01', 'Écouter')]).known).to.deep.equal(['Écouter']);
    expect(competenceKey('A', 'Écouter'.normalize('NFD'))).to.equal(competenceKey('A', 'Écouter'));
    expect(competenceKey('A', 'Écouter')).not.to.equal(competenceKey('B', 'Écouter'));
  });

  it('always does what was asked, and touches nothing else', () => {
    const text = fc.constantFrom('Accueillir', 'Écouter', 'Orienter');
    const act = fc.record({ text: fc.option(text), known: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act), act, (before, last) => {
        const apply = (ticks: Ticks, { text, known }: typeof last) =>
          after(
            ticks,
            text === null ? tickBloc(welcome, ticks, known) : tickCompetence(welcome, text, ticks, known),
          );
        const ticks = before.reduce(apply, ['RNCP9BC01'] as Ticks);
        const held = blocProgress(welcome, ticks).known;
        const now = blocProgress(welcome, apply(ticks, last)).known;
        const all = ['Accueillir', 'Écouter', 'Orienter'];
        const wanted = all.filter((one) =>
          last.text === null || last.text === one ? last.known : held.includes(one),
        );
        expect(now).to.deep.equal(wanted);
        expect(apply(ticks, last)).to.include('RNCP9BC01');
      }),
    );
  });

  it('tells which blocs one could start with, which are begun, and which are not', () => {
    const entry = certification({ blocs: [welcome, bare, bloc('RNCP1BC03')] });
    const { ready, begun, untouched } = startOf(entry, ['RNCP1BC02', competenceKey('RNCP1BC01', 'Orienter')]);
    const codes = (list: typeof ready) => list.map(({ bloc: { code } }) => code);
    expect([codes(ready), codes(begun), codes(untouched)]).to.deep.equal([
      ['RNCP1BC02'],
      ['RNCP1BC01'],
      ['RNCP1BC03'],
    ]);
    expect(startOf(certification({ blocs: unknown() }), ['x'])).to.deep.equal({
      ready: [],
      begun: [],
      untouched: [],
    });
  });
});
