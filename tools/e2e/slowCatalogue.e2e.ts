import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { it } from 'node:test';
import { inEachBrowser, open } from './browser.mjs';
import { shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const shots = process.env['SHOTS'];

inEachBrowser('a catalogue that takes its time', (engine, browser) => {
  it('tells how much of it is there, in words, and gives way to the list', { timeout: 60_000 }, async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const site = await serve({
      pages: {
        '/host.html':
          '<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><script type="module" src="choix-eclaire.js"></script><choix-panorama></choix-panorama>',
      },
      // Six tenths of the index come, and the rest when the test says so.
      pace: (path, part) => (/\/index-[^/]*\.json$/.test(path) && part === 6 ? released : undefined),
    });
    const { page, lines, close } = await open(browser());
    try {
      await page.setViewport({ width: 360, height: 640 });
      await page.goto(site.url('/host.html'));
      await shown(page, 'progress', 'choix-panorama');
      const told = () =>
        page.$eval('choix-panorama >>> progress', (element) => ({
          value: (element as HTMLProgressElement).value,
          label: ((element as HTMLProgressElement).labels[0]?.textContent ?? '').replace(/\s/g, ' '),
        }));
      await until(async () => (await told()).value > 0.5, 'more than half is there', 20);
      const { value, label } = await told();
      assert.ok(value > 0.5 && value < 0.7, `${value}`);
      assert.equal(label, `Déjà ${Math.round(100 * value)} % de la liste.`);
      if (shots !== undefined) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: `${shots}/slow-${engine}.png` });
      }
      release();
      await shown(page, 'li.card', 'choix-panorama');
      assert.equal(await page.$('choix-panorama >>> progress'), null);
      assert.deepEqual(lines, []);
    } finally {
      release();
      await close();
      await site.close();
    }
  });
});
