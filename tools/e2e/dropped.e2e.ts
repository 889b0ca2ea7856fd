import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { filesIn } from '../files.mjs';
import { launch, open } from './browser.mjs';
import { begin, heading, press, said, screens, shown, skipToResults, until } from './journey.mjs';
import { serve } from './server.mjs';

/** The name of a file of the build, without what tells its versions apart. */
const bare = (path: string) => basename(path).replace(/(-[\w-]{8})?\.js$/, '');

/** Every part that the build loads once it is needed: its files, those of all languages together. */
const parts = new Map<string, Set<string>>();
for (const path of ['dist/choix-eclaire.js', ...filesIn('dist/assets', /\.js$/)])
  for (const [, key, file = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:(\w+):\(\)=>)?import\([`'"]\.\/([^`'"]+)/g,
  )) {
    const name = bare(file);
    const part = existsSync(`locales/fr/${key}.json`)
      ? `words of ${name}`
      : name === 'later'
        ? `later of ${bare(path)}`
        : name;
    parts.set(part, (parts.get(part) ?? new Set()).add(basename(file)));
  }

const tags = ['choix-eclaire', 'choix-fiche', 'choix-comparateur', 'choix-panorama', 'choix-conseiller'];
const fallback = 'Écrivez-nous.';
const element = (tag: string, attributes = '') => `<${tag} ${attributes}>${fallback}</${tag}>`;
const all = tags
  .map((tag) => element(tag, 'code="RNCP37274" codes="RNCP37274 RNCP36625" storage="session"'))
  .join('');
const module = 'Une partie de cet outil n’a pas pu être chargée.';

/** Waits until the element says it. */
const says = (page: Page, sentence: string, tag = 'choix-eclaire') =>
  until(async () => (await said(page, tag)).includes(sentence), `${tag} says “${sentence}”`);
/** Presses what needs a part that does not come, and waits to be told. */
async function refused(page: Page, button: string): Promise<void> {
  await press(page, button);
  await until(
    () =>
      page.$eval(
        'choix-eclaire >>> .status',
        (line, sentence) => line.textContent?.includes(sentence),
        module,
      ),
    `${button}: ${module}`,
  );
}
/** Searches the list for what nobody wrote so, and waits to be told. */
async function searched(page: Page, text: string): Promise<void> {
  const field = await page.$('choix-eclaire >>> input[type="search"]');
  if (!(await field?.evaluate((field) => field.checkVisibility())))
    await page.locator('choix-eclaire >>> .narrow summary').click();
  await page.locator('choix-eclaire >>> input[type="search"]').fill(text);
  await until(
    () =>
      page.$eval(
        'choix-eclaire >>> .found',
        (line, sentence) => line.textContent?.includes(sentence),
        module,
      ),
    `the search: ${module}`,
  );
}
async function toResults(page: Page): Promise<void> {
  await begin(page);
  await skipToResults(page, { level: '5', voies: 'vae' });
}
const mistyped = 'consieller insertoin';

interface Scene {
  readonly name: string;
  readonly without: readonly string[];
  readonly body: string;
  readonly walk: (page: Page) => Promise<unknown>;
  /** Lines of the console, when they do not name the file. */
  readonly told?: readonly RegExp[];
}

const scenes: readonly Scene[] = [
  {
    name: 'the elements: what stands in them stays',
    without: tags,
    body: all,
    async walk(page) {
      await page.waitForNetworkIdle({ idleTime: 300 });
      for (const tag of tags)
        assert.equal(
          await page.$eval(tag, (element) => element.checkVisibility() && element.textContent),
          fallback,
        );
    },
  },
  {
    name: 'what they read catalogues with: the first question is asked, and each says it',
    without: tags.map((tag) => `later of ${tag}`),
    body: all,
    async walk(page) {
      await shown(page, screens.next);
      await page.locator(`choix-eclaire >>> ${screens.next}`).click();
      for (const tag of tags) await says(page, module, tag);
    },
  },
  {
    name: 'the first words: what stands in the element stays',
    without: ['words of journey'],
    body: element('choix-eclaire'),
    async walk(page) {
      await page.waitForNetworkIdle({ idleTime: 300 });
      assert.equal(
        await page.$eval('choix-eclaire', (element) => element.checkVisibility() && element.textContent),
        fallback,
      );
    },
    told: [/a part of the widget could not be loaded: its words\./],
  },
  {
    name: 'the words of results and of the desk: each says it',
    without: ['words of results', 'words of desk'],
    body: element('choix-eclaire') + element('choix-conseiller'),
    async walk(page) {
      await shown(page, screens.next);
      await page.locator(`choix-eclaire >>> ${screens.next}`).click();
      await says(page, module);
      await says(page, module, 'choix-conseiller');
    },
    told: [/the catalogue could not be loaded: module Error: no words\./],
  },
  {
    name: 'looks, what saves, the search, openings, data: the journey goes on, and says it',
    without: ['contraste', 'operatorColours', 'store', 'find', 'openings', 'data', 'words of fiche'],
    body: element('choix-eclaire', 'theme="contraste"'),
    async walk(page) {
      await refused(page, 'Vos données');
      await toResults(page);
      await refused(page, 'Voir la fiche');
      await searched(page, 'conseil');
    },
    told: [/could not be loaded: Error: no words\./],
  },
  {
    name: 'the screens above, the words of data, the DSFR: it says it',
    without: ['dsfr', 'above', 'words of data'],
    body: element('choix-eclaire', 'theme="dsfr"'),
    async walk(page) {
      await refused(page, 'Vos données');
      await toResults(page);
      await refused(page, 'Voir la fiche');
    },
    told: [/could not be loaded: Error: no words\./],
  },
  {
    name: 'Mon projet, fiches, what is said of a mistake: it says it',
    without: ['plan', 'record', 'words of search'],
    body: element('choix-eclaire'),
    async walk(page) {
      await toResults(page);
      await press(page, 'Voir la fiche');
      await says(page, 'La liste des certifications ne répond pas.');
      await press(page, '← Retour');
      await refused(page, 'Mon projet');
      await searched(page, mistyped);
    },
    told: [/could not be loaded: its words\./, /a fiche could not be loaded: La liste/],
  },
  {
    name: 'the search of jobs and of mistakes, the words of Mon projet, the code: it says it',
    without: ['jobSearch', 'es', 'code', 'words of plan'],
    body: element('choix-eclaire'),
    async walk(page) {
      await begin(page);
      for (let question = 1; question < 3; question++) {
        const before = await heading(page);
        await page.locator(`choix-eclaire >>> ${screens.unsure}`).click();
        await page.locator(`choix-eclaire >>> ${screens.next}`).click();
        await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
      }
      await page.locator('choix-eclaire >>> input[role="combobox"]').click();
      await page.keyboard.type('conseiller');
      await says(page, 'La liste des métiers n’a pas pu être chargée.');
      await skipToResults(page, { level: '5', voies: 'vae' });
      await searched(page, mistyped);
      await refused(page, 'Mon projet');
      await page.reload();
      await press(page, 'Vos données');
      await press(page, 'Afficher l’adresse et le code');
      await shown(page, '#address');
      await says(page, module);
    },
    told: [/could not be loaded: Error: no words\./],
  },
  {
    name: 'paper: the page is printed as it is; dossiers: the desk says it',
    without: ['print', 'comparison', 'list', 'kept', 'words of dossiers'],
    body: ['choix-fiche', 'choix-comparateur', 'choix-panorama', 'choix-conseiller']
      .map((tag) => element(tag, 'code="RNCP37274" codes="RNCP37274 RNCP36625"'))
      .join(''),
    async walk(page) {
      await says(page, module, 'choix-conseiller');
      for (const [tag, ready] of [
        ['choix-fiche', 'section'],
        ['choix-comparateur', 'table'],
        ['choix-panorama', 'li.card'],
      ] as const) {
        await shown(page, ready, tag);
        await press(page, 'Imprimer');
        await until(async () => (await page.evaluate(() => Reflect.get(window, 'printed'))) === tag, tag);
        await page.$eval(tag, (element) => element.remove());
      }
    },
    told: [/could not be loaded: its words\./],
  },
];

/** In one browser: what differs in the other is the second try, which `loader.e2e.ts` makes. */
describe('a part of the widget that does not come (chromium)', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser.close());

  it('is in one of the scenes below, whichever it is', () => {
    assert.deepEqual(scenes.flatMap(({ without }) => without).toSorted(), [...parts.keys()].toSorted());
  });

  for (const { name, without, body, walk, told = [] } of scenes)
    it(name, async () => {
      const dropped = new Map(without.map((part) => [part, [...(parts.get(part) ?? [])]]));
      const files = [...dropped.values()].flat();
      const site = await serve({
        pages: {
          '/page.html': `<!doctype html><html lang="fr"><title>Hôte</title><link rel="stylesheet" href="/own.css"><script type="module" src="choix-eclaire.js"></script>${body}`,
        },
        files: { '/own.css': '[theme="contraste"]{--choix-accent:#ffd500}' },
        fault: (path) => (files.includes(basename(path)) ? 403 : undefined),
      });
      const { page, lines, close } = await open(browser);
      try {
        await page.evaluateOnNewDocument(() => {
          window.print = () =>
            void Reflect.set(
              window,
              'printed',
              [...document.querySelectorAll('body > *')].find((element) =>
                element.localName.startsWith('choix-'),
              )?.localName,
            );
        });
        await page.goto(site.url('/page.html'), { waitUntil: 'domcontentloaded' });
        await walk(page);
        const ours = lines.filter((line) => line.includes('Choix éclairé'));
        for (const [part, files] of dropped) {
          assert.ok(
            files.some((file) => site.requests.includes(`/assets/${file}`)),
            `${part} was asked for`,
          );
          const named = ours.filter((line) => files.some((file) => line.includes(file)));
          if (named.length === 0)
            assert.ok(
              told.some((words) => ours.some((line) => words.test(line))),
              `a line for ${part}: ${ours.join('\n')}`,
            );
          else assert.equal(named.length, 1, named.join('\n'));
        }
        for (const words of told)
          assert.equal(ours.filter((line) => words.test(line)).length, 1, String(words));
        assert.deepEqual(
          lines.filter((line) => line.startsWith('thrown')),
          [],
        );
      } finally {
        await close();
        await site.close();
      }
    });
});
