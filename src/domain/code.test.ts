import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  entryCode,
  inventaireCode,
  isoDate,
  officialNumber,
  rncpCode,
  reportCode,
  romeCode,
  rsCode,
} from './index.js';

const readers = { rncpCode, rsCode, inventaireCode, reportCode, romeCode, entryCode, isoDate };

describe('a code', () => {
  it('is refused when it is anything but what is published', () => {
    const refused: Readonly<Record<keyof typeof readers, readonly string[]>> = {
      rncpCode: [
        '',
        'RNCP',
        'RNCP0',
        'RNCP037274',
        'rncp37274',
        'RNCP37274 ',
        ' RNCP37274',
        'RNCP1234567',
        'RS6008',
        '37274',
      ],
      rsCode: ['', 'RS', 'RS0', 'rs6008', 'RS6008\n', 'RNCP6008', 'RS1234567'],
      inventaireCode: ['', '2220', 'INV', 'INV0', 'inv2220'],
      reportCode: ['', 'CNEFOP2016-7', 'CNEFOP2016-007', 'CNEFOP2016-'],
      romeCode: ['', 'K180', 'K18011', 'k1801', 'Z1801', 'O1101', '11801'],
      entryCode: ['', '37274', '99999', 'K1801', 'RNCP37274BC01', '__proto__'],
      isoDate: [
        '',
        '2026-2-1',
        '2026-02-31',
        '2025-02-29',
        '2026-13-01',
        '2026-00-10',
        '20261123',
        '2026-11-23T00:00:00Z',
      ],
    };
    for (const [name, texts] of Object.entries(refused))
      for (const text of texts)
        expect(readers[name as keyof typeof readers](text), `${name}(${JSON.stringify(text)})`).to.equal(
          undefined,
        );
  });

  it('is the very text that was read, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.values(readers)), (text, read) => {
        expect(read(text)).to.be.oneOf([undefined, text]);
      }),
    );
  });

  it('of an entry is of one register only', () => {
    const published = fc
      .tuple(fc.constantFrom('RNCP', 'RS', 'INV'), fc.integer({ min: 1, max: 999_999 }))
      .map(([register, number]) => `${register}${number}`);
    fc.assert(
      fc.property(published, (text) => {
        expect(entryCode(text)).to.equal(text);
        expect([rncpCode, rsCode, inventaireCode, reportCode].filter((read) => read(text))).to.have.length(1);
      }),
    );
  });
});

describe('a day', () => {
  it('of the calendar is read, the 29th of February of a leap year included', () => {
    for (const text of ['2026-11-23', '2024-02-29', '2000-02-29', '1969-12-31'])
      expect(isoDate(text)).to.equal(text);
  });

  it('sorts as text, as the calendar does', () => {
    const days = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect((isoDate(a) ?? '') < (isoDate(b) ?? '')).to.equal(Date.parse(a) < Date.parse(b));
      }),
    );
  });
});

describe('the official number', () => {
  const numberOf = (text: string) => {
    const entry = entryCode(text);
    return entry && officialNumber(entry);
  };

  it('is the code itself for the living registers', () => {
    expect(numberOf('RNCP37274')).to.equal('RNCP37274');
    expect(numberOf('RS6008')).to.equal('RS6008');
  });

  it('is bare for the former Inventaire, as it was printed', () => {
    expect(numberOf('INV2220')).to.equal('2220');
  });

  it('is never made up for an entry the report names without one', () => {
    expect(numberOf('CNEFOP2016-07')).to.equal(undefined);
  });
});
