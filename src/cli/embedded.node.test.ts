import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManifest } from '../catalogue/format/manifest.js';
import { readIndex } from '../catalogue/format/readIndex.js';
import { embeddedCatalogue } from './embedded.js';

test('the embedded catalogue assembles without setting anything aside, and reads back', async () => {
  const { files, report } = await embeddedCatalogue();
  assert.deepEqual(report, []);
  assert.equal([...files.keys()].at(-1), 'manifest.json');
  const manifest = readManifest(JSON.parse(files.get('manifest.json') ?? ''));
  assert.ok(manifest.ok, JSON.stringify(manifest));
  const index = readIndex(JSON.parse(files.get(manifest.value.index.file) ?? ''));
  assert.ok(index.ok, JSON.stringify(index));
  const { panorama, detailOf } = index.value;
  assert.equal(panorama.size, manifest.value.counts.entries);
  for (let row = 0; row < panorama.size; row++) {
    const content = files.get(`${manifest.value.details.folder}/${detailOf(row)}.json`) ?? '[]';
    const codes = (JSON.parse(content) as { code: string }[]).map(({ code }) => code);
    assert.ok(codes.includes(panorama.codes[row] ?? ''), panorama.codes[row]);
  }
});
