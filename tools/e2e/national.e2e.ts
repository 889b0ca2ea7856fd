import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { nationalCatalogue } from '../national-catalogue.mjs';
import { inEachBrowser, open } from './browser.mjs';
import { begin, heading, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';

const where = '/demo/national/';

/** What the page shows of the widget, as one line of text. */
const said = (page: Page, selector: string): Promise<string> =>
  page
    .$$(`choix-eclaire >>> ${selector}`)
    .then((found) =>
      Promise.all(
        found.map((each) =>
          each.evaluate(
            (element) => ((element.shadowRoot?.firstElementChild ?? element) as HTMLElement).innerText,
          ),
        ),
      ),
    )
    .then((texts) => texts.join(' ').replace(/\s+/g, ' '));

async function press(page: Page, words: RegExp): Promise<void> {
  for (const button of await page.$$('choix-eclaire >>> button')) {
    const text = await button.evaluate((element) => element.textContent ?? '');
    if (words.test(text.replace(/\s+/g, ' ').trim())) return button.evaluate((element) => element.click());
  }
  throw new Error(`No button ${words} under “${await heading(page)}”`);
}

/** Answers the question shown: a job by its title where jobs are asked, else the first option. */
async function answer(page: Page): Promise<boolean> {
  const before = await heading(page);
  const field = await page.$('choix-eclaire >>> [role=combobox]');
  let asked = false;
  if (field) {
    await field.type('technicien en projet');
    await until(() => page.$('choix-eclaire >>> [role=option]'), 'jobs are offered');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(() => page.$('choix-eclaire >>> .chips li'), 'the job is taken');
    asked = true;
  } else
    await (
      await page.$('choix-eclaire >>> fieldset label')
    )?.evaluate((label) => (label as HTMLElement).click());
  await press(page, /^Continuer$/);
  await until(async () => ![before, ''].includes(await heading(page)), `something follows “${before}”`, 20);
  return asked;
}

/** The host of the catalogue does not answer: the widget's own files do. */
let broken = false;

inEachBrowser('a catalogue of the size of the country', (_engine, browser) => {
  let folder = '';
  before(
    async () => {
      folder = await nationalCatalogue();
    },
    { timeout: 240_000 },
  );

  it(
    'is walked from the welcome to a fiche, and once more when its host is gone',
    { timeout: 120_000 },
    async () => {
      broken = false;
      const site = await serve({
        folders: { [where]: folder },
        fault: (path) => (broken && path.startsWith(where) ? 503 : undefined),
      });
      const { page, lines, close } = await open(browser());
      try {
        await page.goto(site.url('/demo/national.html'));
        await begin(page);
        let askedForJobs = false;
        for (let turn = 0; (await page.$('choix-eclaire >>> fieldset')) !== null; turn++) {
          assert.ok(turn < 20, `still asking: ${await heading(page)}`);
          askedForJobs = (await answer(page)) || askedForJobs;
        }
        assert.ok(askedForJobs, 'jobs are searched by their title');
        await press(page, /^Voir les certifications$/);
        await shown(page, 'li.card');

        const { counts } = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
        assert.ok(counts.entries > 6500, `${counts.entries} entries`);
        const all = new Intl.NumberFormat('fr-FR').format(counts.entries).replace(/\s/g, ' ');
        assert.ok((await said(page, '.intro')).includes(all), 'every one of them can be reached');
        assert.ok((await page.$$('choix-eclaire >>> .card')).length >= 10);
        assert.ok((await said(page, '.card')).length > 200);

        const code = /\b(?:RNCP|RS)\d+/.exec(await said(page, '.card'))?.[0] ?? '';
        await press(page, /^Voir la fiche/);
        await shown(page, 'choix-part-fiche');
        await until(
          async () => (await said(page, 'choix-part-fiche')).includes(code),
          'the fiche of the first',
        );
        const title = await heading(page);
        await until(
          () =>
            page.evaluate(
              () =>
                new Promise<boolean>((resolve) => {
                  const request = indexedDB.open('choix-eclaire-catalogues');
                  request.onsuccess = () => {
                    const database = request.result;
                    const keys = database.transaction('files').objectStore('files').getAllKeys();
                    keys.onsuccess = () => {
                      database.close();
                      resolve(
                        ['manifest', '/index-', '/details/'].every((part) =>
                          keys.result.some((key) => String(key).includes(part)),
                        ),
                      );
                    };
                  };
                }),
            ),
          'the catalogue and the fiche are kept',
        );

        broken = true;
        await page.reload();
        await shown(page, screens.next);
        await until(async () => /Reprendre|Retrouver/.test(await said(page, 'button')), 'what to resume', 20);
        await until(
          async () => /cet appareil a gardée/.test(await said(page, '.status')),
          'the word of it',
          20,
        );
        await press(page, /^(Reprendre|Retrouver)/);
        await shown(page, 'li.card');
        await press(page, /^Voir la fiche/);
        await until(async () => (await heading(page)) === title, 'the same fiche, from the device', 20);
        assert.deepEqual(
          lines.filter((line) => !line.includes('503')),
          [],
        );
      } finally {
        await close();
        await site.close();
      }
    },
  );
});
