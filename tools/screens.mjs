/**
 * The pictures of `docs/screens/`: `node tools/screens.mjs`, or `node tools/screens.mjs results fiche` for some of them.
 * They are taken of the built widget; of the development server (`npm start`) when there is no build, or with `--dev`.
 * ImageMagick makes them smaller where it is installed. What is printed is taken from its PDF, by poppler's tools.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { launch } from './e2e/browser.mjs';
import { press } from './e2e/journey.mjs';
import { picturesOf, printedBy, withoutDialog } from './e2e/paper.mjs';
import { serve } from './e2e/server.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const folder = 'docs/screens';
/** What a reader of the repository still loads without thinking. */
const heaviest = 250_000;
/** A long screen is shown by its beginning. */
const tallest = 1800;

const widths = { phone: 360, desk: 1280 };

/** A job-seeker with a bac+2 and some years in an association, who aims at the family of accompaniment. */
const person = [
  'job-seeker',
  'new-job',
  'Insertion, inclusion',
  '5',
  '1-to-3',
  'vae',
  'formation-continue',
  'blocs',
];

/**
 * @typedef {object} Picture
 * @property {string} element what stands in the page
 * @property {(page: Page) => Promise<unknown>} [after] what is done before the picture is taken
 * @property {'sombre'} [theme]
 * @property {readonly (keyof typeof widths)[]} [at] both by default
 * @property {number} [tall] shown by its beginning, this high
 * @property {boolean} [paper] what is printed in the end, and not the screen: its pages beside one another
 */

const desk = '<choix-conseiller journey-url="https://operateur.example/parcours"></choix-conseiller>';

/** @type {Record<string, Picture>} */
const pictures = {
  question: {
    element: '<choix-eclaire storage="session"></choix-eclaire>',
    after: (page) => until(page, 'metiers'),
  },
  results: { element: '<choix-eclaire storage="session"></choix-eclaire>', after: (page) => walk(page) },
  'results-dark': {
    element: '<choix-eclaire storage="session" theme="sombre"></choix-eclaire>',
    after: (page) => walk(page),
    theme: 'sombre',
  },
  'what-if': {
    element: '<choix-eclaire storage="session"></choix-eclaire>',
    async after(page) {
      await walk(page);
      await page.evaluate("deep('.what-if')[0].open = true");
      await click(page, '.what-if li button');
      await shown(page, '.what-if .tried');
    },
  },
  panorama: { element: '<choix-panorama></choix-panorama>', after: (page) => shown(page, '.card') },
  'panorama-filters': {
    element: '<choix-panorama filter="level:5,6 voie:vae"></choix-panorama>',
    async after(page) {
      await shown(page, '.card');
      await click(page, 'details.narrow > summary');
    },
  },
  comparison: {
    element: '<choix-comparateur codes="RNCP37274 RNCP36625 RS6340"></choix-comparateur>',
    after: (page) => shown(page, 'table'),
  },
  fiche: { element: '<choix-fiche code="RNCP37274"></choix-fiche>', after: (page) => shown(page, 'section') },
  'fiche-papier': {
    element: '<choix-fiche code="RNCP39391"></choix-fiche>',
    after: (page) => press(page, 'Imprimer'),
    paper: true,
  },
  'plan-papier': {
    element: '<choix-eclaire storage="session"></choix-eclaire>',
    after: printPlan,
    paper: true,
  },
  'desk-open': { element: desk, after: (page) => shown(page, 'choix-part-open'), at: ['desk'] },
  'desk-interview': { element: desk, after: interview, at: ['desk'], tall: 900 },
  'desk-notes': {
    element: desk,
    async after(page) {
      await interview(page);
      await click(page, '.tab.notes');
      await write(
        page,
        'textarea[aria-labelledby="shared"]',
        'Demander le livret de VAE avant le 15 décembre.',
      );
      await write(page, 'textarea[aria-labelledby="private"]', 'Revoir le budget du trajet.');
    },
    at: ['desk'],
  },
  'desk-end': {
    element: desk,
    async after(page) {
      await interview(page);
      await shown(page, '.card .plain');
      await click(page, '.card .plain');
      await click(page, '.head .button:last-child');
      await shown(page, '.suggested button');
      await write(
        page,
        'textarea[aria-labelledby="summary"]',
        'La VAE est retenue, pour la première. Prochain point en décembre.',
      );
    },
    at: ['desk'],
    tall: 1400,
  },
  'desk-dossiers': { element: desk, after: dossiers, at: ['desk'] },
};

