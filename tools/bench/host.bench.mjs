/**
 * What the tag costs the page it is put in, and what saving costs the person. The Largest Contentful Paint of a host page of
 * the ordinary kind, with the tag and without, in turn; and from the click on "Continuer" to the next paint, where answers are
 * saved on the device and where nothing is. A difference counts when it is more than the noise of this very run: the distance
 * between the medians against the spread (interquartile) of both. Needs `dist/`: `npm run build`.
 *
 *   node tools/bench/host.bench.mjs          RUNS=10 RATE=4
 */
import process from 'node:process';
import { launch, open } from '../e2e/browser.mjs';
import { begin, heading, screens, until } from '../e2e/journey.mjs';
import { serve } from '../e2e/server.mjs';

const runs = Number(process.env['RUNS'] ?? 10);
const rate = Number(process.env['RATE'] ?? 4);

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;
/** @param {readonly number[]} values */
const median = (values) => quantile(values, 0.5);
/** @param {readonly number[]} values */
const spread = (values) => quantile(values, 0.75) - quantile(values, 0.25);

const paragraph =
  '<p>Le conseil en évolution professionnelle est gratuit, confidentiel et ouvert à tous.</p>';
const host = (/** @type {string} */ head, /** @type {string} */ body) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hôte</title><link rel="stylesheet" href="demo/site.css">${head}<main><h1>Conseiller, accompagner, orienter : et si c’était votre métier ?</h1>${paragraph.repeat(12)}${body}</main>`;
const script = '<script type="module" src="choix-eclaire.js"></script>';
const site = await serve({
  pages: {
    '/without.html': host('', ''),
    '/with.html': host(script, '<choix-eclaire></choix-eclaire>'),
    '/device.html': host(script, '<choix-eclaire></choix-eclaire>'),
    '/session.html': host(script, '<choix-eclaire storage="session"></choix-eclaire>'),
  },
});
const browser = await launch('chromium');

let missed = 0;
/**
 * @param {string} what @param {number} step in which the browser tells it, milliseconds: less than one is nothing
 * @param {readonly number[]} plain @param {readonly number[]} more
 */
function compare(what, step, plain, more) {
  const difference = median(more) - median(plain);
  const noise = Math.max(spread(plain), spread(more), step);
  const holds = difference <= noise;
  if (!holds) missed++;
  console.log(
    `${holds ? '✔' : '✖'} ${what}: ${median(plain).toFixed(0)} ms, then ${median(more).toFixed(0)} ms; ${difference.toFixed(0)} ms more, noise ${noise.toFixed(0)} ms (${plain.length} runs each)`,
  );
}

/** @param {string} path @returns {Promise<number>} milliseconds until the largest thing was painted */
async function largestPaint(path) {
  const { page, close } = await open(browser);
  try {
    await page.setViewport({ width: 412, height: 823 });
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        Reflect.set(window, 'largest', list.getEntries().at(-1)?.startTime);
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(site.url(path));
    await page.waitForNetworkIdle({ idleTime: 500 });
    return Number(await page.evaluate(() => Reflect.get(window, 'largest')));
  } finally {
    await close();
  }
}

/** @param {string} path @returns {Promise<number[]>} how long each of the first three answers took, the first save included */
async function answering(path) {
  const { page, close } = await open(browser);
  try {
    await page.evaluateOnNewDocument(() => {
      Reflect.set(window, 'longest', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (Number(Reflect.get(entry, 'interactionId')) > 0)
            Reflect.set(window, 'longest', Math.max(Reflect.get(window, 'longest'), entry.duration));
      }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16, buffered: true }));
    });
    await page.goto(site.url(path));
    await begin(page);
    await page.waitForNetworkIdle({ idleTime: 500 });
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    /** @type {number[]} */
    const took = [];
    for (let question = 0; question < 3; question++) {
      const before = await heading(page);
      await (await page.$(`choix-eclaire >>> ${screens.unsure}`))?.click();
      await page.evaluate(() => Reflect.set(window, 'longest', 0));
      await (await page.$(`choix-eclaire >>> ${screens.next}`))?.click();
      await until(async () => ![before, ''].includes(await heading(page)), 'the next question');
      await page.waitForNetworkIdle({ idleTime: 300 });
      took.push(Number(await page.evaluate(() => Reflect.get(window, 'longest'))));
    }
    return took;
  } finally {
    await close();
  }
}

try {
  /** @type {Record<string, number[]>} */
  const paints = { without: [], with: [] };
  /** @type {Record<string, number[][]>} */
  const answers = { session: [], device: [] };
  await largestPaint('/with.html');
  for (let run = 0; run < runs; run++) {
    // In turn, and the other first each time: what the machine does meanwhile falls on both.
    for (const name of run % 2 ? ['without', 'with'] : ['with', 'without'])
      paints[name]?.push(await largestPaint(`/${name}.html`));
    for (const name of run % 2 ? ['session', 'device'] : ['device', 'session'])
      answers[name]?.push(await answering(`/${name}.html`));
  }
  console.log(`processor ${rate} times slower`);
  compare(
    'Largest Contentful Paint of the host, without the tag and with it',
    4,
    paints['without'] ?? [],
    paints['with'] ?? [],
  );
  for (const [at, which] of ['first', 'second', 'third'].entries()) {
    /** @param {string} name */
    const times = (name) => (answers[name] ?? []).map((took) => took[at] ?? NaN);
    compare(
      `from “Continuer” to the next paint, ${which} answer, nothing saved and saved on the device`,
      8,
      times('session'),
      times('device'),
    );
  }
} finally {
  await browser.close();
  await site.close();
}
process.exitCode = missed > 0 ? 1 : 0;
