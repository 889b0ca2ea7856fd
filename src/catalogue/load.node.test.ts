import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site, type Site } from '../cli/testing/site.js';
import { entryCode, valueOf, type EntryCode } from '../domain/index.js';
import { inventedFrame, inventedRecords } from '../testing/catalogueRecords.js';
import { assemble } from './assemble.js';
import { loadCatalogue, type Catalogue } from './index.js';

const { files } = assemble(inventedFrame, inventedRecords);
const manifest: { readonly index: { readonly file: string }; readonly metiers: { readonly file: string } } =
  JSON.parse(files.get('manifest.json') ?? '');
const detail = [...files.keys()].find((path) => path.startsWith('details/')) ?? '';

const code = (text: string): EntryCode => {
  const found = entryCode(text);
  assert.ok(found);
  return found;
};

/** Runs with a server of its own: addresses differ, so that no test sees another's load. */
const onSite = (name: string, run: (served: Site) => Promise<void>) =>
  test(name, async () => {
    const served = await site(files);
    try {
      await run(served);
    } finally {
      await served[Symbol.asyncDispose]();
    }
  });

async function loaded(served: Site): Promise<Catalogue> {
  const catalogue = await loadCatalogue(served.url('manifest.json'));
  assert.ok(catalogue.ok, JSON.stringify(catalogue));
  return catalogue.value;
}

onSite(
  'a catalogue loads from its manifest and index alone, and gives the rest when asked',
  async (served) => {
    const catalogue = await loaded(served);
    assert.deepEqual(served.requests, ['manifest.json', manifest.index.file]);
    assert.equal(catalogue.edition, '2026-01-31');
    assert.deepEqual(catalogue.panorama.codes, [
      'CNEFOP2016-99',
      'INV901',
      'RNCP90001',
      'RNCP90002',
      'RS9001',
    ]);
    assert.equal(catalogue.source('export')?.publisher, 'Registre inventé');
    assert.deepEqual([...catalogue.capabilities], ['metiers', 'vae', 'competences', 'voies', 'blocs']);

    const fiche = await catalogue.certification(code('RNCP90002'));
    assert.ok(fiche.ok);
    assert.deepEqual(
      valueOf(fiche.value.cohorts)?.map(({ year }) => year),
      [2023, 2022],
    );
    const metiers = await catalogue.metiers();
    assert.ok(metiers.ok);
    assert.equal(metiers.value[0]?.appellations.length, 2);

    const again = await catalogue.certification(code('RNCP90002'));
    assert.equal(again.ok && again.value, fiche.value);
    await catalogue.metiers();
    assert.deepEqual(served.requests.slice(2), [detail, manifest.metiers.file]);
  },
);

onSite('widgets that ask at the same time share one load, and one catalogue', async (served) => {
  const [first, second] = await Promise.all([loaded(served), loaded(served)]);
  assert.equal(first, second);
  assert.equal(await loaded(served), first);
  assert.equal(served.requests.length, 2);
});

onSite('what a widget writes into a catalogue throws', async (served) => {
  const catalogue = await loaded(served);
  const fiche = await catalogue.certification(code('RNCP90002'));
  assert.ok(fiche.ok);
  assert.throws(() => Object.assign(fiche.value, { layer: '2016' }), TypeError);
  assert.throws(() => Object.assign(valueOf(fiche.value.blocs)?.[0] ?? {}, { code: '' }), TypeError);
  assert.throws(() => Object.assign(catalogue, { name: '' }), TypeError);
});

onSite('leaving a shared load does not stop those who stay', async (served) => {
  const leaving = new AbortController();
  const left = loadCatalogue(served.url('manifest.json'), { signal: leaving.signal });
  const stayed = loadCatalogue(served.url('manifest.json'), { signal: new AbortController().signal });
  leaving.abort();
  assert.deepEqual(await left, { ok: false, error: { code: 'aborted' } });
  assert.ok((await stayed).ok);
});

