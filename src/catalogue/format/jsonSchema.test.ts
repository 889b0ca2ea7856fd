import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { entryCode, isoDate, romeCode } from '../../domain/index.js';
import { inventedFrame, inventedRecords } from '../../testing/catalogueRecords.js';
import { assemble } from '../assemble.js';
import { jsonSchemas } from './jsonSchema.js';
import { patterns } from './patterns.js';

const texts = fc.oneof(
  fc.constantFrom(
    'RNCP1',
    'RNCP0',
    'RS99999',
    'INV12',
    'CNEFOP2016-07',
    'RNCP1234567',
    'K1801',
    'Z1801',
    '2026-02-28',
    '2026-13-01',
    'RNCP1\n',
  ),
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^(?:RNCP|RS|INV|[A-Z])\d{1,7}$/),
);

describe('the published JSON Schema', () => {
  it('has the same patterns as the reader: what one refuses the other refuses', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(patterns.entry.test(text)).to.equal(entryCode(text) !== undefined);
        expect(patterns.rome.test(text)).to.equal(romeCode(text) !== undefined);
        if (isoDate(text)) expect(patterns.day.test(text)).to.equal(true);
      }),
    );
  });

  it('names every field of every kind of file', () => {
    const schemas = jsonSchemas();
    const { files } = assemble(inventedFrame, inventedRecords);
    const keys = (schema: object) => Object.keys((schema as { properties: object }).properties).sort();
    for (const [path, content] of files) {
      const value = JSON.parse(content) as object;
      if (path.startsWith('index')) expect(Object.keys(value).sort()).to.deep.equal(keys(schemas.index));
      if (path.startsWith('metiers')) expect(Object.keys(value).sort()).to.deep.equal(keys(schemas.metiers));
      if (path === 'manifest.json') expect(keys(schemas.manifest)).to.include.members(Object.keys(value));
    }
    const record = (schemas.details as { items: { required: readonly string[] } }).items;
    expect(record.required).to.deep.equal(['code', 'register', 'layer', 'groups']);
  });
});
