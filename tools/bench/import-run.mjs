/** Runs the bundled command line given first on the arguments that follow, and prints what it cost. */
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [bundle = '', ...args] = process.argv.slice(2);
/** @type {{ run(args: readonly string[], io: object): Promise<number> }} */
const { run } = await import(pathToFileURL(bundle).href);
const start = performance.now();
const code = await run(args, {
  out: () => undefined,
  err: (/** @type {string} */ line) => console.error(line),
});
const seconds = (performance.now() - start) / 1000;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
console.log(JSON.stringify({ code, seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1000 }));
