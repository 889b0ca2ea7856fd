/**
 * Runs tests by node:test: `**\/*.node.test.ts`, or with `e2e` the files of `tools/e2e/`, which need
 * the built `dist/` and the browsers. Further arguments keep the files whose path contains one of them.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { filesIn } from './files.mjs';

const args = process.argv.slice(2);
const e2e = args[0] === 'e2e';
const wanted = e2e ? args.slice(1) : args;
const files = filesIn('.', e2e ? /^tools\/e2e\/.*\.e2e\.ts$/ : /\.node\.test\.ts$/).filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
if (files.length === 0) {
  console.error('No test file matches.');
  process.exit(1);
}

const reporters = ['spec', './tools/count-reporter.mjs'].flatMap((reporter) => [
  `--test-reporter=${reporter}`,
  '--test-reporter-destination=stdout',
]);
// A browser waits as much as it works: two end-to-end files at a time, on two cores.
const concurrency = e2e ? ['--test-concurrency=2'] : [];
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', ...concurrency, ...reporters, ...files],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
