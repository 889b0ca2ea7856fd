/**
 * How long scripts run before a person can act, on a processor four times slower, against a bare page
 * "Lit + i18next, one element" built and measured in the same run: on a busy machine only the ratio
 * means something. Also whether the page moves when the widget appears.
 */
import process from 'node:process';
import { build } from 'vite';
import { launch, open } from '../e2e/browser.mjs';
import { later, screens, shown } from '../e2e/journey.mjs';
import { serve } from '../e2e/server.mjs';

const runs = Number(process.env['RUNS'] ?? 10);
const rate = Number(process.env['RATE'] ?? 4);
const limits = { ratio: 1.6, shift: 0 };
const baseline = '.cache/bench';

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return ((sorted[half] ?? NaN) + (sorted[sorted.length - 1 - half] ?? NaN)) / 2;
}

const buildBaseline = () =>
  build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: baseline,
      target: 'es2022',
      lib: { entry: { page: 'tools/bench/baseline/page.ts' }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  });

/** Milliseconds of script so far. @param {import('puppeteer-core').CDPSession} cdp */
async function scriptTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
}

/** Milliseconds without a change of the script time: what was asked of the page is done. */
const quiet = 400;

/**
 * Waits without a script of ours in the page: its time would be counted.
 * @param {import('puppeteer-core').CDPSession} cdp @returns {Promise<number>} the script time then
 */
async function settled(cdp) {
  for (let before = NaN; ;) {
    const now = await scriptTime(cdp);
    if (now === before) return now;
    before = now;
    await new Promise((later) => setTimeout(later, quiet));
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser @param {string} url
 * @param {string[]} steps what to do next, as a short script that tells whether it could; first, what must be there
 * @returns {Promise<number[]>} the script time after each
 */
async function measure(browser, url, steps) {
  const { page, close } = await open(browser);
  const cdp = await page.createCDPSession();
  // Time of the processor, not of the clock: what else runs on this machine hardly counts.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  /** @type {number[]} */
  const times = [];
  await page.goto(url);
  for (const step of steps) {
    times.push(await settled(cdp));
    const { result } = await cdp.send('Runtime.evaluate', { expression: step });
    if (result.value !== true) throw new Error(`${url}: not there after ${times.at(-1)} ms: ${step}`);
  }
  await close();
  return times;
}

/** @param {import('puppeteer-core').Browser} browser @param {string} url */
async function layoutShift(browser, url) {
  const { page, close } = await open(browser);
  await page.evaluateOnNewDocument(() => {
    Reflect.set(window, 'shift', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!Reflect.get(entry, 'hadRecentInput'))
          Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  await shown(page, screens.any);
  await page.waitForNetworkIdle({ idleTime: 500 });
  const shift = Number(await page.evaluate(() => Reflect.get(window, 'shift')));
  await close();
  return shift;
}

const host = (/** @type {string} */ script, /** @type {string} */ tag) =>
  `<!doctype html><html lang="fr"><script type="module" src="${script}"></script><${tag}></${tag}>`;

/** The shortest script that finds an element through the shadow roots, and says whether it is there. */
const inPage = (/** @type {string[]} */ ...path) =>
  `var found=document${path.map((selector, at) => `${at > 0 ? '?.shadowRoot' : ''}?.querySelector('${selector}')`).join('')};!!found`;

await buildBaseline();
const bare = await serve({ folder: baseline, pages: { '/bare.html': host('page.js', 'bare-page') } });
const built = await serve();
// What comes after the first question never arrives: it would run while that question is drawn.
const held = await serve({
  pages: { '/host.html': host('choix-eclaire.js', 'choix-eclaire') },
  fault: (path) => (later.test(path) ? new Promise(() => {}) : undefined),
});
const browser = await launch('chromium');

/** @type {Record<'bare' | 'shown' | 'asked', number[]>} */
const times = { bare: [], shown: [], asked: [] };
let shift = NaN;
try {
  for (let run = 0; run <= runs; run++) {
    const [drawn = NaN] = await measure(browser, bare.url('/bare.html'), [inPage('bare-page', 'h2')]);
    const [first = NaN, asked = NaN] = await measure(browser, held.url('/host.html'), [
      inPage('choix-eclaire', 'choix-part-welcome', 'button.main') + `&&(found.click(),true)`,
      inPage('choix-eclaire', 'choix-part-question', 'fieldset'),
    ]);
    // The first run fills caches of the browser.
    if (run === 0) continue;
    times.bare.push(drawn);
    times.shown.push(first);
    times.asked.push(asked);
  }
  shift = await layoutShift(browser, built.url('/demo/index.html'));
} finally {
  await browser.close();
  await Promise.all([bare.close(), built.close(), held.close()]);
}

const base = median(times.bare);
const line = (/** @type {string} */ name, /** @type {readonly number[]} */ values) =>
  `${name}: ${median(values).toFixed(0)} ms [${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}], ${(median(values) / base).toFixed(2)} × the bare page`;
console.log(`Script until …, processor ÷ ${rate}, median of ${runs} [least–most]`);
console.log(line('bare page drawn', times.bare));
console.log(line('first screen', times.shown));
console.log(line('first question, after "start"', times.asked));
console.log(`Layout shift of the demo when the widget appears: ${shift}`);

const ratio = median(times.asked) / base;
if (ratio > limits.ratio) console.error(`Too slow: ${ratio.toFixed(2)} for ${limits.ratio}.`);
if (shift > limits.shift) console.error(`The page moves: ${shift}.`);
process.exitCode = ratio > limits.ratio || shift > limits.shift ? 1 : 0;
