/** How a script walks the journey: the few things it needs to know of the screens, in one place. */

/** @typedef {import('puppeteer-core').Page} Page */

/** Files of the build that the first question must do without: data, and the code that reads or keeps it. */
export const later = /^\/(catalogue\/|assets\/(later|results|schemas|record|store|readRecord)[.-])/;

const inside = (/** @type {string} */ selector) => `choix-eclaire >>> ${selector}`;

/** What tells each screen from the others, and what moves on. */
export const screens = {
  any: inside('h2'),
  question: inside('fieldset'),
  unsure: inside('fieldset input[value="__unsure"]'),
  results: inside('article'),
  next: inside('.button.main'),
};

/** The heading of the screen, or nothing while one follows another. @param {Page} page */
export const heading = async (page) => {
  const found = await page.$(screens.any);
  return (await found?.evaluate((element) => element.textContent?.trim())) ?? '';
};

/** From the welcome to the first question. @param {Page} page */
export async function begin(page) {
  await page.waitForSelector(screens.any);
  await page.locator(screens.next).click();
  await page.waitForSelector(screens.question);
}

/**
 * Waits for something to become true, as puppeteer cannot across shadow roots.
 * @param {() => Promise<unknown>} condition @param {string} what
 */
async function until(condition, what, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((later) => setTimeout(later, 30));
  }
  throw new Error(`${what}, after ${seconds} s.`);
}

/**
 * From a question to the results, answering "I do not know" to everything.
 * @param {Page} page
 */
export async function skipToResults(page) {
  for (let screen = 0; screen < 40; screen++) {
    if (await page.$(screens.results)) return;
    const before = await heading(page);
    await (await page.$(screens.unsure))?.click();
    await (await page.$(screens.next))?.click();
    await until(
      async () => (await page.$(screens.results)) ?? ![before, ''].includes(await heading(page)),
      `Nothing follows "${before}"`,
    );
  }
  throw new Error(`No results after 40 screens; the last one says "${await heading(page)}".`);
}
