import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browserPath, chromiumArgs, wantedEngines } from '../browsers.mjs';
import { begin, heading, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';
import { stored } from './storage.mjs';

/** How many times the browser is killed: 5, more with `npm run soak`. */
const rounds = Number(process.env['KILLS'] ?? 5);

const launch = (userDataDir: string): Promise<Browser> => {
  const executablePath = browserPath('chromium');
  assert.ok(executablePath, 'no Chromium');
  return puppeteer.launch({ executablePath, args: chromiumArgs, userDataDir });
};

const answersIn = (text: string) => text.match(/"kind":"(one|many|skipped|weights)"/g)?.length ?? 0;

/** Answers as fast as it can until the browser is gone; tells how many answers the screen said were saved. */
async function answerUntilKilled(browser: Browser, url: string, delay: number): Promise<number> {
  const [page] = await browser.pages();
  assert.ok(page);
  await page.goto(url);
  await begin(page);
  let said = 0;
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const walk = async () => {
    for (let answered = 1; answered <= 5; answered++) {
      const before = await heading(page);
      await (await page.$(`choix-eclaire >>> ${screens.unsure}`))?.click();
      await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
      // From the second answer on, at a moment chosen beforehand: before, during or after the save.
      if (answered === 2) setTimeout(() => browser.process()?.kill('SIGKILL'), delay);
      await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
      await until(async () => {
        const question = await page.$('choix-eclaire >>> choix-part-question');
        const text = await question?.evaluate((part) => part.shadowRoot?.textContent ?? '');
        return text?.includes('Réponses enregistrées sur cet appareil.');
      }, 'the screen says it is saved');
      said = answered;
    }
  };
  // What the walk was doing when the browser went is of no interest.
  await Promise.race([walk().catch(() => undefined), gone]);
  await gone;
  return said;
}

if (wantedEngines().includes('chromium'))
  it(`nothing shown as saved is lost when the browser is killed during a save, ${rounds} times`, async () => {
    const site = await serve();
    const seen = { said: 0, kept: 0 };
    try {
      for (let round = 0; round < rounds; round++) {
        const profile = await mkdtemp(join(tmpdir(), 'choix-eclaire-killed-'));
        try {
          const said = await answerUntilKilled(
            await launch(profile),
            site.url('/demo/index.html'),
            (round * 37) % 190,
          );
          const browser = await launch(profile);
          try {
            const [page] = await browser.pages();
            assert.ok(page);
            await page.goto(site.url('/demo/index.html'));
            await shown(page, screens.next);
            const kept = answersIn(await stored(page));
            assert.ok(said >= 1, 'the first answer was shown as saved');
            assert.ok(kept >= said, `round ${round}: ${said} answers were shown as saved, ${kept} are there`);
            const welcome = await page.$('choix-eclaire >>> choix-part-welcome');
            await until(
              async () =>
                /Reprendre/.test((await welcome?.evaluate((part) => part.shadowRoot?.textContent)) ?? ''),
              'the journey is offered again',
            );
            seen.said += said;
            seen.kept += kept;
          } finally {
            await browser.close();
          }
        } finally {
          await rm(profile, { recursive: true, force: true, maxRetries: 5 });
        }
      }
      console.log(`${rounds} kills: ${seen.said} answers shown as saved, ${seen.kept} found again`);
    } finally {
      await site.close();
    }
  });
