import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  choiceOf,
  noPlan,
  suggestionIds,
  suggestionKey,
  suggestionsFor,
  type Certification,
  type Plan,
  type PlanFacts,
  type Profile,
  type SuggestionId,
} from '../domain/index.js';
import { checklist } from '../r5/index.js';
import { certificationArbitrary } from '../testing/arbitraries.js';
import { certification, day, metier, today } from '../testing/builders.js';
import { frozen } from '../testing/frozen.js';
import { projectArbitrary } from '../testing/planArbitraries.js';
import { suggesters } from './index.js';

const factsOf = (
  entries: readonly Certification[],
  { plan = noPlan, profile = {} }: { readonly plan?: Plan; readonly profile?: Profile } = {},
): PlanFacts =>
  frozen({
    kept: entries.map((entry) => ({
      code: entry.code,
      entry,
      choice: choiceOf(plan, entry.code),
      reasons: [],
      missing: checklist.filter((item) => item.check(entry) === 'absent').map(({ id }) => id),
    })),
    plan,
    profile,
    today,
  });

const made = (id: SuggestionId, facts: PlanFacts) =>
  suggestionsFor(suggesters, facts)
    .filter((suggestion) => suggestion.id === id)
    .map(({ codes, by }) => (by === undefined ? codes.join('+') : `${codes.join('+')} by ${by}`));

const advisor = metier('K1801');
const choosing = (code: string, voie: 'vae' | 'apprentissage'): Plan => ({
  ...noPlan,
  choices: { [code]: { voie, blocs: [] } },
});

