import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { wantedEngines } from '../browsers.mjs';
import { launch, open } from './browser.mjs';
import { begin, heading, said, screens, shown, until } from './journey.mjs';
import { pressButton } from './keyboard.mjs';
import { serve } from './server.mjs';
import { answersStored, fill } from './storage.mjs';

async function skip(page: Page): Promise<void> {
  const before = await heading(page);
  await (await page.$(`choix-eclaire >>> ${screens.unsure}`))?.click();
  await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
  await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
}

if (wantedEngines().includes('chromium'))
  it('a device without room left: the journey goes on, says so, offers the file, and keeps what was saved', async () => {
    const site = await serve();
    const browser = await launch('chromium');
    const { page, lines, close } = await open(browser);
    try {
      // One session, kept: the limit ends with it.
      const cdp = await page.createCDPSession();
      // Before the first save: what the browser has granted by then, it does not take back.
      const { origin } = site;
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
      await page.goto(site.url('/demo/index.html'));
      await begin(page);
      await skip(page);
      await until(async () => (await answersStored(page)) === 1, 'the first answer is stored');

      assert.ok((await fill(page)) > 50_000, 'there was room to take');

      await skip(page);
      const sentence =
        'Il n’y a plus de place sur cet appareil. Vous pouvez continuer, mais la suite ne sera pas enregistrée.';
      await until(async () => (await said(page)).includes(sentence), 'what happened, in a sentence');
      await until(
        async () => (await said(page)).includes('Vos réponses ne sont pas enregistrées.'),
        'the question says it too',
      );
      await skip(page);
      const question = await heading(page);

      await page.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob: Blob) => {
          Reflect.set(window, 'handed', blob.text());
          return createObjectURL.call(URL, blob);
        };
      });
      await pressButton(page, /^Enregistrer mon parcours dans un fichier$/);
      await shown(page, 'choix-part-carry');
      await pressButton(page, /^Enregistrer un fichier$/);
      await until(() => page.evaluate(() => Reflect.has(window, 'handed')), 'a file');
      const file = JSON.parse(await page.evaluate(() => Reflect.get(window, 'handed')));
      assert.equal(
        Object.keys(file.journey.answers).length,
        3,
        'the file has what the device could not take',
      );

      await pressButton(page, /^← Retour$/, { back: true });
      await until(async () => (await heading(page)) === question, 'the journey is where it was');
      assert.equal(await answersStored(page), 1, 'what was stored is as it was');
      assert.deepEqual(lines, []);

      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      await page.reload();
      await shown(page, screens.next);
      await until(async () => /Reprendre \(question 2 sur/.test(await said(page)), 'it is offered again');
    } finally {
      await close();
      await browser.close();
      await site.close();
    }
  });