onSite('when the last one leaves the request stops, and asking again starts anew', async (served) => {
  let closed: (value: boolean) => void;
  const stopped = new Promise<boolean>((resolve) => (closed = resolve));
  served.faults.set('manifest.json', (response) => response.on('close', () => closed(true)));
  const only = new AbortController();
  const left = loadCatalogue(served.url('manifest.json'), { signal: only.signal });
  while (served.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  only.abort();
  assert.deepEqual(await left, { ok: false, error: { code: 'aborted' } });
  assert.ok(await stopped);
  served.faults.clear();
  await loaded(served);
});

onSite('an aborted signal asks for nothing', async (served) => {
  const result = await loadCatalogue(served.url('manifest.json'), { signal: AbortSignal.abort() });
  assert.deepEqual(result, { ok: false, error: { code: 'aborted' } });
  assert.equal(served.requests.length, 0);
});

const problems: readonly (readonly [name: string, path: string, fault: number | string, problem: object])[] =
  [
    ['missing manifest', 'manifest.json', 404, { code: 'catalogue-unreachable', status: 404 }],
    [
      'a page where the manifest should be',
      'manifest.json',
      '<!doctype html>',
      { code: 'catalogue-not-json' },
    ],
    ['a list where the manifest should be', 'manifest.json', '[]', { code: 'catalogue-shape' }],
    ['null', 'manifest.json', 'null', { code: 'catalogue-shape' }],
    [
      'a newer format',
      'manifest.json',
      '{"formatVersion":2}',
      { code: 'catalogue-too-new', formatVersion: 2 },
    ],
    ['an index cut short', manifest.index.file, '{"size":5,"codes":["RNC', { code: 'catalogue-not-json' }],
    [
      'an index of another shape',
      manifest.index.file,
      '{"size":5}',
      { code: 'catalogue-shape', field: 'codes' },
    ],
    ['an index that is gone', manifest.index.file, 500, { code: 'catalogue-unreachable', status: 500 }],
  ];

for (const [name, path, fault, problem] of problems)
  onSite(`tells ${name}, and a new try works once it is mended`, async (served) => {
    served.faults.set(path, fault);
    const failed = await loadCatalogue(served.url('manifest.json'));
    assert.ok(!failed.ok);
    for (const [field, value] of Object.entries(problem))
      assert.equal((failed.error as unknown as Record<string, unknown>)[field], value, field);
    assert.ok('url' in failed.error && failed.error.url === served.url(path));
    served.faults.clear();
    await loaded(served);
  });

test('nothing but http and https is asked for', async () => {
  for (const address of [
    'file:///etc/hosts',
    'data:application/json,{}',
    'javascript:alert(1)',
    'manifest.json',
    '',
  ]) {
    const result = await loadCatalogue(address);
    assert.deepEqual(result, {
      ok: false,
      error: { code: 'catalogue-unreachable', url: address, status: 0 },
    });
  }
});

test('a host that does not answer is unreachable', async () => {
  const served = await site(files);
  const url = served.url('manifest.json');
  await served[Symbol.asyncDispose]();
  assert.deepEqual(await loadCatalogue(url), {
    ok: false,
    error: { code: 'catalogue-unreachable', url, status: 0 },
  });
});

test('a manifest cannot send its readers to another place', async () => {
  for (const file of [
    'https://elsewhere.example/index.json',
    '../index.json',
    '/index.json',
    '//elsewhere.example/i.json',
  ]) {
    const bad = JSON.stringify({ ...manifest, index: { file, bytes: 1 } });
    const served = await site(new Map([...files, ['manifest.json', bad]]));
    const result = await loadCatalogue(served.url('manifest.json'));
    assert.equal(!result.ok && result.error.code === 'catalogue-shape' && result.error.field, 'index.file');
    await served[Symbol.asyncDispose]();
  }
});

onSite('one bad entry does not spoil the others of its file', async (served) => {
  const records = JSON.parse(files.get(detail) ?? '') as { code: string; groups: object[] }[];
  const bad = records.map((record) =>
    record.code === 'RS9001' ? { ...record, groups: [{ from: 'export', level: 99 }] } : record,
  );
  served.faults.set(detail, JSON.stringify([null, 3, ...bad.filter(({ code }) => code !== 'INV901')]));
  const catalogue = await loaded(served);
  assert.ok((await catalogue.certification(code('RNCP90002'))).ok);
  assert.deepEqual(await catalogue.certification(code('RS9001')), {
    ok: false,
    error: { code: 'entry-unreadable', entry: 'RS9001', field: 'groups.0.level' },
  });
  assert.deepEqual(await catalogue.certification(code('INV901')), {
    ok: false,
    error: { code: 'entry-unreadable', entry: 'INV901', field: '' },
  });
  assert.deepEqual(await catalogue.certification(code('RNCP1')), {
    ok: false,
    error: { code: 'entry-not-found', entry: 'RNCP1' },
  });
});

onSite('a detail file that failed is asked for again', async (served) => {
  const catalogue = await loaded(served);
  served.faults.set(detail, 503);
  const failed = await catalogue.certification(code('RS9001'));
  assert.ok(!failed.ok && failed.error.code === 'catalogue-unreachable' && failed.error.status === 503);
  served.faults.clear();
  assert.ok((await catalogue.certification(code('RS9001'))).ok);
});
