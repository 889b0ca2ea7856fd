import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { launch, open } from './browser.mjs';
import { begin, press, said, shown, skipToResults, until } from './journey.mjs';
import { focus, pressButton, tabTo } from './keyboard.mjs';
import { canReadPaper, printedBy, textsOf, withoutDialog } from './paper.mjs';
import { serve } from './server.mjs';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const desk = 'choix-conseiller';
const note = {
  shared: 'Demander le livret de VAE avant le 15 décembre.',
  private: 'zqprivezq : situation familiale à revoir seul.',
  label: 'zqlabelzq',
  summary: 'Nous avons retenu la VAE pour le métier de conseiller.',
};

/** The first such element of a widget, at any depth. */
async function found(page: Page, tag: string, selector: string): Promise<ElementHandle<HTMLElement>> {
  await shown(page, selector, tag);
  const handle = await page.$(`${tag} >>> ${selector}`);
  if (!handle) throw new Error(`${selector} went again`);
  return handle as ElementHandle<HTMLElement>;
}
const click = async (page: Page, tag: string, selector: string) =>
  (await found(page, tag, selector)).evaluate((element) => element.click());

async function write(page: Page, tag: string, selector: string, text: string): Promise<void> {
  const field = await found(page, tag, selector);
  await field.evaluate((element) => element.focus());
  await field.type(text);
  await field.evaluate((element) => element.blur());
}

/** Gives an answer of the desk in its place. */
async function give(page: Page, question: string, option: string): Promise<void> {
  const line = await found(page, desk, `[aria-controls="options-${question}"]`);
  if ((await line.evaluate((element) => element.ariaExpanded)) === 'false')
    await line.evaluate((element) => element.click());
  await click(page, desk, `#options-${question} input[value="${option}"]`);
}

/** Presses what saves a file, and reads the file the browser wrote. */
async function saved(page: Page, act: () => Promise<unknown>): Promise<{ path: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'choix-eclaire-'));
  const devtools = await page.createCDPSession();
  await devtools.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await act();
  const file = () => readdirSync(folder).find((name) => name.endsWith('.json'));
  await until(() => Promise.resolve(file()), 'no file was written');
  const path = join(folder, file() ?? '');
  return { path, text: readFileSync(path, 'utf8') };
}

/** How often dossiers were saved here: all one can read of them without the passphrase. */
const saves = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('choix-conseiller');
        opening.onsuccess = () => {
          const all = opening.result.transaction('bodies').objectStore('bodies').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { revision: number }[]).reduce((sum, { revision }) => sum + revision, 0));
          };
        };
      }),
  );

async function take(page: Page, tag: string, path: string, agree: string): Promise<void> {
  const field = (await found(page, tag, '#file')) as unknown as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  await shown(page, '.preview', tag);
  await press(page, agree);
}

const skip = canReadPaper ? false : 'poppler-utils is not installed: paper is not read back.';

