import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { planEventArbitrary, projectArbitrary } from '../testing/planArbitraries.js';
import { frozen } from '../testing/frozen.js';
import { noPlan, planTextMost, readPlan, revise } from './index.js';

describe('reading a plan', () => {
  it('gives back what any history of events wrote, through JSON', () => {
    fc.assert(
      fc.property(projectArbitrary, fc.array(planEventArbitrary, { maxLength: 15 }), (start, events) => {
        const { plan } = events.reduce((project, event) => revise(project, event), start);
        expect(readPlan(frozen(JSON.parse(JSON.stringify(plan))))).to.deep.equal(plan);
      }),
    );
  });

  it('never throws, and what it gives reads the same again', () => {
    const fields = fc.record(Object.fromEntries(Object.keys(noPlan).map((name) => [name, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fields), (value) => {
        const plan = readPlan(value);
        expect(readPlan(plan)).to.deep.equal(plan);
      }),
    );
  });

  it('keeps what can be read beside what cannot', () => {
    const plan = readPlan({
      choices: { RNCP37274: { voie: 'téléportation', blocs: ['BC01', 3, 'BC01'] }, nobody: { voie: 'vae' } },
      aside: [
        { code: 'RNCP1', reason: 'Trop loin', on: '2026-02-31' },
        { code: 'RS6008', on: '2026-02-28' },
      ],
      steps: [{ id: '1', text: 'Appeler', on: '2026-02-31', done: 'yes' }, { text: 'sans nom' }, { id: '1' }],
      appointment: { on: '2026-12-01', at: '25:00', whom: 'Mme Diallo' },
      interviews: [{ on: 'hier' }],
    });
    expect(plan).to.deep.equal({
      ...noPlan,
      choices: { RNCP37274: { voie: null, blocs: ['BC01'] } },
      aside: [{ code: 'RS6008', reason: '', on: '2026-02-28' }],
      steps: [{ id: '1', text: 'Appeler', on: null, done: false }],
      appointment: { on: '2026-12-01', at: '', whom: 'Mme Diallo', place: '' },
    });
  });

  it('is not filled by a text made to fill it', () => {
    expect(readPlan({ notes: 'a'.repeat(planTextMost + 5) }).notes).to.have.length(planTextMost);
    expect(
      readPlan({ steps: Array.from({ length: 10_000 }, (_, at) => ({ id: `${at}` })) }).steps,
    ).to.have.length(500);
  });
});
