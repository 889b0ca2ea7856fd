import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assemble } from '../catalogue/assemble.js';
import { inventedFrame } from '../testing/catalogueRecords.js';
import { audit } from './audit.js';
import { placeOf } from './place.js';
import { catalogueIn } from './testing/catalogueIn.js';
import { folder } from './testing/command.js';

test('a promotion of a year after the data counts for nothing, as on the card and the fiche', async () => {
  const cohorts = [{ year: 2031, certified: 41, rates: { 'overall-6-months': 87 } }];
  const record = { code: 'RNCP1', register: 'rncp', layer: 'today', groups: [{ from: 'export', cohorts }] };
  for (const [edition, present] of [
    ['2026-01-31', 0],
    ['2032-01-31', 1],
  ] as const) {
    using dir = folder();
    const { files } = assemble({ ...inventedFrame, meta: { ...inventedFrame.meta, edition } }, [record]);
    const { all } = await audit(await placeOf(catalogueIn(dir.path, files)));
    assert.deepEqual(all.items.outcome, { present, asked: 1 }, edition);
    assert.deepEqual(all.items.certified, { present, asked: 1 }, edition);
  }
});