describe('an interview, both sides (chromium)', { skip }, () => {
  let browsers: { readonly person: Browser; readonly counsellor: Browser };
  let operator: Awaited<ReturnType<typeof serve>>;
  let agency: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browsers = { person: await launch('chromium'), counsellor: await launch('chromium') };
    const page = (element: string) =>
      `<!doctype html><html lang="fr"><title>Hôte</title><script type="module" src="choix-eclaire.js"></script>${element}`;
    operator = await serve({
      csp: strict,
      pages: { '/parcours.html': page('<choix-eclaire></choix-eclaire>') },
    });
    agency = await serve({
      csp: strict,
      pages: {
        '/bureau.html': page(
          `<choix-conseiller journey-url="${operator.url('/parcours.html')}"></choix-conseiller>`,
        ),
      },
    });
  });
  after(async () => {
    await Promise.all([
      browsers.person.close(),
      browsers.counsellor.close(),
      operator.close(),
      agency.close(),
    ]);
  });

  it('goes from the person’s file to the paper and the file they take back', async () => {
    const files: string[] = [];
    const person = await open(browsers.person);
    await person.page.goto(operator.url('/parcours.html'));
    await begin(person.page);
    await skipToResults(person.page, { situation: 'job-seeker', goal: 'new-job', level: '4' });
    await press(person.page, 'Garder Conseiller en insertion professionnelle');
    await press(person.page, 'Mon projet');
    await press(person.page, 'Vos données');
    const brought = await saved(person.page, () => press(person.page, 'Enregistrer un fichier'));
    files.push(brought.path);

    const counsellor = await open(browsers.counsellor);
    const { page } = counsellor;
    await page.setViewport({ width: 1280, height: 800 });
    await withoutDialog(page);
    await page.goto(agency.url('/bureau.html'));
    await take(page, desk, brought.path, 'Reprendre ce parcours');
    await shown(page, '.card', desk);
    const before = await said(page, desk);
    assert.match(before, /Je cherche un emploi/, 'what the person answered is there');

    await give(page, 'level', '5');
    await shown(page, '.moved', desk);
    await give(page, 'voies', 'vae');
    await until(async () => /Comment voudriez-vous/.test(await said(page, desk)), 'what moved is told');
    const after = await said(page, desk);
    assert.match(after, /Ce qui a bougé \d+ certifications? (entre|sor|monte|descend)/);
    assert.match(after, /Après le changement de réponse à « Comment voudriez-vous/);

    // Two cards compared, in the order of the list.
    const offered = await page.$$(`${desk} >>> .card [aria-pressed]:not(.plain)`);
    for (const button of offered.slice(0, 2))
      await button.evaluate((element) => (element as HTMLElement).click());
    await click(page, desk, '.tab.compare');
    await shown(page, 'table', desk);
    const columns = await page.$$(`${desk} >>> thead th`);
    assert.equal(columns.length, 2);

    await write(page, desk, '#label', note.label);
    await click(page, desk, '.tab.notes');
    await write(page, desk, 'textarea[aria-labelledby="shared"]', note.shared);
    await write(page, desk, 'textarea[aria-labelledby="private"]', note.private);

    await press(page, 'Montrer à la personne');
    await shown(page, 'dialog.person[open]', desk);
    const shownToPerson = await page.content().then(async (html) => html + (await said(page, desk)));
    assert.ok(!shownToPerson.includes('zqprivezq') && !shownToPerson.includes('zqlabelzq'));
    await press(page, 'Revenir à mon écran');

    await press(page, 'Terminer l’entretien');
    await write(page, desk, 'textarea[aria-labelledby="summary"]', note.summary);
    await press(page, 'Imprimer la feuille');
    const { pdf } = await printedBy(page);
    const paper = textsOf(pdf).join(' ');
    for (const words of [
      'Mon projet',
      'Conseiller en insertion professionnelle',
      'RNCP37274',
      'France compétences',
      'données au',
      note.shared,
      note.summary,
    ])
      assert.ok(paper.includes(words), `not on paper: ${words}`);
    for (const words of ['zqprivezq', 'zqlabelzq']) assert.ok(!paper.includes(words), `on paper: ${words}`);

    const given = await saved(page, () => press(page, 'Enregistrer un fichier'));
    files.push(given.path);
    assert.ok(given.text.includes(note.shared) && given.text.includes(note.summary));
    assert.ok(!given.text.includes('zqprivezq') && !given.text.includes('zqlabelzq'));

    await press(page, 'Fermer et tout effacer');
    await shown(page, 'choix-part-open', desk);
    assert.match(await said(page, desk), /L’entretien est fermé/);
    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
    }));
    assert.deepEqual(left, { databases: 0, local: {}, session: {}, cookies: '' });
    assert.deepEqual(await counsellor.violations(), [], 'the policy refused nothing');
    assert.deepEqual(counsellor.lines, [], 'nothing thrown, nothing warned of');
    assert.ok(
      agency.requests.every((path) => !/zq(private|label)zq/.test(path)),
      'nothing of the person is asked for',
    );

    // At home, on another day: the page is opened again, and the file taken back.
    await person.page.reload();
    await press(person.page, 'Reprendre');
    await shown(person.page, '.card');
    await press(person.page, 'Mon projet');
    await press(person.page, 'Vos données');
    await take(person.page, 'choix-eclaire', given.path, 'Remplacer par ce parcours');
    await shown(person.page, '.card');
    await press(person.page, 'Mon projet');
    await shown(person.page, 'section.interviews');
    const home = await said(person.page);
    assert.ok(home.includes(note.shared) && home.includes(note.summary), 'what was agreed came home');
    assert.ok(!home.includes('zqprivezq'));
    for (const path of files) rmSync(join(path, '..'), { recursive: true });
    await Promise.all([person.close(), counsellor.close()]);
  });

  it('is walked with the keyboard alone, from its first screen to its closing', async () => {
    const { page, lines, close } = await open(browsers.counsellor);
    await page.setViewport({ width: 1280, height: 800 });
    await withoutDialog(page);
    await page.goto(agency.url('/bureau.html'));
    await shown(page, 'choix-part-open', desk);
    await pressButton(page, /^Commencer ensemble/);
    await shown(page, 'fieldset', desk);
    await tabTo(page, ({ type }) => type === 'radio', 'the first question');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await shown(page, '.card', desk);
    await pressButton(page, /^Garder /);
    await page.keyboard.press('5');
    await shown(page, '#private-hint', desk);
    await tabTo(page, ({ tag }) => tag === 'textarea', 'the shared notes');
    await page.keyboard.type(note.shared);
    await pressButton(page, /^Montrer à la personne/, { back: true });
    await shown(page, 'dialog.person[open]', desk);
    await page.keyboard.press('Escape');
    await shown(page, '.head', desk);
    // A key before the focus is back in the desk is the page's.
    await page.waitForFunction((name) => document.activeElement?.localName === name, {}, desk);
    await page.keyboard.press('f');
    await shown(page, 'choix-part-end', desk);
    await tabTo(page, ({ tag }) => tag === 'textarea', 'the summary');
    await page.keyboard.type(note.summary);
    await pressButton(page, /^Imprimer la feuille/);
    const { pdf } = await printedBy(page);
    const paper = textsOf(pdf).join(' ');
    assert.ok(paper.includes(note.shared) && paper.includes(note.summary));
    await pressButton(page, /^Fermer et tout effacer/);
    await shown(page, 'choix-part-open', desk);
    await until(async () => (await focus(page)).text === 'Ouvrir un entretien', 'the focus on what came');
    assert.deepEqual(lines, []);
    await close();
  });

  it('prints a long plan without cutting anything, its steps in order, room to write on the last page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'choix-eclaire-'));
    const path = join(folder, 'long.json');
    const at = '2026-11-20T08:00:00.000Z';
    const kept = 'RNCP37274 RNCP36625 RNCP39391 RNCP37620 RNCP36612 RNCP38438 RS6340 RS6008'.split(' ');
    const steps = Array.from({ length: 18 }, (_, step) => ({
      id: `s${step}`,
      text: `Étape ${step + 1} : appeler, demander ce qui manque, noter la réponse et la relire ensemble.`,
      on: null,
      done: step % 5 === 0,
    }));
    const journey = {
      ...{ version: 2, id: 'long', createdAt: at, updatedAt: at, phase: 'matched', questionnaire: [] },
      ...{
        catalogue: { id: 'accompagnement', edition: '2026-11-20' },
        known: {},
        questions: [],
        dismissed: [],
      },
      answers: { goal: { kind: 'one', option: 'new-job' } },
      kept,
      plan: { steps, advice: 'Relire le projet. '.repeat(40) },
    };
    writeFileSync(
      path,
      JSON.stringify({ format: 'choix-eclaire-journey', formatVersion: 1, exportedAt: at, journey }),
    );
    const { page, close } = await open(browsers.counsellor);
    await page.setViewport({ width: 1280, height: 800 });
    await withoutDialog(page);
    await page.goto(agency.url('/bureau.html'));
    await take(page, desk, path, 'Reprendre ce parcours');
    await press(page, 'Terminer l’entretien');
    await until(
      async () => (await page.$$(`${desk} >>> .kept select`)).length === kept.length,
      'every certification came',
    );
    await press(page, 'Imprimer la feuille');
    const { pdf, wholes } = await printedBy(page);
    const pages = textsOf(pdf).map((text) => text.replace(/\s/g, ''));
    assert.ok(wholes.length >= kept.length + steps.length, 'every certification and every step is looked at');
    for (const whole of wholes)
      assert.ok(
        pages.some((text) => whole.every((line) => text.includes(line.replace(/\s/g, '')))),
        `cut by the end of a page: ${whole.join(' / ')}`,
      );
    assert.ok(pages.length >= 2 && pages.length <= 4, `${pages.length} pages`);
    assert.match(pages.at(-1) ?? '', /Pourécrire.*Sources/, 'no page is left with the sources alone');
    rmSync(folder, { recursive: true });
    await close();
  });

  it('offers an interview back after the browser was killed in the middle of it', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'choix-eclaire-killed-'));
    const begun = async () => {
      const browser = await launch('chromium', { profile });
      const [page] = await browser.pages();
      assert.ok(page);
      await page.goto(agency.url('/bureau.html'));
      return { browser, page };
    };
    const phrase = 'quatre mots pris au hasard';
    const first = await begun();
    await press(first.page, 'Choisir de garder des dossiers');
    for (const field of ['#phrase', '#again']) await write(first.page, desk, `section.door ${field}`, phrase);
    await click(first.page, desk, '#understood');
    await press(first.page, 'Garder des dossiers ici');
    await shown(first.page, 'choix-part-dossiers', desk);
    await press(first.page, 'Commencer ensemble');
    await give(first.page, 'goal', 'new-job');
    await write(first.page, desk, '#label', note.label);
    await click(first.page, desk, '.tab.notes');
    const field = await found(first.page, desk, 'textarea[aria-labelledby="private"]');
    const before = await saves(first.page);
    await field.evaluate((element, text) => {
      (element as HTMLTextAreaElement).value = text;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, note.private);
    await until(async () => (await saves(first.page)) > before, 'the note is saved');
    const gone = new Promise((resolve) => first.browser.once('disconnected', resolve));
    first.browser.process()?.kill('SIGKILL');
    await gone;
    const again = await begun();
    try {
      await write(again.page, desk, 'section.door #phrase', phrase);
      await press(again.page, 'Déverrouiller');
      await press(again.page, 'Reprendre l’entretien');
      await click(again.page, desk, '.tab.notes');
      const field = await found(again.page, desk, 'textarea[aria-labelledby="private"]');
      assert.equal(await field.evaluate((element) => (element as HTMLTextAreaElement).value), note.private);
      assert.match(await said(again.page, desk), /Je|Changer de métier/);
    } finally {
      await again.browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
