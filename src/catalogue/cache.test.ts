import { expect, waitUntil } from '@open-wc/testing';
import { code } from '../testing/builders.js';
import { inventedFrame, inventedRecords } from '../testing/catalogueRecords.js';
import { assemble } from './assemble.js';
import { cacheName } from './cacheName.js';
import { eraseFileCache, openFileCache } from './fileCache.js';
import { eraseKept, loadCatalogue } from './index.js';

/** Where the test runner serves the embedded catalogue. */
const embedded = () => new URL(`/widgets/catalogue/manifest.json?${performance.now()}`, location.href).href;
/** A folder no server has: what is read from it was kept. */
let visit = 0;
const nowhere = () => new URL(`/nowhere-${Date.now()}-${visit++}/manifest.json`, location.href).href;

const exists = async () => (await indexedDB.databases()).some(({ name }) => name === cacheName);

async function keepInvented(
  url: string,
  change: (manifest: Record<string, unknown>) => object = (same) => same,
): Promise<void> {
  const cache = await openFileCache();
  const { files } = assemble(inventedFrame, inventedRecords);
  for (const [path, content] of files) {
    const text =
      path === 'manifest.json'
        ? JSON.stringify(change(JSON.parse(content) as Record<string, unknown>))
        : content;
    await cache?.put(new URL(path, url).href, text);
  }
}

/** Runs with a host that answers what it is told to, below the folder of an address. */
async function withHost(
  url: string,
  answer: (path: string, signal: AbortSignal) => Response | Promise<Response>,
  step: () => Promise<void>,
): Promise<void> {
  const real = window.fetch;
  const folder = new URL('.', url).href;
  window.fetch = async (input, init) => {
    const asked = String(input);
    if (!asked.startsWith(folder) || !init?.signal) return real.call(window, input, init);
    return answer(asked.slice(folder.length), init.signal);
  };
  try {
    await step();
  } finally {
    window.fetch = real;
  }
}

/** A host that hangs. */
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(new Error('left'))));

