/** Browsers for end-to-end tests, by puppeteer-core: Chromium over CDP, Firefox over WebDriver BiDi. */
import process from 'node:process';
import { after, before, describe } from 'node:test';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumArgs, wantedEngines } from '../browsers.mjs';

/** @typedef {import('../browsers.mjs').Engine} Engine */
/** @typedef {import('puppeteer-core').Browser} Browser */

/**
 * @param {Engine} engine
 * @param {{ args?: readonly string[], env?: Record<string, string>, profile?: string, watched?: boolean, preferences?: Record<string, unknown> }} [more]
 *   of Chromium: `profile` is a folder that outlives it, `watched: false` for measures: a browser whose requests are
 *   watched reads each answer twice, the second time in the page's own thread; of Firefox: `preferences`
 * @returns {Promise<Browser>}
 */
export function launch(engine, { args = [], env = {}, profile, watched = true, preferences = {} } = {}) {
  const executablePath = browserPath(engine);
  if (executablePath === undefined) throw new Error(`No ${engine} here: node tools/setup.mjs --browsers`);
  return puppeteer.launch(
    engine === 'chromium'
      ? {
          executablePath,
          args: [...chromiumArgs, ...args],
          env: { ...process.env, ...env },
          networkEnabled: watched,
          ...(profile !== undefined && { userDataDir: profile }),
        }
      : {
          browser: 'firefox',
          executablePath,
          extraPrefsFirefox: { 'intl.accept_languages': 'fr', ...preferences },
        },
  );
}

/**
 * A page in a profile of its own, that remembers what went wrong on it.
 * @param {Browser} browser
 */
export async function open(browser) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const lines = [];
  page.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`thrown: ${String(error)}`));
  await page.evaluateOnNewDocument(() => {
    const violations = (Reflect.set(window, 'violations', []), Reflect.get(window, 'violations'));
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`.trim()),
    );
  });
  return {
    page,
    /** Console lines and uncaught errors, `type: text`. */
    lines,
    /**
     * What the page's policy refused. Firefox asks for an icon nobody named, and reports it.
     * @returns {Promise<string[]>}
     */
    violations: async () =>
      (await page.evaluate(() => Reflect.get(window, 'violations'))).filter(
        (/** @type {string} */ line) => !line.includes('favicon'),
      ),
    close: () => context.close(),
  };
}

/**
 * The same tests in every browser asked for by `BROWSERS`.
 * @param {string} title @param {(engine: Engine, browser: () => Browser) => void} tests
 */
export function inEachBrowser(title, tests) {
  for (const engine of wantedEngines())
    describe(`${title} (${engine})`, () => {
      /** @type {Browser} */
      let browser;
      before(async () => {
        browser = await launch(engine);
      });
      after(() => browser.close());
      tests(engine, () => browser);
    });
}