describe('suggested steps', () => {
  it('are listed once each, under the name of their file', () => {
    expect(suggesters.map(({ id }) => id)).to.have.members([...suggestionIds]);
  });

  describe('ask the certificateur', () => {
    it('when useful information is missing, and about that certification', () => {
      const poor = certification({ code: 'RNCP2' });
      expect(made('ask', factsOf([poor]))).to.deep.equal(['RNCP2']);
    });
    it('not when the catalogue says everything it could', () => {
      const [kept] = factsOf([certification({ code: 'RNCP2' })]).kept;
      const facts = { ...factsOf([]), kept: [{ ...kept!, missing: [] }] };
      expect(made('ask', facts)).to.deep.equal([]);
    });
  });

  describe('compare', () => {
    const one = certification({ code: 'RNCP1', metiers: [advisor], level: 5 });
    it('two of the same métier and level', () => {
      const other = certification({ code: 'RNCP2', metiers: [advisor], level: 5 });
      expect(made('compare', factsOf([one, other]))).to.deep.equal(['RNCP1+RNCP2']);
    });
    it('two of one family, one of unknown level', () => {
      const inFamily = (code: string) => certification({ code, familles: ['coach'] });
      expect(made('compare', factsOf([inFamily('RNCP3'), inFamily('RNCP4')]))).to.deep.equal(['RNCP3+RNCP4']);
    });
    it('not two that their level tells apart, nor two without a métier in common', () => {
      const higher = certification({ code: 'RNCP2', metiers: [advisor], level: 7 });
      const elsewhere = certification({ code: 'RNCP3', metiers: [metier('A1101')], level: 5 });
      expect(made('compare', factsOf([one, higher, elsewhere]))).to.deep.equal([]);
    });
  });

  describe('gather evidence', () => {
    const open = certification({ code: 'RNCP1', voies: { vae: true }, until: day('2030-01-01') });
    it('where the VAE was chosen', () => {
      expect(made('evidence', factsOf([open], { plan: choosing('RNCP1', 'vae') }))).to.deep.equal(['RNCP1']);
    });
    it('where nothing was chosen and the person has experience', () => {
      expect(made('evidence', factsOf([open], { profile: { experience: 'over-3' } }))).to.deep.equal([
        'RNCP1',
      ]);
    });
    it('not where another way was chosen', () => {
      const facts = factsOf([open], {
        plan: choosing('RNCP1', 'apprentissage'),
        profile: { recognition: true },
      });
      expect(made('evidence', facts)).to.deep.equal([]);
    });
    it('not where nobody knows whether the VAE is open: unknown is not yes', () => {
      const silent = certification({ code: 'RNCP2', until: day('2030-01-01') });
      expect(made('evidence', factsOf([silent], { profile: { recognition: true } }))).to.deep.equal([]);
    });
    it('not for one that closed', () => {
      const closed = certification({ code: 'RNCP3', voies: { vae: true }, until: day('2020-01-01') });
      expect(made('evidence', factsOf([closed], { profile: { recognition: true } }))).to.deep.equal([]);
    });
  });

  describe('check the validity', () => {
    const until = (end: string, lastAward?: string) =>
      certification({ code: 'RNCP1', until: day(end), ...(lastAward && { lastAward: day(lastAward) }) });
    it('when the registration ends within a year', () => {
      expect(made('validity', factsOf([until('2027-11-23')]))).to.deep.equal(['RNCP1 by 2027-11-23']);
    });
    it('not a day earlier', () => {
      expect(made('validity', factsOf([until('2027-11-24')]))).to.deep.equal([]);
    });
    it('when it closed and can still be obtained for a while', () => {
      expect(made('validity', factsOf([until('2026-01-01', '2027-01-01')]))).to.deep.equal([
        'RNCP1 by 2027-01-01',
      ]);
    });
    it('not when nobody knows the day', () => {
      expect(made('validity', factsOf([certification({ code: 'RNCP1' })]))).to.deep.equal([]);
    });
  });

  describe('see a counsellor', () => {
    const kept = [certification({ code: 'RNCP1' })];
    const meeting = (on: string): Plan => ({
      ...noPlan,
      appointment: { on: day(on), at: '', whom: '', place: '' },
    });
    it('when something is kept and no day is arranged', () => {
      expect(made('counsellor', factsOf(kept))).to.deep.equal(['']);
      expect(made('counsellor', factsOf(kept, { plan: meeting('2026-11-01') }))).to.deep.equal(['']);
    });
    it('not before anything is kept, nor once a day is arranged', () => {
      expect(made('counsellor', factsOf([]))).to.deep.equal([]);
      expect(made('counsellor', factsOf(kept, { plan: meeting('2026-12-01') }))).to.deep.equal([]);
    });
  });

  const anyFacts = fc
    .tuple(fc.array(certificationArbitrary, { maxLength: 4 }), projectArbitrary)
    .map(([entries, { plan }]) => factsOf(entries, { plan }));

  it('are about certifications that are kept, and each is made once', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(new Set(facts.kept.map(({ code }) => code)).size === facts.kept.length);
        const all = suggestionsFor(suggesters, facts);
        const kept = new Set(facts.kept.map(({ code }) => code));
        for (const { codes } of all) expect(codes.every((code) => kept.has(code))).to.equal(true);
        const keys = all.map(suggestionKey);
        expect(new Set(keys).size).to.equal(keys.length);
      }),
    );
  });

  it('are not made again once taken or declined', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, taken) => {
        const keys = suggestionsFor(suggesters, facts).map(suggestionKey);
        const steps = keys.map((id) => ({ id, text: id, on: null, done: false }));
        const plan: Plan = taken ? { ...facts.plan, steps } : { ...facts.plan, declined: keys };
        const again = suggestionsFor(suggesters, { ...facts, plan });
        expect(again.map(suggestionKey).filter((key) => keys.includes(key))).to.deep.equal([]);
      }),
    );
  });

  it('say nothing of a certification the catalogue does not hold', () => {
    const facts: PlanFacts = {
      kept: [
        {
          code: certification({ code: 'RNCP9' }).code,
          entry: undefined,
          choice: { voie: null, blocs: [] },
          reasons: [],
          missing: [],
        },
      ],
      plan: noPlan,
      profile: { recognition: true },
      today,
    };
    expect(suggestionsFor(suggesters, facts).map(({ id }) => id)).to.deep.equal(['counsellor']);
  });
});
