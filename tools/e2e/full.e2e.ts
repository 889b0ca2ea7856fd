import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { wantedEngines, type Engine } from '../browsers.mjs';
import { inEachBrowser, launch, open } from './browser.mjs';
import { begin, heading, press, said, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';
import { answersStored, databases, fill } from './storage.mjs';

async function skip(page: Page): Promise<void> {
  const before = await heading(page);
  await (await page.$(`choix-eclaire >>> ${screens.unsure}`))?.click();
  await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
  await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
}

const unsaved = 'Vos réponses ne sont pas enregistrées.';
const offer = 'Enregistrer mon parcours dans un fichier';
const says = (page: Page, sentence: string) =>
  until(async () => (await said(page)).includes(sentence), sentence);

/** The file the person is offered: they open the screen, and save it. */
async function handed(page: Page) {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      Reflect.set(window, 'handed', blob.text());
      return createObjectURL.call(URL, blob);
    };
  });
  await press(page, offer);
  await shown(page, 'choix-part-carry');
  await press(page, 'Enregistrer un fichier');
  await until(() => page.evaluate(() => Reflect.has(window, 'handed')), 'a file');
  return JSON.parse(await page.evaluate(() => Reflect.get(window, 'handed')));
}

/** One answer is saved, then there is no room left. */
async function noRoom(page: Page): Promise<void> {
  await begin(page);
  await skip(page);
  await until(async () => (await answersStored(page)) === 1, 'the first answer is stored');
  assert.ok((await fill(page)) > 50_000, 'there was room to take');
  await skip(page);
  await says(
    page,
    'Il n’y a plus de place sur cet appareil. Vous pouvez continuer, mais la suite ne sera pas enregistrée.',
  );
  await says(page, unsaved);
  await skip(page);
  const question = await heading(page);
  const file = await handed(page);
  assert.equal(Object.keys(file.journey.answers).length, 3, 'the file has what the device could not take');
  await press(page, '← Retour');
  await until(async () => (await heading(page)) === question, 'the journey is where it was');
  assert.equal(await answersStored(page), 1, 'what was stored is as it was');
}

/** A journey as a file, as a person brings it from elsewhere. */
function journeyFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'choix-eclaire-')), 'parcours.json');
  const at = '2026-11-23T08:00:00.000Z';
  const journey = JSON.parse(readFileSync('src/store/fixtures/v2.json', 'utf8'));
  const format = 'choix-eclaire-journey';
  writeFileSync(path, JSON.stringify({ format, formatVersion: 1, exportedAt: at, journey }));
  return path;
}

/** A browser and a host of one test. */
async function visit(
  engine: Engine,
  preferences: Record<string, unknown>,
  test: (page: Page, origin: string, lines: readonly string[]) => Promise<void>,
): Promise<void> {
  const site = await serve();
  const browser = await launch(engine, { preferences });
  const { page, lines, close } = await open(browser);
  try {
    await test(page, site.origin, lines);
  } finally {
    await close();
    await browser.close();
    await site.close();
  }
}

const title =
  'a device without room left: the journey goes on, says so, offers the file, and keeps what was saved';
const offeredAgain = async (page: Page) => {
  await page.reload();
  await shown(page, screens.next);
  await until(async () => /Reprendre \(question 2 sur/.test(await said(page)), 'it is offered again');
};

/** The one line the console is told. */
const told = (code: string) => `warn: Choix éclairé: the journey is not stored: ${code}.`;

if (wantedEngines().includes('chromium'))
  it(`${title} (Chromium)`, () =>
    visit('chromium', {}, async (page, origin, lines) => {
      // One session, kept: the limit ends with it.
      const cdp = await page.createCDPSession();
      // Before the first save: what the browser has granted by then, it does not take back.
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
      await page.goto(`${origin}/demo/index.html`);
      await noRoom(page);
      assert.deepEqual(lines, [told('storage-full')]);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin });
      await offeredAgain(page);
    }));

