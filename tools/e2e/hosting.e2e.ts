import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesIn } from '../files.mjs';
import { recipes, start } from '../hosts/servers.mjs';
import { folders } from '../release.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { begin, skipToResults } from './journey.mjs';
import { serve } from './server.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const [moving, fixed] = folders(version);
const within = (folder: string, pattern: RegExp) =>
  filesIn(`dist/${folder}`, pattern).map((path) => path.slice('dist'.length))[0] ?? '';

const forever = 'public, max-age=31536000, immutable';
const soon = 'public, max-age=300';

/** What is asked for, what it is, and how long it may be kept: the same on every server. */
const expected: readonly (readonly [path: string, type: RegExp, cache: string])[] = [
  [`/${fixed}/choix-eclaire.js`, /javascript/, forever],
  [`/${fixed}/integrity.json`, /json/, forever],
  [`/${moving}/choix-eclaire.js`, /javascript/, soon],
  [`/${moving}/integrity.json`, /json/, soon],
  [`/${moving}/catalogue/manifest.json`, /json/, soon],
  [`/${moving}/embed.html`, /text\/html/, soon],
  [within(`${moving}/assets`, /\/frame-.*\.js$/), /javascript/, forever],
  [within(`${moving}/catalogue`, /\/index-.*\.json$/), /json/, forever],
  [within(`${moving}/catalogue/details`, /\.json$/), /json/, forever],
  ['/choix-eclaire.js', /javascript/, soon],
  ['/demo/index.html', /text\/html/, soon],
];

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** As a browser of another site asks, the body left as it was sent. */
const ask = (url: string, encoding: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, origin: 'https://operateur.example' };
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

const hasBrotli = (name: string) =>
  name !== 'nginx' || existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
const absent = (name: string) =>
  existsSync(recipes[name]?.binary ?? '') ? false : `${name} is not installed here`;

for (const name of Object.keys(recipes))
  describe(`dist/ behind ${name}, by the recipe of docs/hosting`, { skip: absent(name) }, () => {
    let server: Awaited<ReturnType<typeof start>>;
    before(async () => {
      server = await start(name);
    });
    after(() => server.close());

    for (const [path, type, cache] of expected)
      it(`sends ${path.replace(/-[\w-]{8,}\./, '-….')}`, async () => {
        const { status, headers, body } = await ask(server.origin + path, 'identity');
        assert.equal(status, 200);
        assert.match(String(headers['content-type']), type);
        assert.equal(headers['cache-control'], cache);
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['content-encoding'], undefined);
        assert.deepEqual(body, readFileSync(`dist${path}`));
      });

    it('sends the compressed copies to those who take them, and says that it depends', async () => {
      const path = `/${fixed}/choix-eclaire.js`;
      const plain = readFileSync(`dist${path}`);
      const small = await ask(server.origin + path, 'gzip');
      assert.equal(small.headers['content-encoding'], 'gzip');
      assert.deepEqual(small.body, readFileSync(`dist${path}.gz`), 'the copy made by the build');
      assert.deepEqual(gunzipSync(small.body), plain);
      assert.match(String(small.headers['vary']), /accept-encoding/i);
      assert.match(String(small.headers['content-type']), /javascript/);
      if (!hasBrotli(name)) return;
      const smallest = await ask(server.origin + path, 'gzip, br');
      assert.equal(smallest.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(smallest.body), plain);
      assert.equal(smallest.headers['cache-control'], forever);
    });

    it('gives the page for frames a policy of its own, and no other page', async () => {
      const policy = async (path: string) =>
        (await ask(server.origin + path, 'gzip, br')).headers['content-security-policy'];
      assert.match(String(await policy(`/${moving}/embed.html`)), /default-src 'none'.*frame-ancestors \*/);
      assert.equal(await policy(`/${moving}/choix-eclaire.js`), undefined);
    });

    it('says that a file is not there, to other origins too, and that nobody may keep it said', async () => {
      for (const path of [
        `/${moving}/nowhere.js`,
        `/${moving}/assets/nowhere.js`,
        '/v99.0.0/choix-eclaire.js',
      ]) {
        const { status, headers } = await ask(server.origin + path, 'gzip');
        assert.equal(status, 404);
        assert.equal(headers['access-control-allow-origin'], '*');
        assert.equal(headers['cache-control'], undefined, path);
      }
    });
  });

describe('dist/ on a store of objects, by the rules of docs/hosting/s3.json', () => {
  const { cors, types, objects } = JSON.parse(readFileSync('docs/hosting/s3.json', 'utf8')) as {
    readonly cors: readonly { readonly AllowedOrigins: string[]; readonly AllowedMethods: string[] }[];
    readonly types: Readonly<Record<string, string>>;
    readonly objects: readonly { readonly key: string; readonly 'Cache-Control': string }[];
  };

  for (const [path, type, cache] of expected)
    it(`keeps ${path.replace(/-[\w-]{8,}\./, '-….')} as long as the servers do`, () => {
      const rule = objects.find(({ key }) => new RegExp(key).test(path.slice(1)));
      assert.equal(rule?.['Cache-Control'], cache);
      assert.match(types[/\.\w+$/.exec(path)?.[0] ?? ''] ?? '', type);
    });

  it('lets every origin read', () => {
    assert.deepEqual(cors[0]?.AllowedOrigins, ['*']);
    assert.deepEqual(cors[0]?.AllowedMethods, ['GET', 'HEAD']);
  });
});

inEachBrowser('from nginx, on a page of another origin', (_engine, browser) => {
  it(
    'the snippet with its digest leads to results, and a byte more is refused',
    { skip: absent('nginx') },
    async () => {
      const server = await start('nginx');
      const source = `${server.origin}/${fixed}/choix-eclaire.js`;
      const { files } = JSON.parse(readFileSync(`dist/${fixed}/integrity.json`, 'utf8')) as {
        files: Record<string, string>;
      };
      const wrong = createHash('sha384').update('another file').digest('base64');
      const host = (integrity: string) =>
        `<!doctype html><html lang="fr"><title>Hôte</title><script type="module" src="${source}" integrity="${integrity}" crossorigin="anonymous"></script><choix-eclaire>Écrivez-nous.</choix-eclaire>`;
      const theirs = await serve({
        folder: 'demo',
        pages: {
          '/page.html': host(files['choix-eclaire.js'] ?? ''),
          '/wrong.html': host(`sha384-${wrong}`),
        },
        csp: `default-src 'none'; script-src ${server.origin}; style-src ${server.origin}; connect-src ${server.origin}`,
      });
      const { page, lines, violations, close } = await open(browser());
      try {
        await page.goto(theirs.url('/page.html'));
        await begin(page);
        await skipToResults(page);
        assert.deepEqual(await violations(), []);
        assert.deepEqual(
          lines.filter((line) => /^(error|warn|thrown)/.test(line) && !line.includes('favicon')),
          [],
        );
        await page.goto(theirs.url('/wrong.html'));
        assert.equal(await page.evaluate(() => !!customElements.get('choix-eclaire')), false);
        assert.equal(
          await page.$eval('choix-eclaire', (element) => element.checkVisibility() && element.textContent),
          'Écrivez-nous.',
        );
      } finally {
        await close();
        await theirs.close();
        await server.close();
      }
    },
  );
});
