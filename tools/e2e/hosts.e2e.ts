import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { application, bootstrapCss, preflightCss } from '../hosts/bundle.mjs';
import { dsfrCss } from '../hosts/dsfr.mjs';
import { around, inside } from '../hosts/fingerprint.mjs';
import { element, files, html, pages, type HostPage } from '../hosts/pages.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { begin, heading, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const dsfr = dsfrCss();
const absent = dsfr === undefined ? 'the package @gouvfr/dsfr cannot be had here' : false;
const path = ({ name }: HostPage) => `/hosts/${encodeURIComponent(name)}.html`;
const policy = new Map(pages.map((page) => [path(page), page.csp]));

/** Frameworks that draw the element themselves. */
const applications = ['react.tsx', 'vue.ts', 'angular.ts'];
const applicationPage = (script: string) =>
  html({ name: script, body: '<div id="root"></div>', script: `/${script}.js` });

const framed = (sandbox: string) =>
  `<!doctype html><html lang="fr"><title>Cadre</title><iframe title="Choisir une certification" ${sandbox} width="640" height="900" src="/hosts/plain.html"></iframe>`;

/** What differs between two lists of lines, in a few words: whole they fill the screen. */
function differences(actual: readonly string[], expected: readonly string[]): readonly string[] {
  if (actual.length !== expected.length) return [`${actual.length} lines for ${expected.length}`];
  return actual.flatMap((line, at) => {
    const other = expected[at]?.split(/[; ]/) ?? [];
    const own = line.split(/[; ]/).filter((part, place) => part !== other[place]);
    return own.length > 0 ? [`${line.slice(0, 30)}… ${own.slice(0, 8).join(' ')}`] : [];
  });
}

