import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsQR from 'jsqr';
import type { Browser } from 'puppeteer-core';
import { launch, open } from './browser.mjs';
import { stories } from '../../src/testing/index.js';
import { command, folder } from '../../src/cli/testing/command.js';
import { begin, press, shown, skipToResults } from './journey.mjs';
import { canReadPaper, picturesOf, printedBy, sizesOf, textsOf, withoutDialog } from './paper.mjs';
import { serve } from './server.mjs';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const around = ['Le site de l’opérateur', 'Inscrivez-vous à notre lettre'];
const host = (element: string) =>
  `<!doctype html><html lang="fr"><title>Hôte</title><link rel="stylesheet" href="/host.css"><h1>${around[0]}</h1><script type="module" src="choix-eclaire.js"></script><div class="place">${element}</div><p>${around[1]}</p>`;
/** A host that cuts, turns, colours, and has its own idea of paper. */
const css = `body{background:#222;color:#eee;zoom:.5} .place{height:300px;overflow:hidden;transform:rotate(2deg)}
  @media print{.place{display:none} @page{size:A6 landscape}}`;

const upright = { width: 210, height: 297 };
const bare = (text: string) => text.replace(/[\s\u00ad]/g, '');
const skip = canReadPaper
  ? false
  : 'poppler-utils (pdftotext, pdftoppm, pdfinfo) is not installed: paper is not read back.';

