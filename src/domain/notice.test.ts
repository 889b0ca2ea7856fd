import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { bloc, certification, code, day, today } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { projectArbitrary } from '../testing/planArbitraries.js';
import {
  noChoice,
  noPlan,
  noticeKey,
  noticesFor,
  type KeptFacts,
  type Notice,
  type PlanFacts,
  type Reason,
} from './index.js';

const open = { until: day('2030-01-01') };

const facts = (kept: Partial<KeptFacts>, plan: Partial<PlanFacts['plan']> = {}): PlanFacts =>
  frozen({
    kept: [
      {
        code: code('RNCP1'),
        entry: certification({ code: 'RNCP1', ...open }),
        choice: noChoice,
        reasons: [],
        missing: [],
        ...kept,
      },
    ],
    plan: { ...noPlan, ...plan },
    profile: {},
    today,
  });

const kinds = (given: PlanFacts) => noticesFor(given).map(({ kind }) => kind);
const reason = (verdict: Reason['verdict']): Reason => ({
  criterion: 'vae',
  verdict,
  weight: 'counts',
  because: { criterion: 'vae', register: 'rncp' },
});
const step = (id: string, on: string | null, done = false) => ({
  id,
  text: id,
  on: on === null ? null : day(on),
  done,
});

describe('what no longer agrees in a plan', () => {
  it('is nothing, when all agrees', () => {
    const plan = { steps: [step('1', '2026-12-01')] };
    expect(noticesFor(facts({ reasons: [reason('met'), reason('unknown')] }, plan))).to.deep.equal([]);
  });

  it('is a certification that left the catalogue', () => {
    expect(kinds(facts({ entry: undefined }))).to.deep.equal(['gone']);
  });

  it('is one that closed since, and what replaced it', () => {
    const entry = certification({ code: 'RNCP1', until: day('2026-01-01'), successors: [code('RNCP2')] });
    const [notice] = noticesFor(facts({ entry }));
    expect(notice).to.deep.include({ kind: 'closed', code: 'RNCP1' });
    expect(notice?.kind === 'closed' && notice.validity.successors).to.deep.equal(['RNCP2']);
  });

  it('is not one whose dates nobody knows: unknown is not closed', () => {
    expect(kinds(facts({ entry: certification({ code: 'RNCP1' }) }))).to.deep.equal([]);
  });

  it('is an answer that a kept one does not meet any more', () => {
    expect(noticesFor(facts({ reasons: [reason('not-met')] }))).to.deep.equal([
      { kind: 'unmet', code: 'RNCP1', criterion: 'vae' },
    ]);
  });

  it('is a way that is closed, and not one nobody knows of', () => {
    const choice = { voie: 'vae', blocs: [] } as const;
    const entry = certification({ code: 'RNCP1', ...open, voies: { vae: false } });
    expect(kinds(facts({ entry, choice }))).to.deep.equal(['voie-closed']);
    expect(kinds(facts({ choice }))).to.deep.equal([]);
  });

  it('is blocs that are no more', () => {
    const entry = certification({ code: 'RNCP1', ...open, blocs: [bloc('BC01')] });
    const [notice] = noticesFor(facts({ entry, choice: { voie: null, blocs: ['BC01', 'BC02'] } }));
    expect(notice).to.deep.equal({ kind: 'blocs-gone', code: 'RNCP1', blocs: ['BC02'] });
  });

  it('is steps without a day in one notice, and a late one in its own', () => {
    const steps = [step('1', null), step('2', '2026-11-22'), step('3', null), step('4', null, true)];
    const found = noticesFor(facts({}, { steps }));
    expect(found.map(({ kind }) => kind)).to.deep.equal(['late', 'undated']);
    expect(found[1]?.kind === 'undated' && found[1].steps.map(({ id }) => id)).to.deep.equal(['1', '3']);
  });

  it('is an appointment whose day has passed, and not one of today', () => {
    const on = (text: string) => ({ appointment: { on: day(text), at: '', whom: '', place: '' } });
    expect(kinds(facts({}, on('2026-11-22')))).to.deep.equal(['appointment-past']);
    expect(kinds(facts({}, on('2026-11-23')))).to.deep.equal([]);
  });

  it('is told until the person has seen it, and each under a name of its own', () => {
    fc.assert(
      fc.property(projectArbitrary, ({ kept, plan }) => {
        const given: PlanFacts = frozen({
          kept: kept.map((entry) => ({
            code: entry,
            entry: undefined,
            choice: noChoice,
            reasons: [],
            missing: [],
          })),
          plan: { ...plan, declined: [] },
          profile: {},
          today,
        });
        const told: readonly Notice[] = noticesFor(given);
        const keys = told.map(noticeKey);
        expect(new Set(keys).size).to.equal(keys.length);
        expect(noticesFor({ ...given, plan: { ...given.plan, declined: keys } })).to.deep.equal([]);
      }),
    );
  });
});
