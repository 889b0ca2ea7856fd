import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { inEachBrowser, open } from './browser.mjs';
import { later, settable } from './clock.mjs';
import { begin, heading, said, screens, shown, until } from './journey.mjs';
import { pressButton } from './keyboard.mjs';
import { serve } from './server.mjs';
import { everywhere } from './storage.mjs';

/** Words no catalogue, script or page has: wherever they are found, the person is. */
const tokens = { answer: 'zqanswerzq', question: 'zqquestionzq', note: 'zqnotezq' };

/** A journey that names the tokens, as a person would bring it from elsewhere. */
function carried(): string {
  const at = '2026-11-23T08:00:00.000Z';
  const journey = {
    version: 2,
    id: 'zqidzq',
    createdAt: at,
    updatedAt: at,
    catalogue: { id: 'accompagnement', edition: '2026-11-20' },
    questionnaire: ['situation'],
    phase: 'asking',
    answers: {
      situation: { kind: 'one', option: 'job-seeker' },
      colour: { kind: 'one', option: tokens.answer },
    },
    kept: ['RNCP37274'],
    known: {},
    questions: [`RNCP37274:${tokens.question}`],
    dismissed: [],
    plan: { notes: tokens.note },
  };
  const format = 'choix-eclaire-journey';
  return JSON.stringify({ format, formatVersion: 1, exportedAt: at, journey });
}

function file(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'choix-eclaire-')), 'parcours.json');
  writeFileSync(path, carried());
  return path;
}