describe('paper (chromium)', { skip }, () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browser = await launch('chromium');
    site = await serve({
      csp: strict,
      files: { '/host.css': Buffer.from(css) },
      pages: {
        '/fiche.html': host('<choix-fiche code="RNCP37274" theme="sombre"></choix-fiche>'),
        '/two.html': host('<choix-comparateur codes="RNCP37274 RNCP36625"></choix-comparateur>'),
        '/four.html': host(
          '<choix-comparateur codes="RNCP37274 RNCP36625 RS6340 RNCP39391" locale="en"></choix-comparateur>',
        ),
        '/all.html': host('<choix-panorama></choix-panorama>'),
        '/plan.html': host('<choix-eclaire></choix-eclaire>'),
        '/elsewhere.html': host('<choix-eclaire></choix-eclaire>'),
      },
    });
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** The page, what is done on it, and the PDF of what it then gives to be printed. */
  async function printed(
    path: string,
    act: (page: Awaited<ReturnType<typeof open>>['page']) => Promise<unknown>,
    from = site,
  ) {
    const { page, lines, violations, close } = await open(browser);
    try {
      await withoutDialog(page);
      await page.goto(from.url(path));
      await act(page);
      const { pdf, wholes } = await printedBy(page);
      const pages = textsOf(pdf);
      assert.deepEqual(lines, [], 'nothing is thrown, nothing warned of');
      assert.deepEqual(await violations(), [], 'the policy refused nothing');
      for (const words of around) assert.ok(!pages.join(' ').includes(words), `not ours: ${words}`);
      const bares = pages.map(bare);
      assert.ok(wholes.length > 0);
      for (const whole of wholes)
        assert.ok(
          bares.some((text) => whole.every((line) => text.includes(bare(line)))),
          `cut by the end of a page: ${whole.join(' / ')}`,
        );
      return { pdf, pages, text: pages.join(' ') };
    } finally {
      await close();
    }
  }

  const holds = (text: string, ...sentences: readonly string[]) => {
    for (const sentence of sentences) assert.ok(text.includes(sentence), `not on paper: ${sentence}`);
  };

  it('a fiche: one or two pages of A4, all it says, the questions about what it does not say, its sources', async () => {
    const { pdf, text } = await printed('/fiche.html', async (page) => {
      await shown(page, 'section', 'choix-fiche');
      await press(page, 'Imprimer');
    });
    assert.deepEqual(
      new Set(sizesOf(pdf).map((size) => JSON.stringify(size))),
      new Set([JSON.stringify(upright)]),
    );
    assert.ok(sizesOf(pdf).length <= 2, `${sizesOf(pdf).length} pages`);
    holds(
      text,
      'Conseiller en insertion professionnelle',
      'RNCP37274',
      'Promotion 2021 : 2 303 personnes certifiées',
      '88 sur 100 titulaires de 2021 ayant répondu',
      // What waits behind a disclosure on the screen.
      'Vérifiez auprès du certificateur que la VAE est ouverte',
      // Unknown, and what to ask.
      'Liste des compétences : non renseignée.',
      'Pouvez-vous m’envoyer le référentiel de compétences ?',
      'Comment est-on évalué, et qui compose le jury ?',
      'Quel est le site du certificateur, et qui puis-je contacter ?',
      'France compétences, Export du RNCP, format V4.1 (20 août 2026), Licence Ouverte 2.0.',
      'https://www.francecompetences.fr/recherche/rncp/37274/',
      'données au 23 novembre 2026',
    );
    for (const control of ['Imprimer', 'Ajouter à mes questions', 'Compris, ne plus afficher'])
      assert.ok(!text.includes(control), `nobody can press on paper: ${control}`);
  });

  const extracts = ['rncp', 'rs'].map((register) =>
    fileURLToPath(
      new URL(`../../../shared/data/france-competences/${register}-v4-1-extract.xml`, import.meta.url),
    ),
  );
  it(
    'every real fiche of the extracts, on one or two pages: figures, voies, unknowns, and whole when asked',
    {
      skip: extracts.every((file) => existsSync(file)) ? false : 'the real extracts are not on this machine',
    },
    async () => {
      using dir = folder();
      const { code, err } = await command('import', ...extracts, '--all', '--out', dir.place('c'));
      assert.equal(code, 0, err);
      const numbers = extracts.flatMap((file) =>
        [
          ...readFileSync(file, 'utf8')
            .replace(/<CORRESPONDANCES>[\s\S]*?<\/CORRESPONDANCES>/g, '')
            .matchAll(/<NUMERO_FICHE>([^<]+)/g),
        ].map(([, number = '']) => number),
      );
      assert.equal(numbers.length, 13);
      const real = await serve({
        csp: strict,
        folders: { '/c/': dir.place('c') },
        files: { '/host.css': Buffer.from(css) },
        pages: Object.fromEntries(
          numbers.map((number) => [
            `/${number}.html`,
            host(`<choix-fiche code="${number}" catalogue="/c/manifest.json"></choix-fiche>`),
          ]),
        ),
      });
      const counts: Record<string, readonly number[]> = {};
      try {
        for (const number of numbers) {
          const { pages, text } = await printed(
            `/${number}.html`,
            async (page) => {
              await shown(page, 'section', 'choix-fiche');
              await press(page, 'Imprimer');
            },
            real,
          );
          holds(text, number, 'Comment l’obtenir', 'Et après', 'Les informations utiles à votre choix');
          const left = Number(/, (\d+|un) textes? longs? n/.exec(text)?.[1]?.replace('un', '1') ?? 0);
          assert.equal(text.split('(trop long : à lire en ligne)').length - 1, left, number);
          counts[number] = [pages.length, left];
          if (number !== numbers[0]) continue;
          const whole = await printed(
            `/${number}.html`,
            async (page) => {
              await shown(page, 'section', 'choix-fiche');
              await press(page, 'Imprimer');
              await page.waitForSelector('choix-fiche >>> .print .button + .button');
              await press(page, 'Imprimer en entier');
            },
            real,
          );
          assert.ok(whole.pages.length > 2, `${whole.pages.length} pages, whole`);
          assert.ok(!whole.text.includes('(trop long'), 'nothing is left out of the whole');
        }
      } finally {
        await real.close();
      }
      console.log(`Pages and texts left out: ${JSON.stringify(counts)}`);
      for (const [number, [pages = 0]] of Object.entries(counts))
        assert.ok(pages >= 1 && pages <= 2, `${number}: ${pages} pages`);
    },
  );

  it('a fiche of very long texts: two pages, what they leave out said; and whole when asked', async () => {
    const demo = await serve();
    const story = stories.find(({ id }) => id === 'long')?.entry;
    assert.ok(story?.purpose.known);
    const purpose = bare(story.purpose.value);
    try {
      const print = (...buttons: readonly string[]) =>
        printed(
          '/demo/etats.html?etat=long',
          async (page) => {
            await shown(page, '.outcomes', 'fiche-story');
            for (const name of buttons) {
              if (name !== 'Imprimer') await page.waitForSelector('fiche-story >>> .print .button + .button');
              await press(page, name);
            }
          },
          demo,
        );
      const { pages, text } = await print('Imprimer');
      assert.ok(pages.length <= 2, `${pages.length} pages`);
      holds(
        text,
        'Gardien de phare',
        '(trop long : à lire en ligne)',
        'Les informations utiles à votre choix',
      );
      assert.ok(!bare(text).includes(purpose), 'left out');
      const whole = await print('Imprimer', 'Imprimer en entier');
      assert.ok(!whole.text.includes('(trop long'), 'nothing is left out of the whole');
      assert.ok(whole.pages.map(bare).join('').includes(purpose.slice(0, 600)), 'whole');
    } finally {
      await demo.close();
    }
  });

  it('a comparison: each column numbered on each page, every row, the questions and for which, the sources', async () => {
    const { pdf, pages, text } = await printed('/two.html', async (page) => {
      await shown(page, 'table', 'choix-comparateur');
      await press(page, 'Cacher');
      await press(page, 'Imprimer');
    });
    assert.deepEqual(sizesOf(pdf)[0], upright);
    assert.ok(pages.length <= 2, `${pages.length} pages`);
    holds(pages[0] ?? '', '1. Conseiller en insertion professionnelle', '2. Chargé d’accompagnement');
    holds(
      text,
      // Folded on the screen: equal in both.
      'niveau 5 (bac+2)',
      'Nos sources n’en disent rien.',
      '88 sur 100 titulaires de 2021 ayant répondu (2 303 certifiés)',
      'Quels métiers exercent les personnes certifiées ? (certification 2)',
      'Quel est le site du certificateur, et qui puis-je contacter ? (certifications 1 et 2)',
      'France compétences, Export du RNCP, format V4.1, 20 août 2026',
    );
  });

  it('a comparison of four: A4 on its side, in the language of the element', async () => {
    const { pdf, pages, text } = await printed('/four.html', async (page) => {
      await shown(page, 'table', 'choix-comparateur');
      await press(page, 'Print');
    });
    assert.deepEqual(sizesOf(pdf)[0], { width: 297, height: 210 });
    assert.ok(pages.length <= 3, `${pages.length} pages`);
    holds(
      text,
      '4 certifications side by side',
      'Not stated: the questions to ask',
      '(certifications 1, 2, 3 and 4)',
    );
  });

  it('a panorama: every certification of the list, and not only those drawn on the screen', async () => {
    let titles: readonly string[] = [];
    const { pdf, pages, text } = await printed('/all.html', async (page) => {
      await shown(page, '.card', 'choix-panorama');
      const [list] = await page.$$('choix-panorama >>> choix-part-list');
      titles =
        (await list?.evaluate((element) => {
          const { context, groups } = element as unknown as {
            readonly context: { readonly catalogue: { readonly panorama: { readonly titles: string[] } } };
            readonly groups: readonly { readonly rows: readonly number[] }[];
          };
          return groups.flatMap(({ rows }) =>
            rows.map((row) => context.catalogue.panorama.titles[row] ?? ''),
          );
        })) ?? [];
      await press(page, 'Imprimer la liste');
    });
    assert.deepEqual(sizesOf(pdf)[0], upright);
    assert.ok(titles.length > 100, `${titles.length} titles`);
    assert.ok(pages.length <= 6, `${pages.length} pages`);
    const paper = bare(text);
    assert.deepEqual(
      titles.filter((title) => !paper.includes(bare(title))),
      [],
      'not on paper',
    );
    holds(text, `Les ${titles.length} certifications d’aujourd’hui`, 'données au 23 novembre 2026');
  });

  it('what one prepares for an appointment: one page, in the words typed or taken up, with room to write', async () => {
    const typed = 'Les horaires du soir, et la distance avec l’école des enfants. ';
    const { pdf, pages, text } = await printed('/plan.html', async (page) => {
      await begin(page);
      await skipToResults(page, { situation: 'job-seeker', goal: 'new-job', level: '5', voies: 'vae' });
      for (const title of ['Conseiller en insertion professionnelle', 'Chargé d’accompagnement social'])
        await press(page, `Garder ${title}`);
      await press(page, 'Mon projet');
      await press(page, 'Préparer mon rendez-vous');
      await shown(page, '.prepared.asking .written');
      for (const part of ['Ce que je cherche', 'Ce que j’ai trouvé', 'Ce que je veux demander'])
        await press(page, `Partir de ces mots ${part}`);
      const [hesitating] = await page.$$('choix-eclaire >>> textarea[aria-labelledby="title-hesitating"]');
      await hesitating?.type(typed.repeat(4));
      await press(page, 'Imprimer cette page');
    });
    assert.deepEqual(sizesOf(pdf)[0], upright);
    assert.equal(pages.length, 1, `${pages.length} pages`);
    holds(
      text,
      'Préparer mon rendez-vous',
      'Ce que je cherche',
      'Ce que j’ai trouvé',
      'Conseiller en insertion professionnelle',
      'Ce qui me fait hésiter',
      typed.trim(),
      'Ce que je veux demander',
      'Quels métiers exercent les personnes certifiées ?',
    );
  });

  it('the memo of counsellors: one page, to its last line', async () => {
    const { page, close } = await open(browser);
    try {
      await page.goto(site.url('/demo/memo-conseillers.html'));
      const last = await page.$eval('main', (main) => main.innerText.trim().split(/\n+/).at(-1) ?? '');
      const pages = textsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
      assert.equal(pages.length, 1, `${pages.length} pages`);
      assert.ok(last.length > 10 && bare(pages[0] ?? '').includes(bare(last)), `not on paper: ${last}`);
    } finally {
      await close();
    }
  });

  it('a plan: what was typed and nothing else of the person, the questions, the sources, a code that reopens it', async () => {
    const { pdf, pages, text } = await printed('/plan.html', async (page) => {
      await begin(page);
      await skipToResults(page, {
        situation: 'job-seeker',
        goal: 'new-job',
        level: '5',
        experience: '1-to-3',
        voies: 'vae',
      });
      for (const title of ['Conseiller en insertion professionnelle', 'Chargé d’accompagnement social'])
        await press(page, `Garder ${title}`);
      await press(page, 'Mon projet');
      await shown(page, 'textarea[aria-labelledby="notes-title"]');
      const [notes] = await page.$$('choix-eclaire >>> textarea[aria-labelledby="notes-title"]');
      await notes?.type('Revoir la garde des enfants avant juin.');
      await shown(page, '.suggested button');
      await press(page, 'Ajouter');
      await press(page, 'Imprimer');
    });
    assert.deepEqual(sizesOf(pdf)[0], upright);
    assert.ok(pages.length <= 2, `${pages.length} pages`);
    holds(
      text,
      'Mon projet',
      'Où en êtes-vous',
      'Revoir la garde des enfants avant juin.',
      '1. Conseiller en insertion professionnelle',
      'Non renseigné : les questions à poser',
      'Quels métiers exercent les personnes certifiées ?',
      'France compétences, Export du RNCP, format V4.1, 20 août 2026',
      'données au 23 novembre 2026',
      'Pour rouvrir ce projet, visez ce code avec un téléphone.',
    );
    assert.doesNotMatch(
      text,
      /[0-9a-f]{8}-[0-9a-f]{4}-|\d\d:\d\d|127\.0\.0\.1|Mozilla|Chrome/,
      'no trace of the device',
    );

    const [address = ''] = picturesOf(pdf, 200, 'pgm').flatMap((picture) => codeIn(picture) ?? []);
    assert.ok(address.startsWith(site.url('/plan.html#choix-eclaire=')), `the code says ${address}`);
    const other = await open(browser);
    try {
      await other.page.goto(address.replace('/plan.html', '/elsewhere.html'));
      await shown(other.page, 'choix-part-take');
      const [take] = await other.page.$$('choix-eclaire >>> choix-part-take');
      const offered = await take?.evaluate((element) =>
        element.shadowRoot?.textContent?.replace(/\s+/g, ' '),
      );
      assert.match(offered ?? '', /2 certifications/);
    } finally {
      await other.close();
    }
  });
});

/** What the QR code of a grey picture says. */
function codeIn(picture: Uint8Array): string | undefined {
  const head = Buffer.from(picture.subarray(0, 40)).toString('latin1');
  const [whole = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head) ?? [];
  const grey = picture.subarray(whole.length);
  const pixels = new Uint8ClampedArray(grey.length * 4).fill(255);
  for (const [at, value] of grey.entries()) pixels.fill(value, at * 4, at * 4 + 3);
  return jsQR(pixels, Number(width), Number(height))?.data;
}
