import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { planEventArbitrary, projectArbitrary } from '../testing/planArbitraries.js';
import { code, day } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { choiceOf, noPlan, revise, setAside, type PlanEvent, type Project } from './index.js';

const histories = fc.tuple(projectArbitrary, fc.array(planEventArbitrary, { maxLength: 20 }));

const after = (start: Project, events: readonly PlanEvent[]): Project =>
  events.reduce((project, event) => frozen(revise(project, frozen(event))), frozen(start));

const sorted = (list: readonly string[]) => [...list].sort();

describe('a plan', () => {
  it('writes into nothing it is given, and keeps every certification once', () => {
    fc.assert(
      fc.property(histories, ([start, events]) => {
        const { kept, plan } = after(start, events);
        expect(new Set(kept).size).to.equal(kept.length);
        expect(new Set(plan.steps.map(({ id }) => id)).size).to.equal(plan.steps.length);
        expect(new Set(plan.aside.map(({ code }) => code)).size).to.equal(plan.aside.length);
      }),
    );
  });

  it('loses no certification: each is still kept, or set aside', () => {
    fc.assert(
      fc.property(histories, ([start, events]) => {
        const known = ({ kept, plan }: Project) =>
          sorted([...new Set([...kept, ...plan.aside.map(({ code }) => code)])]);
        expect(known(after(start, events))).to.deep.equal(known(start));
      }),
    );
  });

  it('moves one and leaves the others in their order', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.nat(12), fc.integer({ min: -3, max: 15 }), (project, at, to) => {
        const moved = project.kept[at];
        fc.pre(moved !== undefined);
        const { kept } = revise(frozen(project), { type: 'moved', code: moved, to });
        const others = (list: Project['kept']) => list.filter((other) => other !== moved);
        expect(others(kept)).to.deep.equal(others(project.kept));
        expect(kept.indexOf(moved)).to.equal(Math.max(0, Math.min(project.kept.length - 1, to)));
      }),
    );
  });

  it('moves a step as it moves a certification', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.nat(12), fc.integer({ min: -3, max: 15 }), (project, at, to) => {
        const moved = project.plan.steps[at];
        fc.pre(moved !== undefined);
        const { plan } = revise(frozen(project), { type: 'step-moved', id: moved.id, to });
        const others = (list: typeof plan.steps) => list.filter(({ id }) => id !== moved.id);
        expect(others(plan.steps)).to.deep.equal(others(project.plan.steps));
        expect(plan.steps.indexOf(moved)).to.equal(Math.max(0, Math.min(project.plan.steps.length - 1, to)));
      }),
    );
  });

  it('sets aside with the reason, and takes back', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.nat(12), fc.string(), (project, at, reason) => {
        const left = project.kept[at];
        fc.pre(left !== undefined);
        const on = day('2026-11-23');
        const without = revise(frozen(project), { type: 'set-aside', code: left, reason, on });
        expect(without.kept).not.to.include(left);
        expect(setAside(without)).to.deep.include({ code: left, reason, on });
        const again = revise(frozen(without), { type: 'taken-back', code: left });
        expect(again.kept.at(-1)).to.equal(left);
        expect(setAside(again).map(({ code }) => code)).not.to.include(left);
        expect(choiceOf(again.plan, left)).to.deep.equal(choiceOf(project.plan, left));
      }),
    );
  });

  it('gives back the same object when an event is out of place', () => {
    const project = frozen<Project>({ kept: [code('RNCP37274')], plan: noPlan });
    const elsewhere = code('RS6008');
    const outOfPlace: readonly PlanEvent[] = [
      { type: 'moved', code: elsewhere, to: 0 },
      { type: 'moved', code: code('RNCP37274'), to: 5 },
      { type: 'set-aside', code: elsewhere, reason: '', on: day('2026-11-23') },
      { type: 'reasoned', code: elsewhere, reason: 'trop loin' },
      { type: 'taken-back', code: elsewhere },
      { type: 'aimed', code: elsewhere, bloc: 'BC01', aimed: false },
      { type: 'step-changed', id: 'none', change: { done: true } },
      { type: 'step-moved', id: 'none', to: 0 },
      { type: 'step-removed', id: 'none' },
      { type: 'wrote', what: 'notes', text: '' },
      { type: 'prepared', part: 'looking', text: '' },
    ];
    for (const event of outOfPlace) expect(revise(project, event), event.type).to.equal(project);
  });

  it('changes a step and never its identity', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.nat(12), fc.string(), (project, at, text) => {
        const step = project.plan.steps[at];
        fc.pre(step !== undefined);
        const change = { text, id: 'another' };
        const { plan } = revise(frozen(project), { type: 'step-changed', id: step.id, change });
        expect(plan.steps[at]).to.deep.equal({ ...step, text });
      }),
    );
  });

  it('keeps one summary a day, oldest first', () => {
    const met = (on: string, summary: string): PlanEvent => ({
      type: 'met',
      interview: { on: day(on), summary },
    });
    const { plan } = after({ kept: [], plan: noPlan }, [
      met('2026-11-23', 'Deux pistes.'),
      met('2026-10-01', 'Premier échange.'),
      met('2026-11-23', 'Deux pistes, un rendez-vous.'),
    ]);
    expect(plan.interviews).to.deep.equal([
      { on: '2026-10-01', summary: 'Premier échange.' },
      { on: '2026-11-23', summary: 'Deux pistes, un rendez-vous.' },
    ]);
  });

  it('finds no choice under a name every object has', () => {
    expect(choiceOf(noPlan, 'constructor' as ReturnType<typeof code>)).to.deep.equal({
      voie: null,
      blocs: [],
    });
  });
});
