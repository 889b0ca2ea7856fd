import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { stories } from '../../src/testing/index.js';
import { inEachBrowser, open } from './browser.mjs';
import { shown } from './journey.mjs';
import { serve } from './server.mjs';

inEachBrowser('the page of the states of a fiche, in the built demo', (_engine, browser) => {
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await serve();
  });
  after(() => site.close());

  it('leads to every story, and each is drawn with its outcomes', async () => {
    const { page, lines, close } = await open(browser());
    try {
      await page.goto(site.url('/demo/etats.html'));
      await page.waitForSelector('#liste a');
      const links = await page.$$eval('#liste a', (all) => all.map(({ search }) => search));
      assert.deepEqual(
        links,
        stories.map(({ id }) => `?etat=${id}`),
      );
      for (const link of links) {
        await page.goto(site.url(`/demo/etats.html${link}`));
        await shown(page, '.outcomes', 'fiche-story');
      }
      assert.deepEqual(lines, []);
    } finally {
      await close();
    }
  });
});