/** Runs in the page: everything that matches, in any shadow tree. */
const deep = `
  window.deep = (selector, root = document) => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? window.deep(selector, shadowRoot) : [])),
  ];`;

/** @param {Page} page @param {string} selector */
const shown = (page, selector) =>
  page.waitForFunction(`deep(${JSON.stringify(selector)}).length > 0`, { polling: 50 });

/** @param {Page} page @param {string} selector */
async function click(page, selector) {
  await page.evaluate(`deep(${JSON.stringify(selector)})[0].click()`);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

/** Answers as `person`, to the question that has this name, or to the results. @param {Page} page @param {string} [last] */
async function until(page, last) {
  await shown(page, '.button.main');
  await click(page, '.button.main');
  for (let screen = 0; screen < 20; screen++) {
    await shown(page, 'fieldset, choix-part-check');
    const done = await page.evaluate(
      `deep('choix-part-question').every(({ question }) => question.id === ${JSON.stringify(last ?? '')})`,
    );
    await page.evaluate(`{
      const inputs = deep('fieldset input');
      const ours = inputs.filter((input) =>
        ${JSON.stringify(person)}.some(
          (word) => input.value === word || input.closest('label').textContent.trim().startsWith(word),
        ),
      );
      const chosen = ours.length ? ours : inputs.filter(({ value }) => value === '__unsure');
      for (const input of chosen) if (!input.checked) input.click();
    }`);
    if (done) return;
    const before = await page.evaluate("deep('h2')[0]?.textContent");
    await click(page, '.button.main');
    await page.waitForFunction(
      `![${JSON.stringify(before)}, undefined].includes(deep('h2')[0]?.textContent)`,
      {
        polling: 50,
      },
    );
  }
  throw new Error(`No end to the questions: ${String(await page.evaluate("deep('h2')[0]?.textContent"))}`);
}

/** @param {Page} page */
async function walk(page) {
  await until(page);
  await click(page, '.button.main');
  await shown(page, '.card');
  await shown(page, '.what-if li button');
}

/** Keeps three, writes a plan, prints it. @param {Page} page */
async function printPlan(page) {
  await walk(page);
  for (const title of ['Conseiller en insertion', 'Conseiller emploi', 'Chargé d’accompagnement'])
    await press(page, `Garder ${title}`);
  await press(page, 'Mon projet');
  await shown(page, 'textarea[aria-labelledby="notes-title"]');
  // The steps follow from the facts of the fiches, which are fetched.
  await shown(page, '.suggested button');
  for (const words of ['Ajouter', 'Ajouter']) await press(page, words);
  const [notes] = await page.$$('choix-eclaire >>> textarea[aria-labelledby="notes-title"]');
  await notes?.type('Voir si la formation existe près de chez moi, et à quel rythme.');
  await press(page, 'Imprimer');
}

/** @param {Page} page @param {string} selector @param {string} text */
async function write(page, selector, text) {
  await shown(page, selector);
  await page.evaluate(`{
    const [field] = deep(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(text)};
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }`);
}

/** An interview begun together: four answers, the last of which moved the list. @param {Page} page */
async function interview(page) {
  await shown(page, '.together button');
  await click(page, '.together button');
  for (const [question, option] of [
    ['situation', 'job-seeker'],
    ['goal', 'new-job'],
    ['level', '5'],
    ['voies', 'vae'],
  ]) {
    const options = `#options-${question} input[value="${option}"]`;
    await shown(page, `[aria-controls="options-${question}"]`);
    await page.evaluate(`{
      const [line] = deep('[aria-controls="options-${question}"]');
      if (line.ariaExpanded === 'false') line.click();
    }`);
    await shown(page, options);
    await click(page, options);
  }
  await shown(page, '.moved');
  await shown(page, '.card');
}

/** Dossiers that are kept: two interviews, closed. @param {Page} page */
async function dossiers(page) {
  await shown(page, 'section.door button');
  await click(page, 'section.door button');
  for (const field of ['#phrase', '#again'])
    await write(page, `section.door ${field}`, 'quatre mots pris au hasard');
  await click(page, '#understood');
  await click(page, 'section.door [type=submit]');
  for (const [label, date] of Object.entries({ 'M. D.': '2026-12-08', Abeille: '2026-12-15' })) {
    await shown(page, 'choix-part-dossiers');
    await interview(page);
    await write(page, '#label', label);
    await click(page, '.head .button:last-child');
    await shown(page, '.close .button');
    await write(page, '#on', date);
    await click(page, '.close .button');
    await page.waitForFunction("deep('choix-part-interview').length === 0", { polling: 50 });
  }
  await shown(page, '.rows .head');
}

/** The pages of what was just printed, beside one another, as one picture. @param {Page} page @param {string} path */
async function paperOf(page, path) {
  const { pdf } = await printedBy(page);
  const pages = picturesOf(pdf, 72);
  const files = pages.map((_, at) => path.replace('.png', `-${at + 1}.png`));
  for (const [at, file] of files.entries()) writeFileSync(file, pages[at] ?? '');
  const { status } = spawnSync('convert', [
    ...files,
    '-bordercolor',
    '#999',
    '-border',
    '1',
    '+append',
    path,
  ]);
  for (const file of files) rmSync(file);
  if (status === 0) return;
  console.error(
    `${path} stays as it was: its pages are put side by side by ImageMagick, which did not do it.`,
  );
  process.exitCode = 1;
}

/** @param {Page} page @param {keyof typeof widths} size @param {string} path @param {number} [tall] */
async function pictureOf(page, size, path, tall = tallest) {
  await page.evaluate('document.activeElement?.blur(), scrollTo(0, 0)');
  const height = Math.min(tall, Number(await page.evaluate('document.documentElement.scrollHeight')));
  await page.screenshot({
    path: /** @type {`${string}.png`} */ (path),
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: widths[size], height },
  });
}