describe('catalogue files kept on the device', function () {
  this.timeout(20_000);
  beforeEach(eraseFileCache);
  after(eraseFileCache);

  it('nothing is written before it is asked for', async () => {
    const loaded = await loadCatalogue(embedded());
    if (!loaded.ok) throw new Error(loaded.error.code);
    await loaded.value.certification(code('RNCP37274'));
    expect(await exists()).to.equal(false);
  });

  it('keeps what was read before it was asked for, and what is read after', async () => {
    const url = embedded();
    const loaded = await loadCatalogue(url);
    if (!loaded.ok) throw new Error(loaded.error.code);
    const again = await loadCatalogue(url, { cache: 'keep' });
    expect(again.ok && again.value).to.equal(loaded.value);
    await loaded.value.certification(code('RNCP37274'));
    const cache = await openFileCache();
    await waitUntil(async () => (await cache?.get(url)) !== undefined, 'the manifest is kept');
    const manifest = JSON.parse((await cache?.get(url)) ?? '{}') as { index: { file: string } };
    await waitUntil(
      async () => (await cache?.get(new URL(manifest.index.file, url).href)) !== undefined,
      'the index is kept',
    );
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(cacheName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('open'));
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction('files').objectStore('files').getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    expect(keys.some((key) => String(key).includes('/details/'))).to.equal(true);
  });

  it('a second visit without network finds the last edition, with its fiches, and says why it is not today’s', async () => {
    const url = nowhere();
    await keepInvented(url);
    const loaded = await loadCatalogue(url, { cache: 'keep' });
    if (!loaded.ok) throw new Error(loaded.error.code);
    expect(loaded.value.edition).to.equal('2026-01-31');
    expect(loaded.value.stale).to.include({ code: 'catalogue-unreachable', status: 404 });
    expect((await loaded.value.certification(code('RNCP90002'))).ok).to.equal(true);
    const metiers = await loaded.value.metiers();
    expect(metiers.ok && metiers.value.length).to.equal(1);
  });

  it('reads what an earlier visit kept, when asked to, and writes nothing', async () => {
    const url = nowhere();
    expect((await loadCatalogue(url, { cache: 'read' })).ok).to.equal(false);
    expect(await exists(), 'no database is made to look into').to.equal(false);
    const later = nowhere();
    await keepInvented(later);
    const loaded = await loadCatalogue(later, { cache: 'read' });
    expect(loaded.ok && loaded.value.edition).to.equal('2026-01-31');
    const fresh = embedded();
    await loadCatalogue(fresh, { cache: 'read' });
    expect(await (await openFileCache())?.get(fresh)).to.equal(undefined);
  });

  it('what is erased stays erased: nothing more is kept until it is asked for', async () => {
    const url = embedded();
    const loaded = await loadCatalogue(url, { cache: 'keep' });
    if (!loaded.ok) throw new Error(loaded.error.code);
    const cache = await openFileCache();
    await waitUntil(async () => (await cache?.get(url)) !== undefined, 'the manifest is kept');
    await eraseKept();
    await loaded.value.certification(code('RNCP37274'));
    expect(await exists()).to.equal(false);
    await loadCatalogue(url, { cache: 'keep' });
    await waitUntil(exists, 'kept again');
  });

  it('does not look on the device unless asked to', async () => {
    const url = nowhere();
    await keepInvented(url);
    expect((await loadCatalogue(url)).ok).to.equal(false);
  });

  it('what was kept and is damaged is as if it was not there', async () => {
    const url = nowhere();
    await keepInvented(url, () => ({ formatVersion: 1, name: 'abîmé' }));
    const loaded = await loadCatalogue(url, { cache: 'keep' });
    expect(!loaded.ok && loaded.error.code).to.equal('catalogue-unreachable');
    const [, index] = [...assemble(inventedFrame, inventedRecords).files.keys()];
    const other = nowhere();
    await keepInvented(other);
    await (await openFileCache())?.put(new URL(index ?? '', other).href, '{"size":');
    expect((await loadCatalogue(other, { cache: 'keep' })).ok).to.equal(false);
  });

  it('a bad answer that came as JSON is not read again: the next one is the host’s', async () => {
    const { files } = assemble(inventedFrame, inventedRecords);
    for (const kind of ['index', 'details', 'metiers']) {
      const url = nowhere();
      let isBusy = true;
      const answer = (path: string) =>
        new Response(isBusy && path.startsWith(kind) ? '{"busy":true}' : files.get(path));
      const all = async () => {
        const loaded = await loadCatalogue(url, { cache: 'keep' });
        if (!loaded.ok) return loaded.error.code;
        const [fiche, metiers] = [
          await loaded.value.certification(code('RNCP90002')),
          await loaded.value.metiers(),
        ];
        return !fiche.ok ? fiche.error.code : metiers.ok ? 'read' : metiers.error.code;
      };
      await withHost(url, answer, async () => {
        expect(await all(), kind).to.equal('catalogue-shape');
        isBusy = false;
        expect(await all(), kind).to.equal('read');
      });
    }
  });

  it('a host that hangs is one that does not answer: the edition kept is used', async () => {
    const { files } = assemble(inventedFrame, inventedRecords);
    const later = assemble({ ...inventedFrame, meta: { ...inventedFrame.meta, edition: '2026-06-30' } }, [
      ...inventedRecords.slice(1),
    ]).files;
    for (const hanging of ['manifest', 'index']) {
      const url = nowhere();
      await keepInvented(url);
      const answer = (path: string, signal: AbortSignal) =>
        path.startsWith(hanging) ? never(signal) : new Response(later.get(path) ?? files.get(path));
      await withHost(url, answer, async () => {
        const loaded = await loadCatalogue(url, { cache: 'keep', patience: 20 });
        if (!loaded.ok) throw new Error(loaded.error.code);
        expect(loaded.value.edition).to.equal('2026-01-31');
        expect(loaded.value.stale).to.deep.equal({ code: 'catalogue-unreachable', url, status: 0 });
      });
    }
  });

  it('a slow host is waited for when nothing is kept', async () => {
    const url = nowhere();
    const { files } = assemble(inventedFrame, inventedRecords);
    const answer = async (path: string) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return new Response(files.get(path));
    };
    await withHost(url, answer, async () => {
      const loaded = await loadCatalogue(url, { cache: 'keep', patience: 1 });
      expect(loaded.ok && loaded.value.stale).to.equal(undefined);
      expect(loaded.ok).to.equal(true);
    });
  });

  it('lets go of the files of earlier editions, and of what nobody used for 90 days', async () => {
    const folder = 'https://cdn.example/catalogue/';
    const day = 86_400_000;
    let now = 0;
    const cache = await openFileCache(() => now);
    await cache?.put(`${folder}details/old.json`, '[]');
    await cache?.put(`${folder}details/new.json`, '[]');
    await cache?.put('https://cdn.example/other/index.json', '{}');
    await cache?.prune(folder, (url) => url.endsWith('new.json'));
    expect(await cache?.get(`${folder}details/old.json`)).to.equal(undefined);
    expect(await cache?.get('https://cdn.example/other/index.json')).to.equal('{}');
    now = 60 * day;
    await cache?.touch(`${folder}details/new.json`);
    now = 100 * day;
    await cache?.prune(folder, () => true);
    expect(await cache?.get(`${folder}details/new.json`)).to.equal('[]');
    expect(await cache?.get('https://cdn.example/other/index.json')).to.equal(undefined);
  });

  it('is erased in one go, and forgives being erased under its feet', async () => {
    const cache = await openFileCache();
    await cache?.put('https://cdn.example/a.json', '1');
    await eraseKept();
    expect(await exists()).to.equal(false);
    await cache?.put('https://cdn.example/a.json', '1');
    expect(await cache?.get('https://cdn.example/a.json')).to.equal(undefined);
  });

  it('tells how far the index is, up to the whole of it', async () => {
    const shares: number[] = [];
    await loadCatalogue(embedded(), { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).to.equal(1);
    expect([...shares].sort((a, b) => a - b)).to.deep.equal(shares);
  });
});
