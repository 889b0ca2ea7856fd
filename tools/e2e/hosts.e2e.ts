import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { application, bootstrapCss, preflightCss } from '../hosts/bundle.mjs';
import { dsfrCss } from '../hosts/dsfr.mjs';
import { around, inside } from '../hosts/fingerprint.mjs';
import { element, files, html, pages, type HostPage } from '../hosts/pages.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { begin, press, screens, shown, skipToResults, until } from './journey.mjs';
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
  let plain: Awaited<ReturnType<typeof reference>> | undefined;

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
          body: [
            element,
            '<choix-panorama></choix-panorama>',
            '<choix-comparateur codes="RNCP37274 RNCP36625 RS6340"></choix-comparateur>',
            '<choix-fiche code="RNCP37274"></choix-fiche>',
            '<choix-conseiller></choix-conseiller>',
          ]
            .map((widget) => `<div class="narrow">${widget}</div>`)
            .join(''),
          css: '/narrow.css',
        }),
        '/hosts/dsfr.html': html({
          name: 'dsfr',
          body: element.replace('"clair"', '"dsfr"'),
          css: '/dsfr.css',
          attributes: 'data-fr-theme="light"',
        }),
        '/hosts/background.html': html({ name: 'background', body: element }),
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
    told: RegExp = /favicon/,
  ): Promise<void> {
    const host = await open(browser());
    try {
      await host.page.setViewport({ width: 720, height: 900 });
      // Some browsers wait for the widget before they say the page is loaded.
      await host.page.goto(site.url(path), { waitUntil: 'domcontentloaded' });
      await check(host);
      assert.deepEqual(await host.violations(), []);
      assert.deepEqual(
        host.lines.filter((line) => /^(error|warn|thrown|assert)/.test(line) && !told.test(line)),
        [],
      );
    } finally {
      await host.close();
    }
  }

  /** The widget on a plain page, once it is as it stays. */
  async function reference() {
    const { page, close } = await open(browser());
    await page.setViewport({ width: 720, height: 900 });
    await page.goto(site.url('/hosts/plain.html'));
    await shown(page, screens.next);
    const welcome = await stays(page);
    await begin(page);
    const question = await stays(page);
    const results = (await toResults(page), await stays(page));
    const fiche = (await toFiche(page), await stays(page));
    await close();
    assert.ok(welcome.length > 10 && question.length > 20, 'there is something to compare');
    assert.ok(results.length > question.length && fiche.length > question.length, 'and more');
    return { welcome, question, results, fiche };
  }

  const toResults = (page: Page) => skipToResults(page, { level: '5', voies: 'vae' });
  async function toFiche(page: Page): Promise<void> {
    await press(page, 'Voir la fiche');
    await shown(page, 'choix-part-fiche');
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
          if (host.name === 'hostile') {
            await toResults(page);
            await same(page, plain.results);
            await toFiche(page);
            await same(page, plain.fiche);
          }
          const hidden = host.name === 'hidden panel';
          if (!hidden) assert.deepEqual(differences(await around(page), before), []);
        }).finally(release);
      },
    );

  /** What a person sees of the theme and hears of the language. */
  const looks = (page: Page) =>
    page.$eval('choix-eclaire', (element) => {
      const frame = element.shadowRoot?.querySelector('.frame');
      return {
        ground: frame ? getComputedStyle(frame).backgroundColor : '',
        lang: frame?.getAttribute('lang') ?? '',
      };
    });

  for (const source of applications)
    it(`${source}: drawn, updated, taken away and put back`, () =>
      on(`/hosts/${source}.html`, async ({ page }) => {
        await shown(page, screens.next);
        assert.deepEqual(await looks(page), { ground: 'rgb(255, 255, 255)', lang: 'fr' });
        assert.equal(
          await page.$eval('choix-eclaire', (element) => element.getAttribute('contact-url')),
          'https://mon-cep.org/',
        );
        await begin(page);
        await until(
          async () => (await page.$eval('#started', (output) => output.textContent)) === '1',
          'the host hears that a journey began',
        );
        const options = () =>
          page.$$eval('choix-eclaire >>> fieldset input', (inputs) => inputs.map((input) => input.value));
        const question = await options();
        await page.click('#theme');
        await until(async () => (await looks(page)).lang === 'en', 'the language follows');
        assert.deepEqual(await looks(page), { ground: 'rgb(22, 27, 35)', lang: 'en' });
        assert.deepEqual(await options(), question, 'the journey stays where it was');
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
    on(
      '/hosts/sandbox.html',
      async ({ page, lines }) => {
        const frame = await page.waitForFrame((frame) => frame.url().endsWith('plain.html'));
        await begin(frame);
        await (await frame.$('choix-eclaire >>> input[type="radio"]'))?.click();
        await (await frame.$('choix-eclaire >>> .button.main'))?.click();
        const said = async () =>
          (await frame.$('choix-eclaire >>> .saved'))?.evaluate((line) => line.textContent);
        await until(async () => /ne sont pas enregistrées/.test((await said()) ?? ''), 'it says so');
        const stored = () => lines.filter((line) => line.includes('the journey is not stored'));
        await until(() => Promise.resolve(stored().length === 1), 'the operator is told, once');
      },
      /the journey is not stored: storage-unavailable/,
    ));

  it('a container 280 px wide, or 320: nothing is wider', () =>
    on('/hosts/narrow.html', async ({ page }) => {
      /** Each element that is wider than the place it is in. */
      const wider = () =>
        page.$$eval('.narrow', (places) =>
          [280, 320].flatMap((width) =>
            places.flatMap((place) => {
              (place as HTMLElement).style.width = `${width}px`;
              const { scrollWidth, clientWidth, firstElementChild } = place;
              return scrollWidth > clientWidth
                ? [`${firstElementChild?.localName} at ${width}: ${scrollWidth}`]
                : [];
            }),
          ),
        );
      await shown(page, 'li.card', 'choix-panorama');
      await shown(page, 'table', 'choix-comparateur');
      await shown(page, 'section', 'choix-fiche');
      await begin(page);
      await press(page, 'Commencer ensemble');
      await shown(page, 'fieldset', 'choix-conseiller');
      assert.deepEqual(await wider(), [], 'a question, the list of all, a comparison, a fiche, an interview');
      await toResults(page);
      await press(page, 'Notes');
      await shown(page, '#private-hint', 'choix-conseiller');
      assert.deepEqual(await wider(), [], 'the results, the notes of the desk');
      await press(page, 'Garder Conseiller en insertion professionnelle');
      await toFiche(page);
      await press(page, 'Terminer l’entretien');
      await shown(page, 'choix-part-end', 'choix-conseiller');
      assert.deepEqual(await wider(), [], 'a fiche, the end of an interview');
      await press(page, '← Retour');
      await press(page, 'Mon projet');
      await shown(page, 'textarea[aria-labelledby="notes-title"]');
      assert.deepEqual(await wider(), [], 'Mon projet');
    }));

  it(
    'the DSFR, with its theme: the colours are those of the page, in light and in dark',
    { skip: absent },
    () =>
      on('/hosts/dsfr.html', async ({ page }) => {
        await shown(page, screens.next);
        const seen = [];
        for (const scheme of ['light', 'dark']) {
          await page.$eval('html', (root, scheme) => root.setAttribute('data-fr-theme', scheme), scheme);
          const theirs = await page.evaluate(() =>
            [
              '--background-default-grey',
              '--background-action-high-blue-france',
              '--text-inverted-blue-france',
            ].map((name) => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = `var(${name})`;
              const { color } = getComputedStyle(probe);
              probe.remove();
              return color;
            }),
          );
          const [frame, main] = [
            await page.$eval('choix-eclaire >>> .frame', (found) => getComputedStyle(found).backgroundColor),
            await page.$eval('choix-eclaire >>> .button.main', (found) => {
              const { backgroundColor, color } = getComputedStyle(found);
              return [backgroundColor, color];
            }),
          ];
          const own = [frame, ...main];
          assert.deepEqual(own, theirs, scheme);
          seen.push(String(own));
        }
        assert.notEqual(seen[0], seen[1]);
      }),
  );

  it('a tab that is behind another from the start: it is drawn there, and goes on when one comes to it', () =>
    on('/hosts/plain.html', async ({ page }) => {
      const context = page.browserContext();
      const behind = await context.newPage();
      const front = await context.newPage();
      await front.bringToFront();
      await behind.goto(site.url('/hosts/background.html'), { waitUntil: 'domcontentloaded' });
      assert.equal(await behind.evaluate(() => document.visibilityState), 'hidden');
      await shown(behind, screens.next);
      await behind.bringToFront();
      await begin(behind);
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
