import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { frozen } from '../testing/frozen.js';
import { journeyOf } from './contract.js';
import v1 from './fixtures/v1.json';
import v2 from './fixtures/v2.json';
import { migrations } from './migrations/index.js';
import { readRecord } from './readRecord.js';

/** One record of every version there was, as that version wrote it. Never edited. */
const fixtures: readonly { readonly version: number }[] = [v1, v2];

const fieldOf = (value: unknown) => {
  const read = readRecord(value);
  return !read.ok && read.error.code === 'unreadable' ? read.error.field : undefined;
};

describe('reading a record', () => {
  it('refuses what is not one', () => {
    for (const value of [undefined, null, 0, '', 'a', [], {}, new Date(), new Map()])
      expect(readRecord(value).ok, String(value)).to.equal(false);
  });

  const journey = journeyOf();
  const refused: Readonly<Record<string, unknown>> = {
    version: { ...journey, version: '1' },
    id: { ...journey, id: '' },
    createdAt: { ...journey, createdAt: '2026-02-31T00:00:00.000Z' },
    updatedAt: { ...journey, updatedAt: '2026-11-23' },
    'catalogue.edition': { ...journey, catalogue: { id: 'accompagnement' } },
    phase: { ...journey, phase: 'welcome' },
    'answers.goal': { ...journey, answers: { goal: 'reconnaissance' } },
    'answers.goal.option': { ...journey, answers: { goal: { kind: 'one' } } },
    'kept.0': { ...journey, kept: ['37274'] },
    'known.RNCP37274': { ...journey, known: { RNCP37274: 'RNCP37274BC01' } },
    questions: { ...journey, questions: undefined },
    'dismissed.1': { ...journey, dismissed: ['a', 1] },
    'questionnaire.0': { ...journey, questionnaire: [''] },
    plan: { ...journey, plan: ['a step'] },
  };
  for (const [field, record] of Object.entries(refused))
    it(`names the field: ${field}`, () => expect(fieldOf(record)).to.equal(field));

  it('does not guess a version above its own', () => {
    const next = migrations.length + 2;
    expect(readRecord({ ...journey, version: next })).to.deep.equal({
      ok: false,
      error: { code: 'newer', version: next },
    });
  });

  it('gives a journey as it is, and writes nothing into what it reads', () => {
    expect(readRecord(frozen(structuredClone(journey)))).to.deep.equal({ ok: true, value: journey });
  });

  it('lets no key reach the prototype of anything', () => {
    const record: unknown = JSON.parse(
      JSON.stringify(journey).replace('"known":{', '"known":{"__proto__":["polluted"]'),
    );
    const read = readRecord(record);
    expect(read.ok && Object.getPrototypeOf(read.value.known)).to.equal(Object.prototype);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readRecord(value)).to.have.property('ok', false);
      }),
    );
  });

  it('never throws, whatever stands in a field of a journey', () => {
    const field = fc.constantFrom(...Object.keys(journey));
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        expect(readRecord({ ...journey, [name]: value })).to.have.property('ok');
      }),
    );
  });
});

describe('records of every version so far', () => {
  it('have a fixture each', () => {
    const versions = Array.from({ length: migrations.length + 1 }, (_, at) => at + 1);
    expect(fixtures.map(({ version }) => version)).to.deep.equal(versions);
  });

  for (const fixture of fixtures)
    it(`are read: ${fixture.version}`, () => {
      const read = readRecord(frozen(fixture));
      expect(read).to.have.property('ok', true);
      if (read.ok) expect(read.value.version).to.equal(migrations.length + 1);
      if (fixture.version === migrations.length + 1) expect(read).to.deep.equal({ ok: true, value: fixture });
    });
});
