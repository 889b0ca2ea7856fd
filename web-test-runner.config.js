import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import process from 'node:process';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumArgs, wantedEngines } from './tools/browsers.mjs';
import { cdpPlugin } from './tools/cdp-plugin.mjs';
import { packagesPlugin } from './tools/packages-plugin.mjs';
import { testBundlesPlugin } from './tools/test-bundles-plugin.mjs';
import { catalogueFile, catalogueFiles } from './tools/embedded-catalogue.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

// One page at a time in each engine: a Chromium page behind another is given no frame, and two Firefox tabs at once take
// twice as long as one after the other.
const launchers = {
  chromium: () =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: { executablePath: browserPath('chromium'), args: chromiumArgs },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: browserPath('firefox'),
        // A tab behind another is otherwise given a timer a second, and a test with two of them waits for nothing.
        extraPrefsFirefox: {
          'dom.min_background_timeout_value': 4,
          'dom.min_background_timeout_value_without_budget_throttling': 4,
        },
      },
    }),
};

/** `--group journey`: the folder of that name, or the files whose name contains it. */
function group() {
  const at = process.argv.indexOf('--group');
  const name = at < 0 ? undefined : process.argv[at + 1];
  if (name === undefined) return {};
  const files = ['src', 'widgets'].flatMap((root) => [
    `${root}/**/${name}/**/*.test.ts`,
    `${root}/**/*${name}*.test.ts`,
    `!${root}/**/*.node.test.ts`,
  ]);
  return { groups: [{ name, files }] };
}

/** The embedded catalogue where widgets look for it. */
async function serveCatalogue(context, next) {
  const content = await catalogueFile(context.path);
  if (content === undefined) return next();
  context.type = 'application/json';
  context.body = content instanceof Uint8Array ? Buffer.from(content) : content;
}

/** Real editions, when the machine has them: a test that needs one says so and ends on a 404. */
const sharedData = resolve('../shared/data');
async function serveSharedData(context, next) {
  if (!context.path.startsWith('/shared-data/')) return next();
  const file = resolve(sharedData, decodeURIComponent(context.path.slice('/shared-data/'.length)));
  const found = file.startsWith(sharedData + sep) && existsSync(file) && statSync(file).isFile();
  context.status = found ? 200 : 404;
  context.body = found ? createReadStream(file) : 'Not on this machine.';
  if (found) context.type = file.split('.').at(-1) ?? '';
}

/** The closing line that `npm test` adds up. */
const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    const add = (suite) => {
      for (const test of suite.tests) total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      suite.suites.forEach(add);
    };
    for (const { testResults, passed, errors } of sessions) {
      if (testResults) add(testResults);
      if (errors.length > 0 || (!testResults && !passed)) total.failed++;
    }
    const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
    console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  },
});

const compiled = {
  target: 'es2022',
  tsconfig: './tsconfig.json',
  define: { __VERSION__: JSON.stringify(version), __ROUNDS__: process.env.ROUNDS ?? '100' },
};

// Made while the browsers start, so that the first test to ask for it does not wait.
catalogueFiles().catch((error) => console.error(error));

export default {
  files: ['src/**/*.test.ts', 'widgets/**/*.test.ts', '!**/*.node.test.ts'],
  ...group(),
  nodeResolve: true,
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.ROUNDS ? 3_600_000 : 300_000,
  testFramework: { config: { timeout: 10_000 } },
  middleware: [serveCatalogue, serveSharedData],
  plugins: [
    packagesPlugin(),
    cdpPlugin(),
    testBundlesPlugin(compiled),
    esbuildPlugin({ ...compiled, ts: true, json: true }),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  browsers: wantedEngines().map((engine) => launchers[engine]()),
};
