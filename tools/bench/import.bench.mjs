/**
 * Import of a full-size export, against the bare pair yauzl + saxes with empty handlers in the same run, each in a
 * process of its own, turn by turn: at least 80 % of its throughput, and 200 MB of memory at most.
 *
 *   node tools/bench/import.bench.mjs          RUNS=3 SHARE=1
 *
 * The export is generated once, in `.cache/bench`. Time of the clock is what the promise is about; time of the
 * processor is told beside it, for machines that do other things.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundle } from '../build-command.mjs';
import { generateExport } from '../generate-export.mjs';

const runs = Number(process.env['RUNS'] ?? 3);
const share = Number(process.env['SHARE'] ?? 1);
const limits = { throughput: 0.8, megabytes: 200, fiches: 30_000, xml: 450e6 };

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const cache = here('../../.cache/bench');
// Of other generators, another export.
const makers = ['../generate-export.mjs', '../generate-fiche.mjs'].map((file) => readFileSync(here(file)));
const recipe = createHash('sha256').update(Buffer.concat(makers)).digest('hex').slice(0, 8);
const folder = join(cache, `export-${share}-${recipe}`);
const note = join(folder, 'made.json');
const run = join(cache, 'run.mjs');
const out = join(cache, 'import');

if (!existsSync(note)) {
  console.log('Generating the export…');
  writeFileSync(note, JSON.stringify(await generateExport(folder, { share })));
}
/** @type {{ files: string[], fiches: number, active: number, bytes: number }} */
const made = JSON.parse(readFileSync(note, 'utf8'));
await bundle('src/cli/run.ts', run);

/** @typedef {{ seconds: number, cpu: number, rss: number, code?: number }} Cost */

/** @param {string[]} args @returns {Cost} */
const cost = (args) =>
  JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '');
/** The cost of a command that must end well. @param {string[]} args */
function done(args) {
  const spent = cost(args);
  if (spent.code !== 0) throw new Error(`Code ${spent.code}: ${args.slice(2, 3)}`);
  return spent;
}
/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** @type {Cost[]} */
const bare = [];
/** @type {Cost[]} */
const imports = [];
for (let turn = 0; turn < runs; turn++) {
  bare.push(cost([here('import-bare.mjs'), ...made.files]));
  // Into a new folder: removing what stood there is not what is measured.
  rmSync(out, { recursive: true, force: true });
  imports.push(done([here('import-run.mjs'), run, 'import', ...made.files, '--out', out, '--quiet']));
}
const check = done([here('import-run.mjs'), run, 'check', out]);
rmSync(out, { recursive: true, force: true });

const throughput = (/** @type {Cost[]} */ costs) =>
  made.bytes / 1e6 / median(costs.map(({ seconds }) => seconds));
const ratio = throughput(imports) / throughput(bare);
const cpuRatio = median(bare.map(({ cpu }) => cpu)) / median(imports.map(({ cpu }) => cpu));
const memory = Math.max(...imports.map(({ rss }) => rss));
console.log(
  `${made.fiches} fiches, ${made.active} active, ${Math.round(made.bytes / 1e6)} MB of XML, ${runs} runs each, medians`,
);
console.table({
  'yauzl + saxes, empty handlers': told(bare),
  import: told(imports),
  check: told([check]),
});
function told(/** @type {Cost[]} */ costs) {
  return {
    's (clock)': median(costs.map(({ seconds }) => seconds)).toFixed(1),
    's (processor)': median(costs.map(({ cpu }) => cpu)).toFixed(1),
    'MB/s': throughput(costs).toFixed(0),
    'MB at most': Math.max(...costs.map(({ rss }) => rss)).toFixed(0),
  };
}
let failed = 0;
/** @param {boolean} holds @param {string} sentence */
function promise(holds, sentence) {
  console.log(`${holds ? '✔' : '✖'} ${sentence}`);
  if (!holds) failed++;
}
if (share === 1)
  promise(
    made.fiches >= limits.fiches && made.bytes >= limits.xml,
    `full size: ${made.fiches} fiches, ${Math.round(made.bytes / 1e6)} MB of XML; ${limits.fiches} and ${limits.xml / 1e6} promised`,
  );
promise(
  ratio >= limits.throughput,
  `throughput: ${(100 * ratio).toFixed(0)} % of the bare pair, ${100 * limits.throughput} % promised (processor: ${(100 * cpuRatio).toFixed(0)} %)`,
);
promise(memory <= limits.megabytes, `memory: ${memory.toFixed(0)} MB, ${limits.megabytes} promised`);
process.exitCode = failed > 0 ? 1 : 0;
