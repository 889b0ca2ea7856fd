import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { start } from '../contract.js';
import v2 from '../fixtures/v2.json';
import type { StoredJourney } from '../storedJourney.js';
import { toBase64Url } from './base64url.js';
import { fromFragment, fromPasted, toFragment, withoutTransfer } from './fragment.js';
import { readTransfer } from './readTransfer.js';
import { atMostLong } from './transfer.js';
import { writeTransfer } from './writeTransfer.js';

const text = async (journey = v2 as unknown as StoredJourney) => {
  const written = await writeTransfer(journey, start);
  return written.ok ? written.value : '';
};

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

describe('a journey in an address', () => {
  it('comes back as it went, after the # and with letters an address may have', async () => {
    const fragment = await toFragment(await text());
    expect(fragment).to.match(/^choix-eclaire=z\.[\w-]+$/);
    const carried = await fromFragment(`#${fragment}`);
    const read = await readTransfer((carried.ok && carried.value) || '');
    expect(read.ok && read.value.journey).to.deep.equal(v2);
  });

  it('goes as it is where the browser cannot deflate', async () => {
    const { CompressionStream } = globalThis;
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    try {
      const fragment = await toFragment(await text());
      expect(fragment).to.match(/^choix-eclaire=j\./);
      const carried = await fromFragment(fragment);
      expect(carried.ok && JSON.parse(carried.value ?? '')).to.deep.equal(JSON.parse(await text()));
    } finally {
      globalThis.CompressionStream = CompressionStream;
    }
  });

  it('is found among what the page itself keeps there, and taken out of it', async () => {
    const fragment = await toFragment(await text());
    const carried = await fromFragment(`#section=2&${fragment}`);
    expect(carried.ok && carried.value).to.be.a('string');
    expect(withoutTransfer(`#section=2&${fragment}`)).to.equal('#section=2');
    expect(withoutTransfer(`#${fragment}`)).to.equal('');
    expect(withoutTransfer('#chapitre-3')).to.equal('#chapitre-3');
    expect(await fromFragment('#chapitre-3')).to.deep.equal({ ok: true, value: undefined });
    expect(await fromFragment('')).to.deep.equal({ ok: true, value: undefined });
  });

  it('is refused when it was cut, and never throws whatever is there', async () => {
    const fragment = await toFragment(await text());
    for (const cut of [fragment.slice(0, -20), 'choix-eclaire=', 'choix-eclaire=q.AAAA', 'choix-eclaire=z.é'])
      expect(await fromFragment(cut)).to.deep.equal({ ok: false, error: { code: 'transfer-not-json' } });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.constantFrom('z.', 'j.', ''), async (some, form) => {
        expect(await fromFragment(`#choix-eclaire=${form}${encodeURIComponent(some)}`)).to.have.property(
          'ok',
        );
        expect(await fromFragment(some)).to.have.property('ok');
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (bytes) => {
        expect(await fromFragment(`choix-eclaire=z.${toBase64Url(bytes)}`)).to.have.property('ok');
      }),
    );
  }).timeout(20_000);

  it('stops unfolding what would fill the memory', async () => {
    const bomb = await deflated(new Uint8Array(atMostLong * 40));
    expect(bomb.length).to.be.lessThan(100_000);
    expect(await fromFragment(`choix-eclaire=z.${bomb}`)).to.deep.equal({
      ok: false,
      error: { code: 'transfer-too-large' },
    });
  });
});

describe('what a person pasted', () => {
  /** Never throws: a text to read further, or why there is none. */
  const isRead = async (pasted: string) => {
    const read = await fromPasted(pasted);
    if (read.ok) expect(read.value).to.be.a('string');
    else expect(read.error.code).to.match(/^transfer-/);
    return read;
  };

  it('is a text or a problem, whatever it is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '',
          '{',
          '#',
          'z.',
          'j.',
          'choix-eclaire=z.',
          'https://site.example/#choix-eclaire=j.',
        ),
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'zj.-_A9 \n><"&=#') })),
        async (start, some) => void (await isRead(start + some)),
      ),
      { numRuns: 500 },
    )).timeout(20_000);

  it('is a text or a problem when a piece of a good address is something else, and whole when only broken in lines', async () => {
    const address = `https://site.example/parcours?page=2#${await toFragment(await text())}`;
    const whole = await fromPasted(address);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(address.length),
        fc.nat(20),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('\n', '\r\n> ', ' ')),
        async (at, length, other) =>
          void (await isRead(address.slice(0, at) + other + address.slice(at + length))),
      ),
      { numRuns: 500 },
    );
    const code = address.indexOf('z.') + 2;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: code, max: address.length }),
        fc.constantFrom('\n', '\r\n', '\n> ', ' '),
        async (at, end) => {
          expect(await fromPasted(`<${address.slice(0, at)}${end}${address.slice(at)}>`)).to.deep.equal(
            whole,
          );
        },
      ),
    );
  }).timeout(30_000);
});
