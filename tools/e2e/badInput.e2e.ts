import assert from 'node:assert/strict';
import { it } from 'node:test';
import { filesIn } from '../files.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { clockOff } from './wrongClock.mjs';
import { begin, heading, screens, shown, until } from './journey.mjs';
import { serve, type SiteOptions } from './server.mjs';

const fallback = 'Écrivez-nous : 01 23 45 67 89.';
const host = (element: string) =>
  `<!doctype html><html lang="fr"><title>Hôte</title><h1>Le site</h1><script type="module" src="choix-eclaire.js"></script>${element}<p id="after">La suite</p>`;
const chunk = (name: string) =>
  filesIn('dist/assets', new RegExp(`/${name}-[^/]*\\.js$`))[0]?.slice('dist'.length) ?? '';

inEachBrowser('what goes wrong around the widget', (_engine, browser) => {
  async function on(
    element: string,
    check: (host: Awaited<ReturnType<typeof open>>) => Promise<void>,
    options: SiteOptions = {},
    prepare?: (page: Awaited<ReturnType<typeof open>>['page']) => Promise<unknown>,
  ) {
    const site = await serve({ ...options, pages: { ...options.pages, '/page.html': host(element) } });
    const opened = await open(browser());
    try {
      await prepare?.(opened.page);
      await opened.page.goto(site.url('/page.html'), { waitUntil: 'domcontentloaded' });
      await check(opened);
      assert.equal(await opened.page.$eval('h1', (title) => title.textContent), 'Le site', 'the page stands');
      assert.equal(await opened.page.$eval('#after', (text) => text.checkVisibility()), true);
      assert.deepEqual(
        // Firefox reports as errors of the page what it would not load.
        opened.lines.filter((line) => line.startsWith('thrown') && !/Blocked|blocked|Loading/.test(line)),
        [],
        'nothing is thrown',
      );
    } finally {
      await opened.close();
      await site.close();
    }
  }
  const ours = (lines: readonly string[]) => lines.filter((line) => line.includes('Choix éclairé'));
  const plainly = (lines: readonly string[]) => ours(lines).map((line) => line.replace(/^\w+: /, ''));
  const unopened = (what: string, url: string, status?: number) =>
    `Choix éclairé: the catalogue could not be loaded: catalogue-${what} ${url}${status === undefined ? '' : ` ${status}`}.`;
  const standing = async ({ page }: Awaited<ReturnType<typeof open>>) =>
    page.$eval('choix-eclaire', (element) => element.checkVisibility() && element.textContent);

  /** What stands inside the element is where readers see it: in a slot of its own tree, which is drawn. */
  const backAgain = (page: Awaited<ReturnType<typeof open>>['page']) =>
    page.$eval('choix-eclaire', (element) => {
      const slot = element.shadowRoot?.querySelector('slot');
      return !!slot && slot.assignedNodes().some(({ textContent }) => textContent?.includes('Écrivez-nous'));
    });

  it('what stands inside the element is seen until the first screen, and again if the catalogue does not come', () => {
    let release = () => {};
    const gate = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    return on(
      `<choix-fiche code="RNCP37274" catalogue="/nowhere/manifest.json"><p>${fallback}</p></choix-fiche>`,
      async ({ page }) => {
        const seen = () => page.$eval('choix-fiche > p', (text) => text.checkVisibility());
        await page.waitForFunction(() => customElements.get('choix-loader'));
        assert.equal(await seen(), true, 'while it loads');
        release();
        await shown(page, '[role="alert"]', 'choix-fiche');
        assert.equal(await seen(), true, 'when it fails');
        await page.evaluate(() =>
          document.querySelector('choix-fiche')?.setAttribute('catalogue', '/catalogue/manifest.json'),
        );
        await shown(page, 'section', 'choix-fiche');
        assert.equal(await seen(), false, 'once it is there');
      },
      {
        fault: (asked) =>
          asked.startsWith('/assets/') ? gate : asked.startsWith('/nowhere/') ? 404 : undefined,
      },
    );
  });

  it('wrong attributes: each is told once, and the default is used', () =>
    on(
      '<choix-eclaire theme="rose" locale="xx" storage="nuage"></choix-eclaire>',
      async ({ page, lines }) => {
        await begin(page);
        const said = ours(lines);
        assert.equal(said.length, 3);
        for (const value of ['rose', 'xx', 'nuage'])
          assert.equal(said.filter((line) => line.includes(`"${value}"`)).length, 1, value);
      },
    ));

  it('a catalogue of another origin that lets nobody read it: a sentence in place, with a way to try again', async () => {
    const theirs = await serve({ cors: false });
    try {
      await on(
        `<choix-eclaire catalogue="${theirs.url('/catalogue/manifest.json')}">${fallback}</choix-eclaire>`,
        async ({ page, lines }) => {
          await shown(page, screens.next);
          await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
          await shown(page, '[role="alert"]');
          assert.match(await heading(page), /n’ont pas pu être chargées/);
          assert.equal(await backAgain(page), true, 'what the operator wrote is back');
          assert.ok(await page.$('choix-eclaire >>> [role="alert"] button'));
          assert.deepEqual(plainly(lines), [
            unopened('unreachable', theirs.url('/catalogue/manifest.json'), 0),
          ]);
        },
      );
    } finally {
      await theirs.close();
    }
  });

  it('a catalogue that is not there, one that is a page, numbers that are none: a line each, with what and where', () =>
    on(
      [
        '<choix-panorama id="absent" catalogue="/nowhere/manifest.json"></choix-panorama>',
        '<choix-panorama id="page" catalogue="/page/manifest.json"></choix-panorama>',
        '<choix-fiche code="Conseiller"></choix-fiche>',
        '<choix-comparateur codes="RNCP37274 RNCP99999 x"></choix-comparateur>',
      ].join(''),
      async ({ page, lines }) => {
        await until(() => Promise.resolve(ours(lines).length >= 4), 'four lines');
        for (const id of ['#absent', '#page']) await shown(page, '[role="alert"]', id);
        await shown(page, '.unknown-box', 'choix-fiche');
        const from = new URL(page.url()).origin;
        assert.deepEqual(
          plainly(lines).sort(),
          [
            unopened('unreachable', `${from}/nowhere/manifest.json`, 404),
            unopened('not-json', `${from}/page/manifest.json`),
            'Choix éclairé: <choix-fiche> finds nothing in the catalogue for code="Conseiller".',
            'Choix éclairé: <choix-comparateur> finds nothing in the catalogue for codes="x RNCP99999".',
          ].sort(),
        );
      },
      { html: (asked) => asked.startsWith('/page/') },
    ));

  for (const [what, path, first] of [
    ['the element', chunk('choix-eclaire'), true],
    ['what all elements share', chunk('frame'), true],
    ['the reader of catalogues', chunk('catalogue'), false],
  ] as const)
    it(`an ad blocker that drops ${what}`, () =>
      on(
        `<choix-eclaire>${fallback}</choix-eclaire>`,
        async (opened) => {
          if (first) {
            await until(() => Promise.resolve(ours(opened.lines).length > 0), 'it is told');
            assert.equal(ours(opened.lines).length, 1);
            assert.equal(await standing(opened), fallback);
          } else {
            await shown(opened.page, screens.next);
            await (await opened.page.$(`choix-eclaire >>> ${screens.next}`))?.click();
            await shown(opened.page, '[role="alert"]');
            assert.equal(await backAgain(opened.page), true, 'what the operator wrote is back');
            assert.equal(ours(opened.lines).length, 1);
            assert.match(String(ours(opened.lines)), /the catalogue could not be loaded: module TypeError/);
          }
        },
        { fault: (asked) => (asked === path ? 403 : undefined) },
      ));

  for (const [what, page, told] of [
    ['its script', /^\/choix-eclaire\.js$/, /MIME|Loading/],
    [
      'a part of it',
      new RegExp(`^${chunk('frame')}$`),
      /^warn: Choix éclairé .*<choix-eclaire> could not be loaded/,
    ],
  ] as const)
    it(`a proxy that answers with a page for ${what}: what stands in the element stays, and it is told`, () =>
      on(
        `<choix-eclaire>${fallback}</choix-eclaire>`,
        async (opened) => {
          const said = () => opened.lines.filter((line) => told.test(line));
          await until(() => Promise.resolve(said().length > 0), 'it is told');
          await opened.page.waitForNetworkIdle({ idleTime: 300 });
          assert.equal(said().length, 1);
          assert.equal(await standing(opened), fallback);
        },
        { html: (asked) => page.test(asked) },
      ));

  it('a browser that runs no script: what stands in the element is read, and <noscript> beside it', () =>
    on(
      // A frame that may not: the same as a browser, for what is in it.
      '<iframe title="Sans script" sandbox="allow-same-origin" src="/without.html"></iframe>',
      async ({ page, lines }) => {
        await page.waitForFunction(() =>
          document.querySelector('iframe')?.contentDocument?.querySelector('#after'),
        );
        assert.deepEqual(
          await page.$eval('iframe', ({ contentDocument }) =>
            [...(contentDocument?.querySelectorAll('choix-eclaire > p, noscript > p') ?? [])].map(
              (text) => text.checkVisibility() && text.textContent,
            ),
          ),
          [fallback, 'Sans script.'],
        );
        assert.deepEqual(ours(lines), []);
      },
      {
        pages: {
          '/without.html': host(
            `<choix-eclaire><p>${fallback}</p></choix-eclaire><noscript><p>Sans script.</p></noscript>`,
          ),
        },
      },
    ));

  it('a page that takes the element away while it loads, and puts it back later', () => {
    let release = () => {};
    const gate = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    return on(
      `<choix-eclaire>${fallback}</choix-eclaire>`,
      async ({ page, lines }) => {
        await page.evaluate(() => {
          const element = document.querySelector('choix-eclaire');
          Reflect.set(window, 'taken', element);
          element?.remove();
        });
        release();
        await page.waitForFunction(() => customElements.get('choix-eclaire'));
        assert.equal(await page.$('choix-eclaire'), null);
        await page.evaluate(() => document.querySelector('#after')?.before(Reflect.get(window, 'taken')));
        await begin(page);
        assert.deepEqual(ours(lines), []);
      },
      { fault: (asked) => (asked.startsWith('/assets/') ? gate : undefined) },
    );
  });

  for (const years of [-30, 30])
    it(`a clock ${Math.abs(years)} years ${years < 0 ? 'behind' : 'ahead'}: the questions are asked all the same`, () =>
      on(
        `<choix-eclaire>${fallback}</choix-eclaire>`,
        async ({ page, lines }) => {
          await begin(page);
          await (await page.$('choix-eclaire >>> input[type="radio"]'))?.click();
          const before = await heading(page);
          await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
          await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
          assert.deepEqual(ours(lines), []);
        },
        {},
        (page) => clockOff(page, years),
      ));
});
