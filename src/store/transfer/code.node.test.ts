import assert from 'node:assert/strict';
import { it } from 'node:test';
import jsQR from 'jsqr';
import v1 from '../fixtures/v1.json' with { type: 'json' };
import type { StoredJourney } from '../storedJourney.js';
import { drawCode } from './drawCode.js';
import { atMostCodeLong, toFragment } from './fragment.js';
import { writeTransfer } from './writeTransfer.js';

/** Pixels of a drawing of unit squares, as a camera would see it: four a square. */
function pixels(size: number, path: string) {
  const scale = 4;
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let at = 0; at < scale * scale; at++) {
      const column = Number(x) * scale + (at % scale);
      const row = Number(y) * scale + Math.floor(at / scale);
      data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
    }
  return { data, side };
}

it('a journey as a code is read by a reader that is not ours', async () => {
  const written = await writeTransfer(
    { ...v1, version: 2, questionnaire: [] } as unknown as StoredJourney,
    new Date(),
  );
  assert.ok(written.ok);
  const address = `https://www.operateur.example/orientation/#${await toFragment(written.value)}`;
  assert.ok(address.length < atMostCodeLong, `${address.length} characters`);
  const { size, path } = await drawCode(address);
  const { data, side } = pixels(size, path);
  assert.equal(jsQR(data, side, side)?.data, address);
});

it('the longest address we draw still is a code', async () => {
  const address = `https://x.example/#${'a-_Z9'.repeat(atMostCodeLong)}`.slice(0, atMostCodeLong);
  const { size, path } = await drawCode(address);
  const { data, side } = pixels(size, path);
  assert.equal(jsQR(data, side, side)?.data, address);
});
