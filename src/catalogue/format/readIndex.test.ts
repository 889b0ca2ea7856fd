import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { packR5, panoramaOf } from '../../domain/index.js';
import { checklist } from '../../r5/index.js';
import { catalogueArbitrary } from '../../testing/arbitraries.js';
import { certification } from '../../testing/builders.js';
import { readIndex } from './readIndex.js';
import { writeIndex } from './writeIndex.js';

const index = (entries: Parameters<typeof panoramaOf>[0]) => {
  const panorama = panoramaOf(entries, (entry) => packR5(checklist, entry));
  const details = entries.length > 0 ? [{ hash: 'abcdefghijkl', rows: entries.length }] : [];
  return { panorama, file: writeIndex(panorama, details) };
};

const sample = () => {
  const { file } = index([certification({ code: 'RNCP1' }), certification({ code: 'RS2' })]);
  return JSON.parse(JSON.stringify(file)) as Record<string, unknown>;
};

describe('readIndex', function () {
  this.timeout(20_000);

  it('gives back any panorama as it was written', () => {
    fc.assert(
      fc.property(catalogueArbitrary({ maxLength: 20 }), (entries) => {
        const { panorama, file } = index(entries);
        const read = readIndex(JSON.parse(JSON.stringify(file)));
        expect(read.ok && read.value.panorama).to.deep.equal(panorama);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withSparseArray: true, withTypedArray: true }),
        (input) => {
          expect(readIndex(input).ok).to.equal(false);
        },
      ),
    );
  });

  it('refuses an index of which one field was replaced by anything, or reads it as valid', () => {
    const fields = Object.keys(sample());
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const read = readIndex({ ...sample(), [field]: value });
        if (read.ok) expect(read.value.panorama.codes.length).to.equal(read.value.panorama.size);
        else expect(read.error).to.be.a('string').and.not.equal('');
      }),
    );
  });

  const refused: readonly (readonly [string, (file: Record<string, object>) => void, string])[] = [
    ['a code that is none', (file) => Object.assign(file, { codes: ['RNCP1', '__proto__'] }), 'codes.1'],
    ['the same code twice', (file) => Object.assign(file, { codes: ['RNCP1', 'RNCP1'] }), 'codes'],
    ['a column too short', (file) => Object.assign(file, { levels: [3] }), 'levels'],
    ['a number out of range', (file) => Object.assign(file, { levels: [3, 99] }), 'levels.1'],
    ['a number that is a text', (file) => Object.assign(file, { voies: [1, '2'] }), 'voies.1'],
    ['a fraction', (file) => Object.assign(file, { r5: [0, 0.5] }), 'r5.1'],
    ['a size that is not the number of rows', (file) => Object.assign(file, { size: 3 }), 'codes'],
    ['an absurd size', (file) => Object.assign(file, { size: 1e15 }), 'size'],
    ['a title that is an object', (file) => Object.assign(file, { titles: [null, {}] }), 'titles.1'],
    [
      'a register it does not know',
      (file) => Object.assign(file['registers'] ?? {}, { list: ['rncp', 'x'] }),
      'registers.list.1',
    ],
    [
      'a row without a register',
      (file) => Object.assign(file['registers'] ?? {}, { at: [0, -1] }),
      'registers.at.1',
    ],
    [
      'a place outside of a list',
      (file) => Object.assign(file['kinds'] ?? {}, { at: [0, -1] }),
      'kinds.at.0',
    ],
    [
      'counts that do not add up',
      (file) => Object.assign(file['romes'] ?? {}, { counts: [1, 0] }),
      'romes.counts',
    ],
    [
      'a day that does not exist',
      (file) => Object.assign(file['until'] ?? {}, { list: ['2026-02-31'] }),
      'until.list.0',
    ],
    [
      'a successor without a number',
      (file) => Object.assign(file['successors'] ?? {}, { rows: [0], codes: [['x']] }),
      'successors.codes.0.0',
    ],
    [
      'a hash that is a path',
      (file) => Object.assign(file['details'] ?? {}, { hashes: ['../../etc'] }),
      'details.hashes.0',
    ],
    [
      'rows without details',
      (file) => Object.assign(file['details'] ?? {}, { counts: [1] }),
      'details.counts',
    ],
  ];

  for (const [what, spoil, field] of refused)
    it(`refuses ${what}, and names the field`, () => {
      const file = sample();
      spoil(file as Record<string, object>);
      expect(readIndex(file)).to.deep.equal({ ok: false, error: field });
    });

  it('takes fields from the file itself, never from what objects inherit', () => {
    const { size: _, ...rest } = sample();
    expect(readIndex(Object.create({ ...rest, size: 2 }))).to.deep.equal({ ok: false, error: 'size' });
    expect(readIndex(JSON.parse(`{"__proto__":${JSON.stringify(sample())}}`)).ok).to.equal(false);
  });
});