/** Where the pages are: the build, or the development server without its reloads. @param {boolean} dev */
async function site(dev) {
  const page =
    '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Choix éclairé</title><style>body{margin:0;font-family:Arial,sans-serif}</style><script type="module" src="/choix-eclaire.js"></script>';
  if (!dev) {
    const built = await serve({ pages: { '/screens.html': page } });
    return { url: built.url('/screens.html'), body: undefined, close: () => built.close() };
  }
  return {
    url: `http://localhost:${process.env['PORT'] ?? 5173}/screens.html`,
    body: page,
    close: () => undefined,
  };
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = asked.length === 0 ? Object.keys(pictures) : asked;
const browser = await launch('chromium', { args: ['--lang=fr'], env: { LANGUAGE: 'fr' } });
const { url, body, close } = await site(
  process.argv.includes('--dev') || !existsSync('dist/choix-eclaire.js'),
);

for (const name of wanted) {
  const {
    element,
    after,
    theme,
    paper,
    tall,
    at = paper ? ['desk'] : ['phone', 'desk'],
  } = /** @type {Picture} */ (pictures[name]);
  for (const size of at) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    // Fields of dates are written as the browser's language writes them.
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setLocaleOverride', { locale: 'fr-FR' });
    page.on('pageerror', (error) => console.error(String(error)));
    await page.setViewport({ width: widths[size], height: 900, deviceScaleFactor: size === 'phone' ? 2 : 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme === 'sombre' ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (body !== undefined) {
      // Somebody saves a file: the page must not reload in the middle of the walk.
      await page.evaluateOnNewDocument('window.WebSocket = class { addEventListener() {} send() {} }');
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname === '/screens.html') void request.respond({ contentType: 'text/html', body });
        else void request.continue();
      });
    }
    if (paper) await withoutDialog(page);
    await page.goto(url);
    await page.evaluate(deep);
    await page.evaluate((element) => (document.body.innerHTML = element), element);
    await after?.(page);
    const path = `${folder}/${paper ? name : `${name}-${widths[size]}`}.png`;
    if (paper) await paperOf(page, path);
    else await pictureOf(page, size, path, tall);
    await context.close();
    spawnSync('convert', [path, '-colors', '64', `PNG8:${path}`]);
    const { size: bytes } = statSync(path);
    console.log(`${path} ${Math.round(bytes / 1000)} kB${bytes > heaviest ? ': too heavy' : ''}`);
    if (bytes > heaviest) process.exitCode = 1;
  }
}

await browser.close();
await close();
