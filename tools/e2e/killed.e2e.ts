import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { it } from 'node:test';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { browserPath, chromiumArgs, wantedEngines } from '../browsers.mjs';
import { begin, heading, press, said, screens, shown, until } from './journey.mjs';
import { serve } from './server.mjs';
import { stored } from './storage.mjs';

/** How many times the browser is killed: 5, more with `npm run soak`. */
const rounds = Number(process.env['KILLS'] ?? 5);

const launch = (userDataDir: string): Promise<Browser> => {
  const executablePath = browserPath('chromium');
  assert.ok(executablePath, 'no Chromium');
  return puppeteer.launch({ executablePath, args: chromiumArgs, userDataDir });
};

type Answer = { readonly kind: string; readonly option?: string };

/** What the journey had before the answers: brought as a file, so that it is stored in one go. */
const brought = { kept: ['RNCP37274'], note: 'Demander un congé de VAE.' };

async function file(folder: string): Promise<string> {
  const path = join(folder, 'parcours.json');
  const at = new Date().toISOString();
  const journey = {
    version: 2,
    id: 'brought',
    createdAt: at,
    updatedAt: at,
    catalogue: { id: 'accompagnement', edition: '2026-11-20' },
    questionnaire: [],
    phase: 'asking',
    answers: {},
    kept: brought.kept,
    known: {},
    questions: [],
    dismissed: [],
    plan: { notes: brought.note },
  };
  const format = 'choix-eclaire-journey';
  await writeFile(path, JSON.stringify({ format, formatVersion: 1, exportedAt: at, journey }));
  return path;
}

async function takeUp(page: Page, path: string): Promise<void> {
  await press(page, 'Vos données');
  await shown(page, '#file');
  const field = (await page.$('choix-eclaire >>> #file')) as ElementHandle<HTMLInputElement> | null;
  await field?.uploadFile(path);
  await shown(page, '.preview');
  await press(page, 'Reprendre ce parcours');
  await shown(page, screens.question);
}

/**
 * Answers the question shown, with its first option where one is enough. Gives the question and what was answered.
 * @param given runs as soon as the answer is
 */
async function answer(page: Page, given?: () => void): Promise<readonly [id: string, answer: Answer]> {
  const before = await heading(page);
  const part = await page.$('choix-eclaire >>> choix-part-question');
  const id = await part?.evaluate((part) => (part as unknown as { question: { id: string } }).question.id);
  const option = await page.$('choix-eclaire >>> fieldset input[type=radio]:not([value="__unsure"])');
  const value = await option?.evaluate((input) => (input as HTMLInputElement).value);
  await (option ?? (await page.$(`choix-eclaire >>> ${screens.unsure}`)))?.click();
  await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
  given?.();
  await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
  return [id ?? '', value === undefined ? { kind: 'skipped' } : { kind: 'one', option: value }];
}

const saysSaved = (page: Page) =>
  until(async () => {
    const question = await page.$('choix-eclaire >>> choix-part-question');
    const text = await question?.evaluate((part) => part.shadowRoot?.textContent ?? '');
    return text?.includes('Réponses enregistrées sur cet appareil.');
  }, 'the screen says it is saved');

/** Answers as fast as it can until the browser is gone; tells the answers the screen said were saved. */
async function answerUntilKilled(browser: Browser, url: string, path: string, delay: number) {
  const [page] = await browser.pages();
  assert.ok(page);
  await page.goto(url);
  await shown(page, screens.next);
  await takeUp(page, path);
  const shownAsSaved: (readonly [string, Answer])[] = [];
  const gone = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const walk = async () => {
    for (let answered = 1; answered <= 5; answered++) {
      // From the second answer on, at a moment chosen beforehand: before, during or after the save.
      const kill = () => setTimeout(() => browser.process()?.kill('SIGKILL'), delay);
      const given = await answer(page, answered === 2 ? kill : undefined);
      await saysSaved(page);
      shownAsSaved.push(given);
    }
  };
  // What the walk was doing when the browser went is of no interest.
  await Promise.race([walk().catch(() => undefined), gone]);
  await gone;
  return shownAsSaved;
}

/** A profile of its own, and a host that stays the same origin. */
async function withProfile(test: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'choix-eclaire-killed-'));
  try {
    await test(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const firstPage = async (browser: Browser, url: string): Promise<Page> => {
  const [page] = await browser.pages();
  assert.ok(page);
  await page.goto(url);
  await shown(page, screens.next);
  return page;
};

if (wantedEngines().includes('chromium')) {
  it(`nothing shown as saved is lost when the browser is killed during a save, ${rounds} times`, async () => {
    const site = await serve();
    const url = site.url('/demo/index.html');
    const seen = { said: 0, kept: 0 };
    try {
      for (let round = 0; round < rounds; round++)
        await withProfile(async (profile) => {
          const path = await file(profile);
          const answers = await answerUntilKilled(await launch(profile), url, path, (round * 37) % 190);
          const browser = await launch(profile);
          try {
            const page = await firstPage(browser, url);
            const [[journey] = []] = JSON.parse(await stored(page));
            assert.ok(answers.length >= 1, 'the first answer was shown as saved');
            for (const [id, given] of answers)
              assert.deepEqual(journey?.answers[id], given, `round ${round}: ${id}, shown as saved`);
            assert.deepEqual(journey?.kept, brought.kept, `round ${round}: what was kept`);
            assert.equal(journey?.plan?.notes, brought.note, `round ${round}: the notes`);
            await until(async () => /Reprendre/.test(await said(page)), 'the journey is offered again');
            seen.said += answers.length;
            seen.kept += Object.keys(journey.answers).length;
          } finally {
            await browser.close();
          }
        });
      console.log(`${rounds} kills: ${seen.said} answers shown as saved, ${seen.kept} found again`);
    } finally {
      await site.close();
    }
  });

  it('a journey whose bytes on the disk were damaged is told as lost, and another can be saved', async () => {
    const site = await serve();
    const url = site.url('/demo/index.html');
    try {
      await withProfile(async (profile) => {
        const before = await launch(profile);
        const page = await firstPage(before, url);
        await begin(page);
        await answer(page);
        await saysSaved(page);
        await before.close();
        assert.ok((await damage(profile)) > 0, 'there were bytes to damage');
        const after = await launch(profile);
        try {
          const page = await firstPage(after, url);
          await until(
            async () => (await said(page)).includes('Ce navigateur a effacé ce qui était enregistré ici.'),
            'the loss is told',
          );
          assert.ok(!/Reprendre/.test(await said(page)));
          await begin(page);
          await answer(page);
          await saysSaved(page);
        } finally {
          await after.close();
        }
      });
    } finally {
      await site.close();
    }
  });
}

/** Overwrites what the browser reads first of its databases. Gives how many files. */
async function damage(profile: string): Promise<number> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /MANIFEST-|\.log$/.test(name));
  for (const name of files) await writeFile(join(folder, name), Buffer.alloc(4096, 0xa5));
  return files.length;
}
