import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArgs } from '../browsers.mjs';
import { filesIn } from '../files.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { begin, heading, press, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** Another release, of which nothing but the number differs. */
const other = '0.99.0';
const html = (...parts: string[]) => `<!doctype html><html lang="fr"><title>Hôte</title>${parts.join('')}`;
const scriptOf = (folder: string) => `<script type="module" src="/${folder}/choix-eclaire.js"></script>`;
const ours = (lines: readonly string[]) => lines.filter((line) => line.includes('Choix éclairé'));

/** The class of an element says which release defined it. */
const definedBy = (page: Page, tag: string) =>
  page.evaluate((tag) => Reflect.get(customElements.get(tag) ?? {}, 'version') as string | undefined, tag);

inEachBrowser('the pages of a site', (engine, browser) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'choix-eclaire-'));
    cpSync(`dist/v${version}`, folder, { recursive: true });
    for (const file of filesIn(folder, /\.js$/))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(version, other));
    site = await serve({
      folders: { [`/v${other}/`]: folder },
      pages: {
        '/old.html': html(scriptOf(`v${version}`), scriptOf(`v${other}`), '<choix-eclaire></choix-eclaire>'),
        '/new.html': html(scriptOf(`v${other}`), scriptOf(`v${version}`), '<choix-eclaire></choix-eclaire>'),
        '/application.html': html(scriptOf('v0'), '<main><choix-eclaire></choix-eclaire></main>'),
        '/page.html': html(
          scriptOf('v0'),
          '<choix-eclaire></choix-eclaire><a href="/next.html">La suite</a>',
        ),
        '/next.html': html('<h1>La suite</h1>'),
      },
    });
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function on(path: string, check: (host: Awaited<ReturnType<typeof open>>) => Promise<void>) {
    const host = await open(browser());
    try {
      site.requests.length = 0;
      await host.page.goto(site.url(path));
      await check(host);
      assert.deepEqual(
        host.lines.filter((line) => /^(error|thrown)/.test(line)),
        [],
      );
    } finally {
      await host.close();
    }
  }

  for (const [path, first, second] of [
    ['/old.html', version, other],
    ['/new.html', other, version],
  ] as const)
    it(`two releases, ${first} before ${second}: the first works for all elements, the other says so in one line`, () =>
      on(path, async ({ page, lines }) => {
        await begin(page);
        await page.evaluate(() => {
          const fiche = document.createElement('choix-fiche');
          fiche.setAttribute('code', 'RNCP37274');
          document.body.append(fiche);
        });
        await shown(page, 'section', 'choix-fiche');
        for (const tag of ['choix-eclaire', 'choix-fiche']) assert.equal(await definedBy(page, tag), first);
        assert.deepEqual(
          ours(lines).map((line) => line.replace(/^\w+: /, '')),
          [`Choix éclairé ${first} is already on this page: ${second} does nothing.`],
        );
        const fetched = site.requests.filter((asked) => asked.startsWith(`/v${second}/`));
        assert.deepEqual(fetched, [`/v${second}/choix-eclaire.js`], 'nothing more of the other');
      }));

  it('an application that changes its pages: the journey is found where it was, and nothing is fetched twice', () =>
    on('/application.html', async ({ page, lines }) => {
      await begin(page);
      const asked = await heading(page);
      for (let visit = 0; visit < 5; visit++) {
        await page.evaluate(() => {
          history.pushState({}, '', '/ailleurs');
          Reflect.set(window, 'kept', document.querySelector('choix-eclaire'));
          document.querySelector('main')?.replaceChildren(document.createElement('choix-panorama'));
        });
        await shown(page, 'li.card', 'choix-panorama');
        await page.evaluate(() => {
          history.back();
          document.querySelector('main')?.replaceChildren(Reflect.get(window, 'kept'));
        });
        await shown(page, screens.question);
        assert.equal(await heading(page), asked);
      }
      // Drawn anew by a router that keeps nothing: another element, which begins at the welcome.
      await page.evaluate(() => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = '<choix-eclaire></choix-eclaire>';
      });
      await begin(page);
      const scripts = site.requests.filter((path) => /\.js$|manifest|index-/.test(path));
      assert.equal(scripts.length, new Set(scripts).size, 'each file once');
      assert.deepEqual(ours(lines), []);
    }));

  it(
    'a page the browser kept for "back": the journey goes on where it was, and is saved',
    { skip: engine === 'firefox' && 'driven from outside, Firefox keeps no page for "back"' },
    async () => {
      // By default the driver has Chromium keep none.
      const own: Browser = await puppeteer.launch({
        executablePath: browserPath(engine) ?? '',
        args: chromiumArgs,
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      });
      const { page, lines, close } = await open(own);
      try {
        await page.goto(site.url('/page.html'));
        await begin(page);
        const answer = async () => {
          const before = await heading(page);
          await (await page.$('choix-eclaire >>> input[type="radio"]'))?.click();
          await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
          await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
        };
        await answer();
        await shown(page, '.saved');
        const asked = await heading(page);
        await page.evaluate(() =>
          addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'persisted', persisted)),
        );
        await page.goto(site.url('/next.html'));
        await page.goBack();
        assert.equal(
          await page.evaluate(() => Reflect.get(window, 'persisted')),
          true,
          'kept, and not loaded anew',
        );
        assert.equal(await heading(page), asked);
        await answer();
        await until(
          async () =>
            /^Réponses enregistrées/.test(
              (await page.$eval('choix-eclaire >>> .saved', (line) => line.textContent)) ?? '',
            ),
          'saved',
        );
        const second = await heading(page);
        assert.notEqual(second, asked);
        await page.reload();
        await press(page, 'Reprendre (');
        await until(async () => (await heading(page)) === second, 'taken up after both answers');
        assert.deepEqual(ours(lines), []);
      } finally {
        await close();
        await own.close();
      }
    },
  );
});
