import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { frozen } from '../../testing/frozen.js';
import { journeyOf, start } from '../contract.js';
import v1 from '../fixtures/v1.json';
import v2 from '../fixtures/v2.json';
import { recordVersion } from '../recordVersion.js';
import type { StoredJourney } from '../storedJourney.js';
import file1 from './fixtures/v1.json';
import sealed1 from './fixtures/v1-sealed.json';
import { readTransfer, readTransferFile } from './readTransfer.js';
import { atMostLong, transferVersion } from './transfer.js';
import { writeTransfer } from './writeTransfer.js';

const full = frozen(v2) as unknown as StoredJourney;
/** Few rounds, so that tests are quick: what is tested is not how long a guess takes. */
const quick = { passphrase: 'Café au lait, 3 sucres', iterations: 1000 };

async function written(journey: StoredJourney, options = {}): Promise<string> {
  const text = await writeTransfer(journey, start, options);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

async function problemOf(text: string, passphrase?: string) {
  const read = await readTransfer(text, passphrase);
  return read.ok ? 'read' : read.error;
}

describe('a journey as a file', () => {
  it('is read as it was written, plan included', async () => {
    for (const journey of [journeyOf(), full])
      expect(await readTransfer(await written(journey))).to.deep.equal({
        ok: true,
        value: { exportedAt: start.toISOString(), journey },
      });
  });

  it('is read by every release after the one that wrote it', async () => {
    const migrated = { ...v1, version: recordVersion, questionnaire: [] };
    const read = await readTransfer(JSON.stringify({ ...file1, journey: v1 }));
    expect(read.ok && read.value.journey).to.deep.equal(migrated);
    const same = await readTransfer(JSON.stringify(file1));
    expect(same.ok && same.value.exportedAt).to.equal('2026-11-23T08:00:00.000Z');
    const opened = await readTransfer(JSON.stringify(sealed1), 'Café au lait, 3 sucres');
    expect(opened.ok && opened.value.journey).to.deep.equal(v2);
  });

  it('has a fixture of every version of the file', () =>
    expect([file1, sealed1].map(({ formatVersion }) => formatVersion)).to.deep.equal([
      transferVersion,
      transferVersion,
    ]));

  it('is read with the mark editors put at the beginning', async () => {
    expect(await problemOf(`\uFEFF${await written(full)}`)).to.equal('read');
  });

  describe('sealed', () => {
    it('says nothing of the journey, records how it was sealed, and opens with the passphrase alone', async () => {
      const text = await written(full, quick);
      for (const told of ['RNCP37274', 'situation', 'congé', full.id]) expect(text).not.to.include(told);
      const { sealed } = JSON.parse(text) as { sealed: Record<string, unknown> };
      expect(sealed).to.include({
        cipher: 'AES-GCM',
        derivation: 'PBKDF2',
        hash: 'SHA-256',
        iterations: 1000,
      });
      const read = await readTransfer(text, quick.passphrase);
      expect(read.ok && read.value.journey).to.deep.equal(full);
      expect(await problemOf(text)).to.deep.equal({ code: 'transfer-sealed' });
      expect(await problemOf(text, 'cafe au lait')).to.deep.equal({ code: 'transfer-wrong-passphrase' });
    });

    it('opens with the same letters typed another way', async () => {
      const text = await written(full, quick);
      expect(await problemOf(text, quick.passphrase.normalize('NFD'))).to.equal('read');
    });

    it('is sealed anew each time', async () => {
      const sealedIn = (text: string) => (JSON.parse(text) as { sealed: Record<string, string> }).sealed;
      const [one, other] = [sealedIn(await written(full, quick)), sealedIn(await written(full, quick))];
      for (const name of ['salt', 'iv', 'content']) expect(one[name], name).not.to.equal(other[name]);
    });

    it('does not open when what stands beside the seal was changed', async () => {
      const file = JSON.parse(await written(full, quick)) as object;
      const dated = JSON.stringify({ ...file, exportedAt: '2026-12-24T08:00:00.000Z' });
      expect(await problemOf(dated, quick.passphrase)).to.deep.equal({ code: 'transfer-wrong-passphrase' });
    });

    it('asks for the work the decision says, unless told otherwise', async () => {
      expect(await written(full, { passphrase: 'a' })).to.include('"iterations": 600000');
    });

    it('names the parameter it cannot use, and does not work for minutes', async () => {
      const file = JSON.parse(await written(full, quick)) as { sealed: object };
      for (const [name, value] of [
        ['cipher', 'ROT13'],
        ['derivation', 'none'],
        ['hash', 'MD5'],
        ['iterations', 4_000_000_000],
        ['iterations', 0],
        ['salt', ''],
        ['iv', 'AAAA'],
        ['content', 'é'],
      ] as const)
        expect(
          await problemOf(JSON.stringify({ ...file, sealed: { ...file.sealed, [name]: value } }), 'a'),
        ).to.deep.equal({ code: 'transfer-unreadable', field: `sealed.${name}` });
    });
  });
});

describe('a file that is not a journey', () => {
  const changed = (change: object) =>
    written(full).then((text) => JSON.stringify({ ...(JSON.parse(text) as object), ...change }));

  it("is refused when it is another site's", async () => {
    for (const text of [
      '{}',
      '[]',
      'null',
      '"choix-eclaire-journey"',
      '{"format":"something-else","journey":{}}',
    ])
      expect(await problemOf(text)).to.deep.equal({ code: 'transfer-not-ours' });
  });

  it('is refused when it is cut short anywhere', async () => {
    const text = (await written(full)).trimEnd();
    for (let end = 0; end < text.length; end++)
      expect(await problemOf(text.slice(0, end))).to.deep.equal({ code: 'transfer-not-json' });
  }).timeout(20_000);

  it('is refused without being read when it is 200 MB long', async () => {
    const part = new Blob([new Uint8Array(20_000_000)]);
    const long = new Blob(Array.from({ length: 10 }, () => part));
    let looked = false;
    Object.defineProperty(long, 'text', { value: () => ((looked = true), Promise.resolve('')) });
    expect(long.size).to.equal(200_000_000);
    expect(await readTransferFile(long)).to.deep.equal({ ok: false, error: { code: 'transfer-too-large' } });
    expect(looked).to.equal(false);
    expect(await problemOf(' '.repeat(atMostLong + 1))).to.deep.equal({ code: 'transfer-too-large' });
  });

  it('is refused when a key could reach the objects of the page, at any depth', async () => {
    const text = await written(full);
    for (const key of ['__proto__', 'constructor', 'prototype'])
      for (const bad of [
        text.replace('"answers": {', `"answers": {"${key}": {"polluted": true},`),
        text.replace('"choices": {', `"choices": {"${key}": {"polluted": true},`),
        text.replace('{', `{"${key}": {"polluted": true},`),
      ]) {
        expect(bad).to.include(key);
        expect(await problemOf(bad)).to.deep.equal({ code: 'transfer-unsafe' });
      }
    expect(Object.hasOwn(Object.prototype, 'polluted')).to.equal(false);
  });

  it('is refused when it is deeper than anything of ours', async () => {
    const deep = `${'[{"a":'.repeat(30_000)}1${'}]'.repeat(30_000)}`;
    expect(await problemOf(deep)).to.deep.equal({ code: 'transfer-not-ours' });
  });

  it('is refused when a later release wrote the file, or the journey in it', async () => {
    const newer = { code: 'transfer-newer' };
    expect(await problemOf(await changed({ formatVersion: transferVersion + 1 }))).to.deep.equal(newer);
    expect(
      await problemOf(await changed({ journey: { ...full, version: recordVersion + 1 } })),
    ).to.deep.equal(newer);
  });

  it('is refused with the field that is wrong', async () => {
    for (const [change, field] of [
      [{ formatVersion: 'one' }, 'formatVersion'],
      [{ exportedAt: 'yesterday' }, 'exportedAt'],
      [{ journey: undefined }, 'journey.'],
      [{ journey: { ...full, kept: ['nonsense'] } }, 'journey.kept.0'],
      [{ sealed: 'no' }, 'sealed'],
    ] as const)
      expect(await problemOf(await changed(change))).to.deep.equal({ code: 'transfer-unreadable', field });
  });
});

describe('the reader', () => {
  const quiet = async (text: string) => {
    const read = await readTransfer(text, 'a');
    expect(read).to.have.property('ok');
    return read.ok;
  };

  it('never throws, whatever the text', () =>
    fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => void (await quiet(text)))));

  it('never throws, whatever the JSON, and takes none of it for a journey', () =>
    fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect(await quiet(text)).to.equal(false);
      }),
    ));

  it('never throws when one piece of a good file is something else', async () => {
    const text = await written(full);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(20),
        fc.string({ unit: 'binary', maxLength: 20 }),
        async (at, length, other) => void (await quiet(text.slice(0, at) + other + text.slice(at + length))),
      ),
      { numRuns: 500 },
    );
  }).timeout(30_000);

  it('never throws whatever stands in a field of the file or of the journey', async () => {
    const file = JSON.parse(await written(full)) as { journey: object };
    const fields = fc.constantFrom(
      ...Object.keys(file),
      ...Object.keys(full).map((name) => `journey.${name}`),
    );
    await fc.assert(
      fc.asyncProperty(fields, fc.jsonValue(), async (field, value) => {
        const [outer = '', inner] = field.split('.');
        const changed = inner
          ? { ...file, journey: { ...file.journey, [inner]: value } }
          : { ...file, [outer]: value };
        await quiet(JSON.stringify(changed));
      }),
      { numRuns: 500 },
    );
  }).timeout(30_000);

  it('gives back any journey it is given, sealed or not', async () => {
    const word = fc
      .string({ minLength: 1, maxLength: 40 })
      .filter((text) => !/^(__proto__|constructor|prototype)$/.test(text));
    const journeys = fc.record({
      answers: fc.dictionary(
        word,
        fc.oneof(
          fc.constant({ kind: 'skipped' as const }),
          fc.record({ kind: fc.constant('one' as const), option: word }),
          fc.record({ kind: fc.constant('many' as const), options: fc.array(word) }),
        ),
        { noNullPrototype: true },
      ),
      questions: fc.array(word),
      plan: fc.record({ notes: fc.string({ unit: 'grapheme' }) }),
    });
    await fc.assert(
      fc.asyncProperty(journeys, fc.boolean(), async (some, sealed) => {
        const journey: StoredJourney = { ...journeyOf(), ...some };
        const text = await written(journey, sealed ? quick : {});
        const read = await readTransfer(text, quick.passphrase);
        expect(read.ok && read.value.journey).to.deep.equal(journey);
      }),
    );
  }).timeout(30_000);
});