if (wantedEngines().includes('firefox')) {
  it(`${title} (Firefox)`, () =>
    visit('firefox', { 'dom.quotaManager.temporaryStorage.fixedLimit': 2048 }, async (page, origin) => {
      await page.goto(`${origin}/demo/index.html`);
      await noRoom(page);
      await offeredAgain(page);
    }));

  it('a Firefox that refuses all storage: the journey goes on, says so, offers the file, and takes one up', () =>
    visit('firefox', { 'network.cookie.cookieBehavior': 2 }, async (page, origin, lines) => {
      await page.goto(`${origin}/demo/index.html`);
      const refusals = await page.evaluate(() =>
        [() => indexedDB.open('x'), () => localStorage, () => new BroadcastChannel('x')].map((use) => {
          try {
            return String(use() && 'given');
          } catch (error) {
            return (error as DOMException).name;
          }
        }),
      );
      assert.deepEqual(refusals.slice(0, 2), ['SecurityError', 'SecurityError'], 'the preference holds');
      await begin(page);
      await skip(page);
      await says(page, 'Ce navigateur ne permet pas d’enregistrer.');
      await says(page, unsaved);
      await skip(page);
      const { journey } = await handed(page);
      assert.equal(Object.keys(journey.answers).length, 2, 'the file has it all');
      const path = join(mkdtempSync(join(tmpdir(), 'choix-eclaire-')), 'parcours.json');
      writeFileSync(path, await page.evaluate(() => Reflect.get(window, 'handed')));
      const field = (await page.$('choix-eclaire >>> #file')) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(path);
      await shown(page, '.preview');
      await press(page, 'Remplacer par ce parcours');
      await shown(page, screens.question);
      await says(page, unsaved);
      assert.ok(!(await said(page)).includes('Réponses enregistrées sur cet appareil.'));
      assert.deepEqual(lines, [told('storage-unavailable')]);
    }));
}

inEachBrowser('a private window', (engine, browser) => {
  it('keeps the journey as long as it is open, and shows it to no other window', async () => {
    const site = await serve();
    // In Chromium each context is one of those windows already.
    const own =
      engine === 'firefox'
        ? await launch('firefox', { preferences: { 'browser.privatebrowsing.autostart': true } })
        : undefined;
    const page = own ? await own.newPage() : (await open(browser())).page;
    const other = await open(browser());
    try {
      await page.goto(site.url('/demo/index.html'));
      await begin(page);
      await skip(page);
      await says(page, 'Réponses enregistrées sur cet appareil.');
      await page.reload();
      await shown(page, screens.next);
      await until(async () => /Reprendre \(question 2 sur/.test(await said(page)), 'it is offered again');
      await other.page.goto(site.url('/demo/index.html'));
      await shown(other.page, screens.next);
      assert.ok(!/Reprendre/.test(await said(other.page)), 'and nowhere else');
    } finally {
      await other.close();
      await (own ? own.close() : page.browserContext().close());
      await site.close();
    }
  });
});

inEachBrowser('a part of the tool that cannot be fetched', (engine, browser) => {
  /** The script that stores and reads, whatever its name. */
  const parts = readdirSync('dist/assets').filter((name) =>
    readFileSync(join('dist/assets', name), 'utf8').includes('autoIncrement'),
  );
  /** A page that cannot have it until it is mended. */
  async function onPage(work: (page: Page, mend: () => void) => Promise<void>): Promise<void> {
    let broken = true;
    const site = await serve({
      fault: (path) => (broken && parts.some((name) => path.endsWith(name)) ? 503 : undefined),
    });
    const { page, close } = await open(browser());
    try {
      await page.goto(site.url('/demo/index.html'));
      await work(page, () => (broken = false));
    } finally {
      await close();
      await site.close();
    }
  }

  it('the one that reads journeys: a file brought back is told so, nothing changes, and it opens once it comes', () =>
    onPage(async (page, mend) => {
      await shown(page, screens.next);
      await press(page, 'Vos données : reprendre un fichier, emporter, effacer');
      await shown(page, '#file');
      const bring = async () => {
        const field = (await page.$('choix-eclaire >>> #file')) as ElementHandle<HTMLInputElement> | null;
        await field?.uploadFile(journeyFile());
      };
      await bring();
      await says(page, 'Il manque ici la partie de cet outil qui ouvre les parcours');
      await says(page, 'Rien n’a changé. Réessayez dans un instant.');
      assert.equal((await page.$$('choix-eclaire >>> .preview')).length, 0);
      assert.deepEqual(await databases(page), []);
      mend();
      // Firefox fetches a part that failed again only once the page is reloaded.
      if (engine === 'firefox') return;
      await bring();
      await shown(page, '.preview');
      assert.ok(!(await said(page)).includes('Il manque ici'), 'and no more is said of it');
    }));

  it('the one that stores: the journey goes on, says so, offers the file, and is saved once it comes', () =>
    onPage(async (page, mend) => {
      await begin(page);
      await skip(page);
      await says(page, 'Une partie de cet outil n’a pas pu être chargée.');
      await says(page, unsaved);
      await skip(page);
      const { journey } = await handed(page);
      assert.equal(Object.keys(journey.answers).length, 2, 'the file has it all');
      assert.equal(await answersStored(page), 0);
      mend();
      await press(page, '← Retour');
      await shown(page, screens.question);
      // Firefox fetches a part that failed again only once the page is reloaded.
      if (engine === 'firefox') return;
      await press(page, 'Réessayer');
      await until(async () => (await answersStored(page)) === 2, 'both are saved');
      await says(page, 'Réponses enregistrées sur cet appareil.');
      assert.ok(!(await said(page)).includes('n’a pas pu être chargée'), 'and no more is said of it');
    }));
});