/** A database, a cache or a key of ours is there, under its own name. */
const traced = (found: string) => /"name":"choix-eclaire|"choix-eclaire[^"]*":/.test(found);

type Press = (page: Page, words: RegExp) => Promise<void>;

/**
 * Clicks the button that says so: after a click, Firefox without a window has Tab go round the field clicked and no
 * further. In Chromium, whose memory is read, the keyboard: a hold of this script on a button would keep it there.
 */
async function clickButton(page: Page, words: RegExp): Promise<void> {
  const found = async () => {
    for (const button of await page.$$('choix-eclaire >>> button')) {
      const text = await button.evaluate(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
      if (words.test(text)) return button;
    }
    return undefined;
  };
  await until(found, `a button ${String(words)}`);
  await (await found())?.click();
}

/** Takes the journey up from the file. */
async function use(page: Page, press: Press): Promise<void> {
  await press(page, /^Vos données/);
  await shown(page, '#file');
  const field = (await page.$('choix-eclaire >>> #file')) as Parameters<typeof upload>[0];
  await upload(field, file());
  await shown(page, '.preview');
  await press(page, /^(Reprendre|Remplacer par) ce parcours$/);
  await shown(page, screens.question);
}
const upload = (
  field: { uploadFile(path: string): Promise<void>; dispose(): Promise<void> } | null,
  path: string,
) =>
  // The hold of this script on the field would keep it in the memory of the page.
  field ? field.uploadFile(path).then(() => field.dispose()) : Promise.reject(new Error('no field'));

/** The tokens found in the memory of the page: every string of the heap, after what nobody holds was let go of. */
async function inMemory(cdp: CDPSession): Promise<readonly string[]> {
  const chunks: string[] = [];
  const hear = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await cdp.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', hear);
  const text = chunks.join('');
  return [...Object.values(tokens), 'zqidzq'].filter((token) => text.includes(token));
}

inEachBrowser('a person is forgotten', (engine, browser) => {
  const press = engine === 'firefox' ? clickButton : pressButton;
  for (const [how, attributes] of [
    ['on a shared computer, as the operator says', 'storage="session"'],
    ['on a shared computer, as the person says', ''],
  ] as const)
    for (const end of ['Terminer', 'nobody there'] as const)
      it(`${how}: ${end}`, async () => {
        const page0 = `<!doctype html><html lang="fr"><title>Hôte</title><script type="module" src="choix-eclaire.js"></script><choix-eclaire ${attributes}></choix-eclaire></html>`;
        const site = await serve({ pages: { '/host.html': page0 } });
        const { page, lines, close } = await open(browser());
        try {
          await settable(page);
          await page.goto(site.url('/host.html'));
          await shown(page, screens.next);
          if (attributes === '') {
            await (await page.$('choix-eclaire >>> input[type=checkbox]'))?.click();
            await shown(page, '.bar');
          }
          const cdp = engine === 'chromium' ? await page.createCDPSession() : undefined;
          await use(page, press);
          const entries = await page.evaluate(() => history.length);
          if (cdp) assert.notDeepEqual(await inMemory(cdp), [], 'the tokens are in the memory while in use');
          if (end === 'Terminer') await press(page, /^Terminer et tout effacer$/);
          else {
            await later(page, 9.5);
            await shown(page, 'dialog[open]');
            assert.ok(!/Commencer/.test(await heading(page)), 'nothing is wiped before the end');
            await later(page, 1);
          }
          await until(
            async () => (await heading(page)) === 'Trouver une certification qui vous convient',
            'the welcome',
          );
          await shown(page, screens.next);
          const found = await everywhere(page);
          for (const token of [...Object.values(tokens), 'zqidzq', 'RNCP37274'])
            assert.ok(!found.includes(token), `${token} is in: ${found}`);
          assert.equal(await page.evaluate(() => history.length), entries, 'no entry was added');
          assert.ok(!page.url().includes('#'), 'the address is that of the page');
          if (cdp) {
            let left: readonly string[] = [];
            await until(
              async () => (left = await inMemory(cdp)).length === 0,
              'nothing in the memory',
              20,
            ).catch(() => assert.deepEqual(left, [], 'nothing in the memory'));
          }
          assert.deepEqual(lines, []);
          await begin(page);
          assert.equal((await page.$$('choix-eclaire >>> input:checked')).length, 0, 'a journey begins anew');
        } finally {
          await close();
          await site.close();
        }
      });

  it('on a shared computer, where they came by a link: Terminer', async () => {
    const host =
      '<!doctype html><html lang="fr"><title>Hôte</title><script type="module" src="choix-eclaire.js"></script><choix-eclaire storage="session"></choix-eclaire></html>';
    const site = await serve({ pages: { '/host.html': host } });
    const { page, close } = await open(browser());
    try {
      const code = `j.${Buffer.from(carried()).toString('base64url')}`;
      await page.goto(site.url(`/host.html#choix-eclaire=${code}`));
      await shown(page, '.preview');
      const entries = await page.evaluate(() => history.length);
      await press(page, /^Reprendre ce parcours$/);
      await shown(page, screens.question);
      await press(page, /^Terminer et tout effacer$/);
      await until(
        async () => (await heading(page)) === 'Trouver une certification qui vous convient',
        'the end',
      );
      const found = await everywhere(page);
      for (const left of [...Object.values(tokens), 'zqidzq', code, 'RNCP37274'])
        assert.ok(!found.includes(left), `${left} is in: ${found}`);
      assert.equal(page.url(), site.url('/host.html'));
      assert.equal(await page.evaluate(() => history.length), entries, 'no entry was added');
      await page.reload();
      await shown(page, screens.next);
      assert.ok(!/Reprendre|Un parcours enregistré le/.test(await said(page)), 'and nothing comes back');
    } finally {
      await close();
      await site.close();
    }
  });

  it('after a journey was on the device, when they then say the computer is shared', async () => {
    const site = await serve();
    const { page, close } = await open(browser());
    try {
      await page.goto(site.url('/demo/index.html'));
      await shown(page, screens.next);
      await use(page, press);
      await until(async () => (await everywhere(page)).includes(tokens.note), 'it is on the device');
      await page.reload();
      await shown(page, screens.next);
      await until(async () => (await everywhere(page)).includes(tokens.note), 'it still is');
      await (await page.$('choix-eclaire >>> input[type=checkbox]'))?.click();
      await shown(page, 'choix-part-session-leave');
      assert.ok((await everywhere(page)).includes(tokens.note), 'nothing is decided for them');
      await press(page, /^Tout effacer de cet appareil$/);
      await shown(page, '.bar');
      await until(async () => !traced(await everywhere(page)), 'the device is empty at once');
      await press(page, /^Reprendre/);
      await shown(page, '.bar');
      await press(page, /^Terminer et tout effacer$/);
      await until(
        async () => (await heading(page)) === 'Trouver une certification qui vous convient',
        'the end',
      );
      const found = await everywhere(page);
      for (const left of [...Object.values(tokens), 'zqidzq'])
        assert.ok(!found.includes(left), `${left} is in: ${found}`);
      assert.ok(!traced(found), `not even a trace: ${found}`);
      await page.reload();
      await shown(page, screens.next);
      assert.ok(!/Reprendre/.test(await said(page)), 'and nothing to resume');
    } finally {
      await close();
      await site.close();
    }
  });
});
