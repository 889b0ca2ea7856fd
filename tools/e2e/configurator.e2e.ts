import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, open } from './browser.mjs';
import { shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const page = '/demo/configurateur.html';
const value = (on: Page) => on.$eval('#snippet', (area) => (area as HTMLTextAreaElement).value);

/** What axe finds, a line each. */
async function flaws(on: Page): Promise<readonly string[]> {
  await on.evaluate(axe);
  const found = await on.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run(document);
    return violations as { id: string; nodes: { target: unknown }[] }[];
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

/** Links of what is read to this site that nothing answers. */
async function broken(on: Page): Promise<readonly string[]> {
  const links = await on.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a')]
      .map(({ href }) => href)
      .filter((href) => href.startsWith(location.origin)),
  );
  const answers = await Promise.all(
    [...new Set(links)].map(async (href) => ((await fetch(href)).ok ? [] : href)),
  );
  return answers.flat();
}

/** What one pastes after the button was pressed, in a field of another page. */
async function pasted(on: Page): Promise<string> {
  await on.click('#copy');
  await until(
    async () => /est copié/.test(await on.$eval('#told', ({ textContent }) => textContent ?? '')),
    'copied',
  );
  await on.$eval('main', (main) => main.append(document.createElement('textarea')));
  await on.focus('main > textarea');
  await on.keyboard.down('Control');
  // Chromium is told what the keys would do in its window; Firefox knows.
  await on.keyboard.press('v', { commands: ['Paste'] });
  await on.keyboard.up('Control');
  const paste = () => on.$eval('main > textarea', (field) => (field as HTMLTextAreaElement).value);
  await until(async () => (await paste()) !== '', 'pasted');
  return paste();
}

async function type(on: Page, field: string, text: string): Promise<void> {
  await on.$eval(`#${field}`, (input) => ((input as HTMLInputElement).value = ''));
  await on.type(`#${field}`, text);
  await on.keyboard.press('Tab');
}

inEachBrowser('the configurator', (_engine, browser) => {
  async function on(
    path: string,
    walk: (
      host: Awaited<ReturnType<typeof open>> & { site: Awaited<ReturnType<typeof serve>> },
    ) => Promise<void>,
  ) {
    const site = await serve();
    const host = await open(browser());
    try {
      await host.page.setViewport({ width: 1280, height: 900 });
      await host.page.goto(site.url(path));
      await until(async () => (await host.page.$('main > [hidden]')) === null, 'the fields');
      await walk({ ...host, site });
      assert.deepEqual(await host.violations(), []);
      assert.deepEqual(
        host.lines.filter((line) => /^(error|warn|thrown)/.test(line) && !line.includes('favicon')),
        [],
      );
    } finally {
      await host.close();
      await site.close();
    }
  }

  for (const [lang, title] of [
    ['fr', 'Configurer l’outil pour votre site'],
    ['en', 'Set the widget up for your site'],
  ] as const)
    it(`passes the audit, wide and narrow, right and wrong: ${lang}`, () =>
      on(`${page}?lang=${lang}`, async ({ page }) => {
        assert.equal(await page.$eval('h1', (heading) => heading.textContent), title);
        assert.equal(await page.$eval('html', (root) => root.lang), lang);
        await shown(page, 'h2', '#preview > *');
        assert.deepEqual(await flaws(page), []);
        await page.setViewport({ width: 320, height: 800 });
        await type(page, 'contact-url', 'javascript:alert(1)');
        await until(async () => (await page.$('[aria-invalid]')) !== null, 'what is wrong');
        assert.equal(await value(page), '', 'no code without what was asked for');
        assert.equal(await page.$eval('#copy', (button) => (button as HTMLButtonElement).disabled), true);
        assert.match(
          await page.$eval('#told', (told) => told.textContent ?? ''),
          /^(Corrigez|First correct)/,
        );
        const { described, role, sentence } = await page.$eval('#contact-url', (input) => {
          const wrong = document.querySelector('#contact-url-wrong');
          return {
            described: input
              .getAttribute('aria-describedby')
              ?.split(' ')
              .includes(wrong?.id ?? ''),
            role: wrong?.getAttribute('role'),
            sentence: wrong?.textContent ?? '',
          };
        });
        assert.deepEqual([described, role], [true, 'status']);
        assert.match(sentence, /mailto/);
        assert.deepEqual(await flaws(page), []);
        assert.ok(
          await page.evaluate(
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
          ),
          'nothing wider than the screen',
        );
      }));

  for (const name of ['hebergement', 'elements', 'donnees-personnelles'])
    it(`has beside it a page the guide leads to, which passes the audit: ${name}`, () =>
      on(`/demo/${name}.html`, async ({ page }) => {
        assert.ok((await page.$$('table')).length > 0);
        assert.deepEqual(await flaws(page), []);
        assert.deepEqual(await broken(page), []);
      }));

  it('has the operators’ guide beside it, whose links all lead somewhere, and which passes the audit too', () =>
    on('/demo/operateurs.html', async ({ page }) => {
      assert.deepEqual(await page.$$eval('main cite', (named) => named.map((one) => one.textContent)), []);
      assert.deepEqual(await broken(page), []);
      const sections = await page.$$eval('h2', (headings) => headings.length);
      assert.equal(sections, readFileSync('docs/operators.md', 'utf8').match(/^## /gm)?.length);
      assert.ok((await page.$$('pre')).length > 3 && (await page.$$('table')).length > 1);
      assert.deepEqual(await flaws(page), []);
      await page.setViewport({ width: 320, height: 800 });
      assert.ok(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
        'nothing wider than the screen',
      );
    }));

  it('shows what is chosen, and writes it', () =>
    on(page, async ({ page }) => {
      await page.click('input[value=choix-fiche]');
      await page.click('input[value=sombre]');
      await page.click('input[name=locale][value=en]');
      await shown(page, 'choix-part-fiche', '#preview > choix-fiche');
      assert.match(
        await value(page),
        /<choix-fiche code="RNCP37274" theme="sombre" locale="en">\n  <p>This content needs JavaScript\.<\/p>\n<\/choix-fiche>$/,
      );
      assert.equal(await page.$eval('[data-of=storage]', (group) => (group as HTMLElement).hidden), true);
      const visible = await page.$$eval('.field', (fields) =>
        fields.filter((field) => field.checkVisibility()).map((field) => field.getAttribute('data-field')),
      );
      assert.deepEqual(visible, ['code', 'catalogue', 'address'], 'what applies, and nothing else');
      await type(page, 'code', 'RNCP36625');
      await until(
        async () => (await page.$('#preview > choix-fiche[code=RNCP36625]')) !== null,
        'the other fiche',
      );
      await page.click('input[value=choix-eclaire]');
      await page.click('input[value=session]');
      await until(async () => /storage="session"/.test(await value(page)), 'the storage');
      // As it is on a page without https.
      await page.evaluate(() => Reflect.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.click('#copy');
      await until(
        async () => /sélectionné/.test(await page.$eval('#told', ({ textContent }) => textContent ?? '')),
        'what to do by hand',
      );
      const selected = await page.$eval('#snippet', (area) => {
        const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
        return document.activeElement === area && value.slice(selectionStart, selectionEnd);
      });
      assert.equal(selected, await value(page), 'the whole code, selected');
    }));

  for (const form of ['moving', 'fixed', 'frame'])
    it(`gives a code that works where it is pasted: ${form}`, () =>
      on(page, async ({ page, site }) => {
        await page.click('input[value=choix-panorama]');
        await page.click(`input[value=${form}]`);
        await until(async () => /choix-panorama/.test(await value(page)), 'the code');
        const code = await pasted(page);
        assert.equal(code, await value(page));
        if (form === 'fixed')
          assert.match(code, /\/v\d+\.\d+\.\d+\/.*\n +integrity="sha384-.{64}" crossorigin/);
        else assert.match(code, /\/v\d+\//);
        assert.ok(code.includes(site.origin));
        const elsewhere = await serve({
          pages: { '/page.html': `<!doctype html><html lang="fr"><title>Page</title>${code}` },
        });
        const host = await open(browser());
        try {
          await host.page.goto(elsewhere.url('/page.html'));
          const inside =
            form === 'frame' ? await (await host.page.waitForSelector('iframe'))?.contentFrame() : host.page;
          assert.ok(inside);
          await shown(inside as Page, 'li.card', 'choix-panorama');
        } finally {
          await host.close();
          await elsewhere.close();
        }
      }));
});
