import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { inEachBrowser, open } from './browser.mjs';
import { heading, screens, shown, skipToResults, begin, until } from './journey.mjs';
import { focus, pressButton, tabTo } from './keyboard.mjs';
import { serve, type SiteOptions } from './server.mjs';
import { answersStored, databases, stored } from './storage.mjs';

const code = 'RNCP37274';

interface Group {
  readonly title?: string;
  readonly level?: number;
  readonly blocs?: readonly { readonly title: string }[];
  readonly voies?: Readonly<Record<string, boolean>>;
  readonly cohorts?: readonly {
    readonly year: number;
    readonly certified: number;
    readonly certifiedByVae: number;
    readonly rates: Readonly<Record<string, number>>;
  }[];
}

/** What the catalogue says of one certification: the groups of facts of its file in `dist/`, as one. */
function written(): Required<Group> {
  const read = (path: string) => JSON.parse(readFileSync(`dist/catalogue/${path}`, 'utf8'));
  const manifest = read('manifest.json');
  const { codes, details } = read(manifest.index.file);
  let row = codes.indexOf(code);
  const at = details.counts.findIndex((count: number) => (row -= count) < 0);
  const records = read(`${manifest.details.folder}/${details.hashes[at]}.json`);
  const record = records.find((record: { readonly code: string }) => record.code === code);
  assert.ok(record, `${code} is not in the catalogue`);
  return Object.assign({}, ...record.groups.toReversed());
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** What a part shows, as one line of text. */
async function said(page: Page, part: string): Promise<string> {
  const held = await page.$(`choix-eclaire >>> ${part}`);
  return plain(
    (await held?.evaluate((element) => (element.shadowRoot?.firstElementChild as HTMLElement)?.innerText)) ??
      '',
  );
}

const isChoice = ({ type }: { readonly type: string }) => type === 'radio' || type === 'checkbox';

/** From anywhere above it on the host's page to the button that starts or resumes. */
const enter = (page: Page, button: RegExp) => pressButton(page, button);

/**
 * Answers the question on screen: an option by Space, or by the arrows; "I do not know" where the options are the
 * catalogue's; then Continue.
 */
async function answer(page: Page, turn: number): Promise<void> {
  const before = await heading(page);
  const first = await tabTo(page, isChoice, `an option of "${before}"`);
  if (first.type === 'radio' && turn % 2 === 1) {
    await page.keyboard.press('ArrowDown');
    assert.equal((await focus(page)).checked, true, `the arrows choose in "${before}"`);
  } else if (!first.checked) {
    await page.keyboard.press(' ');
    assert.equal((await focus(page)).checked, true, `Space chooses in "${before}"`);
  }
  await pressButton(page, /^Continuer$/);
  await until(async () => ![before, ''].includes(await heading(page)), `nothing follows "${before}"`);
}

/** From a question to the answers to read over. */
async function answerAll(page: Page): Promise<void> {
  for (let turn = 0; (await heading(page)) !== 'Vos réponses'; turn++) {
    assert.ok(turn < 20, `still asking after 20 questions: "${await heading(page)}"`);
    await answer(page, turn);
  }
}

/** From the results to the fiche of one certification. */
async function openFiche(page: Page): Promise<void> {
  const isSearch = ({ type }: { readonly type: string }) => type === 'search';
  const near = await tabTo(
    page,
    (focus) => isSearch(focus) || (focus.tag === 'summary' && /^Chercher/.test(focus.text)),
    'the search',
  );
  if (near.tag === 'summary') {
    if (!near.expanded) await page.keyboard.press('Enter');
    await tabTo(page, isSearch, 'the search field');
  }
  await page.keyboard.type(code);
  await until(async () => (await page.$$('choix-eclaire >>> li.card')).length === 1, 'the search finds one');
  await pressButton(page, /^Voir la fiche/);
  await shown(page, 'choix-part-fiche');
}

inEachBrowser('the journey', (_engine, browser) => {
  async function on(
    path: string,
    walk: (
      host: Awaited<ReturnType<typeof open>> & { readonly site: Awaited<ReturnType<typeof serve>> },
    ) => Promise<void>,
    options: SiteOptions = {},
  ) {
    const site = await serve(options);
    const host = await open(browser());
    const asked: string[] = [];
    host.page.on('request', (request) => asked.push(request.url()));
    try {
      await host.page.goto(site.url(path));
      await shown(host.page, screens.next);
      await walk({ ...host, site });
      const elsewhere = asked.filter(
        (url) => !url.startsWith(site.origin) && !/^(data|blob|about):/.test(url),
      );
      assert.deepEqual(elsewhere, [], 'no request leaves the origin');
    } finally {
      await host.close();
      await site.close();
    }
  }

  it('is walked with the keyboard alone, left, resumed, and leads to a fiche that says what the catalogue says', () =>
    on('/demo/index.html', async ({ page, lines }) => {
      await enter(page, /^Commencer/);
      await shown(page, screens.question);
      assert.equal((await focus(page)).tag, 'h2', 'the heading of the first question has the focus');
      assert.deepEqual(await databases(page), [], 'nothing is stored before the first answer');
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      assert.equal(await page.evaluate(() => document.cookie), '');

      for (const turn of [0, 1, 2]) await answer(page, turn);
      const left = await heading(page);
      const question = await page.$('choix-eclaire >>> choix-part-question');
      const id = await question?.evaluate((part) => Reflect.get(part, 'question').id);
      await until(async () => (await answersStored(page)) >= 3, 'three answers are stored');
      assert.ok(!(await stored(page)).includes(`"${id}":{"kind"`), 'the open question has no answer');

      await page.reload();
      await shown(page, screens.next);
      await until(
        async () => /Reprendre \(question 4 sur \d+/.test(await said(page, 'choix-part-welcome')),
        'the welcome says where the journey was left',
      );
      await enter(page, /^Reprendre \(question 4 sur \d+/);
      await shown(page, screens.question);
      assert.equal(await heading(page), left, 'the journey goes on at the first open question');

      await answerAll(page);
      await pressButton(page, /^Voir les certifications$/);
      await shown(page, 'li.card');
      assert.match(await heading(page), /certification/);

      await openFiche(page);
      const facts = written();
      await until(async () => (await heading(page)) === plain(facts.title), 'the fiche has its title');
      const text = await said(page, 'choix-part-fiche');
      const says = (words: string | RegExp) =>
        assert.ok(
          typeof words === 'string' ? text.includes(plain(words)) : words.test(text),
          `${words} is not in: ${text}`,
        );
      assert.equal(facts.level, 5);
      says(/niveau 5\b/);
      says(code);
      assert.equal(facts.blocs.length, 3);
      says('3 blocs de compétences');
      for (const { title } of facts.blocs) says(title);
      const names: Readonly<Record<string, string>> = {
        vae: 'VAE',
        'formation-continue': 'Formation continue',
        apprentissage: 'Apprentissage',
        'contrat-de-professionnalisation': 'Contrat de professionnalisation',
        'formation-initiale': 'Formation initiale',
        'candidature-individuelle': 'Candidature individuelle',
      };
      assert.deepEqual(Object.keys(facts.voies).sort(), Object.keys(names).sort());
      assert.equal(facts.voies['vae'], true);
      assert.equal(facts.voies['formation-initiale'], false);
      for (const [voie, isOpen] of Object.entries(facts.voies)) {
        says(names[voie] ?? voie);
        const closed = text.includes(`${names[voie]} : non`);
        assert.equal(closed, !isOpen, `${names[voie]}: ${isOpen ? 'yes' : 'no'}`);
      }
      const cohort = facts.cohorts.find(({ year }) => year === 2021);
      assert.deepEqual(cohort, {
        year: 2021,
        certified: 2303,
        certifiedByVae: 39,
        rates: { 'overall-6-months': 88, 'target-job-2-years': 72 },
      });
      says(/2021 : 2 303 personnes certifiées, dont 39 par la VAE/);
      says(/88 (%|sur 100) [^.]*six mois après/);
      says(/72 (%|sur 100) [^.]*deux ans après/);
      says('France compétences');
      assert.doesNotMatch(text, /\d+ (%|sur 100) [^.]*métier visé[^.]*six mois/, 'no such rate is published');

      await pressButton(page, /^Garder$/, { back: true });
      await until(async () => (await stored(page)).includes(`"kept":["${code}"]`), 'what is kept is stored');
      await page.reload();
      await shown(page, screens.next);
      await until(
        async () => /Reprendre/.test(await said(page, 'choix-part-welcome')),
        'the welcome offers to resume',
      );
      await enter(page, /^(Reprendre|Retrouver)/);
      await shown(page, 'li.card');
      await pressButton(page, /^Mon projet \(1\)$/, { back: true });
      await shown(page, '.kept li');
      assert.ok((await said(page, 'choix-part-plan')).includes(code), 'it is found kept');
      await pressButton(page, /^Vos données sur cet appareil$/, { back: true });
      await shown(page, 'choix-part-data');

      await pressButton(page, /^Effacer mes données$/);
      await until(
        async () => (await focus(page)).text === 'Non, ne rien effacer',
        'the harmless answer has the focus',
      );
      await pressButton(page, /^Oui, effacer mes données$/, { back: true });
      await until(async () => (await databases(page)).length === 0, 'no database is left');
      assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing else is left');
      assert.deepEqual(lines, []);
    }));

  it('breaks no rule of a strict policy, Trusted Types included, from the welcome to a fiche', () =>
    on('/demo/csp.html', async ({ page, violations, lines }) => {
      await enter(page, /^Commencer/);
      await shown(page, screens.question);
      await answerAll(page);
      await pressButton(page, /^Voir les certifications$/);
      await shown(page, 'li.card');
      await openFiche(page);
      await pressButton(page, /^Garder$/, { back: true });
      await until(async () => (await stored(page)).includes(code), 'what is kept is stored');
      assert.deepEqual(await violations(), []);
      assert.deepEqual(
        lines.filter((line) => !line.includes('favicon')),
        [],
      );
    }));

  it('says so when the catalogue does not come, and goes on when it does', () => {
    let broken = true;
    const fault = (path: string) => (broken && path.startsWith('/catalogue/') ? 404 : undefined);
    return on(
      '/demo/index.html',
      async ({ page }) => {
        const host = await page.$eval('h1', (title) => title.textContent);
        await enter(page, /^Commencer/);
        await shown(page, '[role="alert"]');
        assert.match(await heading(page), /n’ont pas pu être chargées/);
        assert.equal(await page.$eval('h1', (title) => title.textContent), host);
        broken = false;
        await pressButton(page, /^Réessayer$/);
        await shown(page, screens.question);
        await answer(page, 0);
        await shown(page, screens.question);
      },
      { fault },
    );
  });

  it('goes on where it was when the element is moved, and when it is taken away and put back', () =>
    on('/demo/index.html', async ({ page, lines }) => {
      await begin(page);
      await answer(page, 0);
      const before = await heading(page);
      await page.evaluate(() => {
        const element = document.querySelector('choix-eclaire');
        if (element) document.querySelector('footer')?.before(element);
      });
      assert.equal(await heading(page), before);
      await page.evaluate(async () => {
        const element = document.querySelector('choix-eclaire');
        element?.remove();
        await new Promise((later) => setTimeout(later, 50));
        if (element) document.querySelector('main')?.append(element);
      });
      assert.equal(await heading(page), before);
      await answer(page, 1);
      await until(async () => (await answersStored(page)) >= 2, 'it still saves');
      assert.deepEqual(lines, []);
    }));

  it('leads to results from a folder of another origin, pasted twice', async () => {
    const ours = await serve({ under: '/outils/choix/' });
    const script = `<script type="module" src="${ours.url('/outils/choix/choix-eclaire.js')}"></script>`;
    const theirs = await serve({
      folder: 'demo',
      pages: {
        '/page.html': `<!doctype html><html lang="fr"><title>Hôte</title>${script}<choix-eclaire></choix-eclaire>${script}</html>`,
      },
    });
    const { page, lines, close } = await open(browser());
    try {
      await page.goto(theirs.url('/page.html'));
      await begin(page);
      await skipToResults(page);
      assert.deepEqual(lines, []);
      assert.deepEqual(
        theirs.requests.filter((path) => path !== '/favicon.ico'),
        ['/page.html'],
      );
    } finally {
      await close();
      await Promise.all([ours.close(), theirs.close()]);
    }
  });
});