inEachBrowser('on the page of', (engine, browser) => {
  let site: Awaited<ReturnType<typeof serve>>;
  /** Chunks of the widget wait for it: until then the page is as its operator made it. */
  let gate: Promise<undefined> | undefined;
  /** The welcome and the first question on a plain page, which every other must equal. */
  let plain: { welcome: string[]; question: string[] } | undefined;

  before(async () => {
    const scripts = await Promise.all(
      applications.map(async (source) => [`/${source}.js`, await application(source)] as const),
    );
    site = await serve({
      pages: {
        ...Object.fromEntries(pages.map((page) => [path(page), html(page)])),
        ...Object.fromEntries(
          applications.map((source) => [`/hosts/${source}.html`, applicationPage(source)]),
        ),
        '/hosts/iframe.html': framed(''),
        '/hosts/sandbox.html': framed('sandbox="allow-scripts allow-forms"'),
        '/hosts/narrow.html': html({
          name: 'narrow',
          body: `<div class="narrow">${element}</div>`,
          css: '/narrow.css',
        }),
        '/hosts/lang.html': html({
          name: 'lang',
          body: `<div lang="en-GB">${element}</div>`,
        }),
      },
      files: {
        ...files,
        '/dsfr.css': dsfr ?? '',
        '/bootstrap.css': bootstrapCss(),
        '/preflight.css': preflightCss(),
        '/narrow.css': '.narrow{width:280px;overflow:auto}',
        ...Object.fromEntries(scripts),
      },
      csp: (path) => policy.get(path),
      fault: (path) => (path.startsWith('/assets/') ? gate : undefined),
    });
  });
  after(() => site.close());

  async function on(
    path: string,
    check: (host: Awaited<ReturnType<typeof open>>) => Promise<void>,
  ): Promise<void> {
    const host = await open(browser());
    try {
      await host.page.setViewport({ width: 720, height: 900 });
      // Some browsers wait for the widget before they say the page is loaded.
      await host.page.goto(site.url(path), { waitUntil: 'domcontentloaded' });
      await check(host);
      assert.deepEqual(await host.violations(), []);
      assert.deepEqual(
        host.lines.filter((line) => /^(error|warn|thrown|assert)/.test(line) && !line.includes('favicon')),
        [],
      );
    } finally {
      await host.close();
    }
  }

  /** The widget on a plain page, once it is as it stays. */
  async function reference(): Promise<{ welcome: string[]; question: string[] }> {
    const { page, close } = await open(browser());
    await page.setViewport({ width: 720, height: 900 });
    await page.goto(site.url('/hosts/plain.html'));
    await shown(page, screens.next);
    const welcome = await stays(page);
    await begin(page);
    const question = await stays(page);
    await close();
    assert.ok(welcome.length > 10 && question.length > 20, 'there is something to compare');
    return { welcome, question };
  }

  /** What is inside, once the catalogue came and nothing changes any more. */
  async function stays(page: Page): Promise<string[]> {
    await page.mouse.move(1, 1);
    await page.waitForNetworkIdle({ idleTime: 300 });
    return inside(page);
  }

  /** The pointer is nowhere: what it is over looks otherwise. */
  async function same(page: Page, expected: readonly string[]): Promise<void> {
    await page.mouse.move(1, 1);
    let found: readonly string[] = [];
    await until(
      async () => (found = differences(await inside(page), expected)).length === 0,
      'as on a plain page',
    ).catch(() => assert.deepEqual(found, []));
  }

  for (const host of pages)
    it(
      `${host.name}: nothing gets in, nothing gets out`,
      { skip: host.css === '/dsfr.css' && absent },
      async () => {
        let release = () => {};
        gate = new Promise((resolve) => (release = () => resolve(undefined)));
        await on(path(host), async ({ page }) => {
          const before = await around(page);
          release();
          gate = undefined;
          const tag = host.name === 'shadow root' ? '#host' : 'choix-eclaire';
          await shown(page, screens.next, tag);
          plain ??= await reference();
          await same(page, plain.welcome);
          await begin(page, tag);
          await same(page, plain.question);
          const hidden = host.name === 'hidden panel';
          if (!hidden) assert.deepEqual(differences(await around(page), before), []);
        }).finally(release);
      },
    );

  for (const source of applications)
    it(`${source}: drawn, updated, taken away and put back`, () =>
      on(`/hosts/${source}.html`, async ({ page }) => {
        await shown(page, screens.next);
        assert.equal(await page.$eval('choix-eclaire', (element) => Reflect.get(element, 'theme')), 'clair');
        assert.equal(
          await page.$eval('choix-eclaire', (element) => element.getAttribute('contact-url')),
          'https://mon-cep.org/',
        );
        await begin(page);
        const question = await heading(page);
        await page.click('#theme');
        await until(
          () => page.$eval('choix-eclaire', (element) => Reflect.get(element, 'theme') === 'sombre'),
          'the theme follows',
        );
        assert.equal(await heading(page), question, 'the journey stays where it was');
        await page.click('#toggle');
        await until(async () => (await page.$('choix-eclaire')) === null, 'taken away');
        await page.click('#toggle');
        await shown(page, screens.next);
      }));

  it('an iframe', () =>
    on('/hosts/iframe.html', async ({ page }) => {
      const frame = await page.waitForFrame((frame) => frame.url().endsWith('plain.html'));
      await shown(frame, screens.next);
      await begin(frame);
    }));

  it('an iframe that may store nothing: the journey goes on, and says that it is not saved', () =>
    on('/hosts/sandbox.html', async ({ page }) => {
      const frame = await page.waitForFrame((frame) => frame.url().endsWith('plain.html'));
      await begin(frame);
      await (await frame.$('choix-eclaire >>> input[type="radio"]'))?.click();
      await (await frame.$('choix-eclaire >>> .button.main'))?.click();
      const said = async () =>
        (await frame.$('choix-eclaire >>> .saved'))?.evaluate((line) => line.textContent);
      await until(async () => /ne sont pas enregistrées/.test((await said()) ?? ''), 'it says so');
    }));

  it('a container 280 px wide: nothing is wider', () =>
    on('/hosts/narrow.html', async ({ page }) => {
      await begin(page);
      assert.equal(await page.$eval('.narrow', (element) => element.scrollWidth - element.clientWidth), 0);
    }));

  it('another language: the one nearest around the element is spoken', () =>
    on('/hosts/lang.html', async ({ page }) => {
      await begin(page);
      assert.equal(
        await (await page.$('choix-eclaire >>> .frame'))?.evaluate((frame) => frame.getAttribute('lang')),
        'en',
      );
    }));
});
