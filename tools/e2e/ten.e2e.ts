import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, open } from './browser.mjs';
import { screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const page = (times: number) =>
  `<!doctype html><html lang="fr"><title>Hôte</title><script type="module" src="choix-eclaire.js"></script>${'<choix-eclaire storage="session"></choix-eclaire>'.repeat(times)}`;

/** Bytes that scripts hold, once what nobody holds was let go of. */
async function heap(page: Page): Promise<number> {
  const cdp = await page.createCDPSession();
  await cdp.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

inEachBrowser('ten widgets on a page', (engine, browser) => {
  async function on(times: number, check: (page: Page) => Promise<number>) {
    const site = await serve({ pages: { '/page.html': page(times) } });
    const host = await open(browser());
    try {
      await host.page.goto(site.url('/page.html'));
      await shown(host.page, screens.next);
      await until(
        () =>
          host.page.$$eval('choix-eclaire', (all) =>
            all.every(
              (widget) =>
                (widget as unknown as { readonly opened?: unknown }).opened !== undefined &&
                widget.shadowRoot?.querySelector('.frame'),
            ),
          ),
        'all are drawn, and have the catalogue',
      );
      assert.deepEqual(host.lines, []);
      const asked = site.requests.filter((path) => path.startsWith('/catalogue/'));
      assert.ok(asked.length > 0);
      assert.equal(asked.length, new Set(asked).size, 'one catalogue, fetched once');
      return await check(host.page);
    } finally {
      await host.close();
      await site.close();
    }
  }

  it('share one catalogue load', async () => {
    await on(10, () => Promise.resolve(0));
  });

  it(
    'hold less than twice the memory of one',
    { skip: engine === 'firefox' && 'the memory of a page is told by the DevTools protocol alone' },
    async () => {
      const one = await on(1, heap);
      const ten = await on(10, heap);
      assert.ok(ten < 2 * one, `${(ten / one).toFixed(2)} times: ${one} and ${ten} bytes`);
    },
  );
});
