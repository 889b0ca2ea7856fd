import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEachBrowser, open } from './browser.mjs';
import { begin, screens, shown, until } from './journey.mjs';
import { anotherLit } from '../hosts/pages.mjs';
import { serve, type SiteOptions } from './server.mjs';

const script = '<script type="module" nonce="once" src="choix-eclaire.js"></script>';
const element = '<choix-eclaire>Le questionnaire a besoin de JavaScript.</choix-eclaire>';
const html = (...parts: string[]) => `<!doctype html><html lang="fr"><title>Hôte</title>${parts.join('')}`;

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
const policies = {
  'a strict policy': strict,
  'a strict policy with Trusted Types': `${strict}; require-trusted-types-for 'script'; trusted-types lit-html`,
  'a nonce alone, with strict-dynamic': strict.replace(
    "script-src 'self'",
    "script-src 'nonce-once' 'strict-dynamic'",
  ),
};

inEachBrowser('the loader', (engine, browser) => {
  /** Opens `body` on a host of its own, and closes both after `check`. */
  async function on(
    body: string,
    check: (host: Awaited<ReturnType<typeof open>> & { requests: string[] }) => Promise<void>,
    options: SiteOptions = {},
  ) {
    const site = await serve({ ...options, pages: { '/page.html': html(body) } });
    const host = await open(browser());
    try {
      await host.page.goto(site.url('/page.html'));
      await check({ ...host, requests: site.requests });
    } finally {
      await host.close();
      await site.close();
    }
  }

  it('draws the element', () =>
    on(script + element, async ({ page, lines }) => {
      await shown(page, screens.any);
      assert.deepEqual(lines, []);
    }));

  it('fetches nothing but itself on a page that does not use it', () =>
    on(script, async ({ page, requests }) => {
      await page.waitForNetworkIdle({ idleTime: 300 });
      const ours = requests.filter((path) => !/page|favicon/.test(path));
      assert.deepEqual(ours, ['/choix-eclaire.js']);
    }));

  it('works once when pasted twice, even under two addresses', () =>
    on(script + script + script.replace('.js', '.js?v=2') + element, async ({ page, lines, requests }) => {
      await shown(page, screens.any);
      assert.deepEqual(lines, []);
      const chunks = requests.filter((path) => path.startsWith('/assets/'));
      assert.equal(chunks.length, new Set(chunks).size, 'each chunk once');
    }));

  it('finds an element inserted late, moved and put back', () =>
    on(script + '<main></main><aside></aside>', async ({ page, lines }) => {
      await page.waitForNetworkIdle({ idleTime: 200 });
      await page.evaluate(() =>
        document.querySelector('main')?.append(document.createElement('choix-eclaire')),
      );
      await shown(page, screens.any);
      await page.evaluate(() => {
        const [main, aside] = [document.querySelector('main'), document.querySelector('aside')];
        const moved = document.querySelector('choix-eclaire');
        if (moved) aside?.append(moved);
        moved?.remove();
        if (moved) main?.append(moved);
      });
      await shown(page, screens.any);
      assert.equal(await page.evaluate(() => document.querySelectorAll('main > choix-eclaire').length), 1);
      assert.deepEqual(lines, []);
    }));

  it('works from any folder of another origin', async () => {
    const ours = await serve({ under: '/static/widgets/v1/' });
    try {
      const elsewhere = `<script type="module" src="${ours.url('/static/widgets/v1/choix-eclaire.js')}"></script>`;
      await on(elsewhere + element, async ({ page, lines }) => {
        await shown(page, screens.any);
        assert.deepEqual(lines, []);
      });
    } finally {
      await ours.close();
    }
  });

  for (const [refused, csp, first] of [
    ['one copy of Lit in, and another was first', policies['a strict policy with Trusted Types'], anotherLit],
    ['none in', `${strict}; require-trusted-types-for 'script'; trusted-types 'none'`, ''],
  ] as const)
    it(`where Trusted Types let ${refused}: what stands in the element stays, and it is told`, () =>
      on(
        `<script type="module" src="first.js"></script>${script}${element}`,
        async ({ page, lines }) => {
          const said = () => lines.filter((line) => line.includes('Choix éclairé'));
          await until(() => Promise.resolve(said().length > 0), 'it is told');
          await page.waitForNetworkIdle({ idleTime: 300 });
          assert.equal(said().length, 1);
          assert.match(said()[0] ?? '', /<choix-eclaire> could not be loaded/);
          assert.equal(
            await page.$eval('choix-eclaire', (element) => element.checkVisibility() && element.textContent),
            'Le questionnaire a besoin de JavaScript.',
          );
        },
        { csp, files: { '/first.js': first } },
      ));

  it('where Trusted Types let one copy of Lit in, and ours was first: it is drawn, the other is refused', () =>
    on(
      `<script type="module" src="second.js"></script>${script}${element}`,
      async ({ page, lines }) => {
        await until(() => Promise.resolve(lines.length > 0), 'the other is told');
        await begin(page);
        // In its own words, once or twice.
        assert.ok(lines.some((line) => line.startsWith('thrown') && line.includes('lit-html')));
        assert.deepEqual(
          lines.filter((line) => line.includes('Choix éclairé')),
          [],
        );
      },
      {
        csp: policies['a strict policy with Trusted Types'],
        files: { '/second.js': `await customElements.whenDefined('choix-eclaire');${anotherLit}` },
      },
    ));

  for (const [name, csp] of Object.entries(policies))
    it(`breaks no rule of ${name}`, () =>
      on(
        script + element,
        async ({ page, violations, lines }) => {
          await shown(page, screens.any);
          assert.deepEqual(await violations(), []);
          assert.deepEqual(
            lines.filter((line) => !line.includes('favicon')),
            [],
          );
        },
        { csp },
      ));

  for (const [what, chunk, line] of [
    ['a chunk', 'choix-eclaire', '<choix-eclaire> could not be loaded'],
    ['a chunk of all elements', 'frame', '<choix-eclaire> could not be loaded'],
    ['its words', 'journey', 'could not be loaded: its words'],
  ] as const)
    it(`leaves what stands in the element when ${what} does not come, says so, and tries again`, () => {
      let broken = true;
      const fault = (path: string) => (broken && path.startsWith(`/assets/${chunk}-`) ? 503 : undefined);
      return on(
        script + element,
        async ({ page, lines }) => {
          const said = () => lines.filter((told) => told.includes(line));
          await until(() => Promise.resolve(said().length > 0), 'it is told');
          assert.equal(said().length, 1);
          assert.equal(
            await page.$eval('choix-eclaire', (element) => element.checkVisibility() && element.textContent),
            'Le questionnaire a besoin de JavaScript.',
          );
          broken = false;
          // Firefox answers from memory that the module failed: only a reload helps.
          if (engine === 'firefox') await page.reload();
          await shown(page, screens.any);
        },
        { fault },
      );
    });
});

it('imported where there is no page, the script does nothing', async () => {
  const dist = new URL('../../dist/choix-eclaire.js', import.meta.url).href;
  const loader = (await import(dist)) as Record<string, unknown>;
  assert.deepEqual(Object.keys(loader), ['watch']);
});
