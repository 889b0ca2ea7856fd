import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { unpackR5 } from '../domain/index.js';
import { frozen } from '../testing/frozen.js';
import { inventedFrame, inventedRecords } from '../testing/catalogueRecords.js';
import { assemble } from './assemble.js';
import { contentHash } from './format/hash.js';
import { readIndex } from './format/readIndex.js';

describe('assemble', function () {
  this.timeout(20_000);

  it('makes the same files whatever the order of the records', () => {
    const { files } = assemble(inventedFrame, inventedRecords);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...inventedRecords], { minLength: inventedRecords.length }),
        (records) => {
          expect([...assemble(frozen(inventedFrame), frozen(records)).files]).to.deep.equal([...files]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('names every file but the manifest after its content, and writes the manifest last', () => {
    const { files } = assemble(inventedFrame, inventedRecords);
    const paths = [...files.keys()];
    expect(paths.pop()).to.equal('manifest.json');
    for (const path of paths) expect(path).to.contain(contentHash(files.get(path) ?? ''));
  });

  it('reports what is wrong with a record, by number and field, and keeps the others', () => {
    const [first, ...others] = inventedRecords;
    const { files, report } = assemble(inventedFrame, [
      ...others,
      first,
      first,
      { ...first, code: 'RNCP1', familles: ['nulle'] },
      { ...first, code: 'RNCP2', groups: [{ from: 'ailleurs' }] },
      { ...first, code: 'RNCP3', groups: [{ from: 'export', level: 2 }] },
      null,
    ]);
    expect(report.map(({ code, entry, field }) => [code, entry, field])).to.deep.equal([
      ['entry-twice', 'RNCP90002', 'code'],
      ['entry-reference', 'RNCP1', 'familles'],
      ['entry-reference', 'RNCP2', 'from'],
      ['record-shape', 'RNCP3', 'groups.0.level'],
      ['record-shape', '?', ''],
    ]);
    expect([...files]).to.deep.equal([...assemble(inventedFrame, inventedRecords).files]);
  });

  it('says of a promotion of a year to come, in the index, what a fiche says of it on the day of the data', () => {
    const cohorts = [{ year: 2031, certified: 41, rates: { 'overall-6-months': 87 } }];
    const record = { code: 'RNCP1', register: 'rncp', layer: 'today', groups: [{ from: 'export', cohorts }] };
    const toldOn = (edition: string) => {
      const { files } = assemble({ ...inventedFrame, meta: { ...inventedFrame.meta, edition } }, [record]);
      const index = [...files.keys()].find((path) => path.startsWith('index-')) ?? '';
      const read = readIndex(JSON.parse(files.get(index) ?? ''));
      if (!read.ok) throw new Error(read.error);
      const { r5, headlines } = read.value.panorama;
      const present = unpackR5(r5[0] ?? 0).filter(({ state }) => state === 'present');
      return [headlines[0]?.kind, ...present.map(({ id }) => id)];
    };
    expect(toldOn('2026-01-31')).to.deep.equal(['set-aside']);
    expect(toldOn('2032-01-31')).to.deep.equal(['rate', 'certified', 'outcome']);
  });

  it('makes a catalogue of nothing that still reads', () => {
    const { files, report } = assemble({ ...inventedFrame, familles: [], metiers: [] }, []);
    expect(report).to.deep.equal([]);
    expect(JSON.parse(files.get('manifest.json') ?? '').capabilities).to.deep.equal([]);
  });
});

describe('contentHash', function () {
  this.timeout(20_000);

  it('is twelve characters a host can store, and changes with any character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(), (text, at) => {
        expect(contentHash(text)).to.match(/^[0-9a-z]{12}$/);
        const place = text.length === 0 ? 0 : at % text.length;
        expect(contentHash(text)).to.not.equal(contentHash(`${text.slice(0, place)}é${text.slice(place)}`));
      }),
    );
  });

  it('keeps 200,000 close contents apart', () => {
    const seen = new Set(Array.from({ length: 200_000 }, (_, at) => contentHash(`{"code":"RNCP${at}"}`)));
    expect(seen.size).to.equal(200_000);
  });
});
