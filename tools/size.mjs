/**
 * What a visitor downloads, in brotli bytes, against the limits of `package.json`. Measured on the
 * built demo in a browser rather than guessed from the module graph: the first question is shown
 * while all that should come later is withheld, so whatever it needed has been counted.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { launch, open } from './e2e/browser.mjs';
import { begin, later, screens, shown, skipToResults } from './e2e/journey.mjs';
import { serve } from './e2e/server.mjs';
import { filesIn } from './files.mjs';

/** The host's page is not ours to weigh. */
const ours = /^\/(choix-eclaire\.js$|assets\/|catalogue\/)/;

const { sizes } = JSON.parse(readFileSync('package.json', 'utf8'));
let passed = 0;
let failed = 0;

/** @param {boolean} holds @param {string} sentence */
function check(holds, sentence) {
  console.log(`${holds ? '✔' : '✖'} ${sentence}`);
  if (holds) passed++;
  else failed++;
}

/** @param {string[]} paths */
const brotli = (paths) =>
  paths.reduce((total, path) => {
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    return total + brotliCompressSync(readFileSync(`dist${path}`), options).length;
  }, 0);

/** @param {string} name @param {string[]} paths @param {number} limit */
function weigh(name, paths, limit) {
  const bytes = brotli(paths);
  check(bytes <= limit, `${name}: ${bytes} of ${limit} bytes (${paths.length} files)`);
  if (process.argv.includes('--files'))
    for (const path of paths) console.log(`    ${String(brotli([path])).padStart(6)} ${path}`);
}

/** What is fetched until the first question and until the results, by an element with these attributes. */
async function record(attributes = '') {
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((/** @type {(value: undefined) => void} */ resolve) => {
    release = () => resolve(undefined);
  });
  const site = await serve({
    pages: {
      '/host.html':
        '<!doctype html><html lang="fr"><script type="module" src="choix-eclaire.js"></script><choix-eclaire ' +
        `${attributes}></choix-eclaire>`,
    },
    fault: (path) => (later.test(path) ? released : undefined),
  });
  const browser = await launch('chromium');
  try {
    const { page } = await open(browser);
    page.setDefaultTimeout(15_000);
    const files = () => [...new Set(site.requests)].filter((path) => ours.test(path));
    await page.goto(site.url('/host.html'));
    await shown(page, screens.any);
    await begin(page);
    const first = files().filter((path) => !later.test(path));
    release();
    const lost = await skipToResults(page).then(
      () => undefined,
      (error) => error.message,
    );
    await page.waitForNetworkIdle({ idleTime: 300 });
    return { first, results: files().filter((path) => !first.includes(path)), lost };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The longest plain sentence of a file of words: no other file holds it. @param {string} path */
function signature(path) {
  /** @param {unknown} value @returns {string[]} */
  const sentences = (value) =>
    typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(sentences);
  const plain = sentences(JSON.parse(readFileSync(path, 'utf8'))).filter(
    (sentence) => !/[\\"'`\n{$]/.test(sentence),
  );
  return plain.sort((a, b) => b.length - a.length)[0] ?? path;
}

/** @param {string[]} paths */
const text = (paths) => paths.map((path) => readFileSync(`dist${path}`, 'utf8')).join('\n');

weigh('loader', ['/choix-eclaire.js'], sizes.loader);

const { first, results, lost } = await record();
check(lost === undefined, lost ?? 'the demo leads to results');
weigh('until the first question', first, sizes.firstQuestion);
weigh('from there to the results', results, sizes.results);
for (const theme of ['contraste', 'dsfr'])
  weigh(`theme="${theme}"`, (await record(`theme="${theme}"`)).first, sizes.firstQuestion);

const scripts = filesIn('dist', /\.js$/).map((path) => path.slice('dist'.length));
check(!/\bnew Function\b/.test(text(scripts)), 'no script makes code from text');
check(!/["'`]ZodString["'`]/.test(text(scripts)), 'no script holds zod classic');

check(!/\bprocess\.env\b/.test(text(scripts)), 'no script asks for Node');

const downloaded = text(first);
const words = filesIn('locales', /\.json$/).filter((path) => downloaded.includes(signature(path)));
const locales = new Set(words.map((path) => path.split('/')[1]));
check(locales.size === 1, `one locale before the first question: ${words.join(', ') || 'none'}`);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
