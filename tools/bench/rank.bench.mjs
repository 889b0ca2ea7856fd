/**
 * How long ranking takes, in Chromium, from 1,000 to 100,000 certifications, on every criterion at once, against a
 * plain scan of the same columns in the same run.
 * `node tools/bench/rank.bench.mjs`, or `BROWSER=firefox` for the other engine. Fails when 25,000 take longer than
 * promised, in milliseconds or beside the scan. On a busy machine only the ratio means something.
 */
import process from 'node:process';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumArgs } from '../browsers.mjs';

const limits = { ratio: 3, milliseconds: 8 };
const sizes = [1_000, 5_000, 10_000, 25_000, 50_000, 100_000];
const runs = Number(process.env['RUNS'] ?? 10);
const engine = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

const { outputFiles } = await build({
  entryPoints: [new URL('rank.page.ts', import.meta.url).pathname],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'ranking',
  target: 'es2022',
});

const browser = await puppeteer.launch({
  browser: engine === 'firefox' ? 'firefox' : 'chrome',
  executablePath: browserPath(engine) ?? '',
  args: engine === 'firefox' ? [] : [...chromiumArgs],
});
try {
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const rows = [];
  for (const size of sizes) {
    const { first, ranked, scanned } = await page.evaluate(
      (count, times) => {
        const { randomPanorama, rankAll, plainScan } = /** @type {any} */ (globalThis).ranking;
        /** @param {() => number} work */
        const timed = (work) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        /** @param {number[]} list */
        const median = (list) => {
          const sorted = list.toSorted((a, b) => a - b);
          return ((sorted[(times - 1) >> 1] ?? 0) + (sorted[times >> 1] ?? 0)) / 2;
        };
        const panorama = randomPanorama(count);
        // The first one also lays out the order of equals, once for a catalogue.
        const first = timed(() => rankAll(panorama));
        // Until the engine has compiled both for good.
        for (const end = performance.now() + 500; performance.now() < end;) {
          rankAll(panorama);
          plainScan(panorama);
        }
        /** @type {number[]} */
        const ranked = [];
        /** @type {number[]} */
        const scanned = [];
        for (let run = 0; run < times; run++) {
          ranked.push(timed(() => rankAll(panorama)));
          scanned.push(timed(() => plainScan(panorama)));
        }
        return { first, ranked: median(ranked), scanned: median(scanned) };
      },
      size,
      runs,
    );
    rows.push({ size, first, ranked, scanned });
  }
  console.log(`Ranking on every criterion, ${await browser.version()}, ${runs} runs each`);
  console.table(
    rows.map(({ size, first, ranked, scanned }) => ({
      certifications: size.toLocaleString('en'),
      'rank, median ms': ranked.toFixed(2),
      'plain scan, median ms': scanned.toFixed(2),
      ratio: (ranked / scanned).toFixed(1),
      'µs a certification': ((1000 * ranked) / size).toFixed(3),
      'first rank, ms': first.toFixed(1),
    })),
  );
  const large = rows.find(({ size }) => size === 25_000);
  const ratio = (large?.ranked ?? NaN) / (large?.scanned ?? NaN);
  const ms = large?.ranked ?? NaN;
  for (const [holds, sentence] of [
    [ratio <= limits.ratio, `${ratio.toFixed(1)} times the plain scan, ${limits.ratio} promised`],
    [ms <= limits.milliseconds, `median ${ms.toFixed(1)} ms, ${limits.milliseconds} promised`],
  ]) {
    console.log(`${holds ? '✔' : '✖'} 25,000 certifications: ${sentence}`);
    if (!holds) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
