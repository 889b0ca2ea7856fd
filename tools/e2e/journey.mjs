/** How a script walks the journey: the few things it needs to know of the screens, in one place. */

/** @typedef {import('puppeteer-core').Page} Page */

const inside = (/** @type {string} */ selector) => `choix-eclaire >>> ${selector}`;

/** What tells each screen from the others, and what moves on. */
export const screens = {
  any: inside('h2'),
  question: inside('fieldset'),
  unsure: inside('fieldset input[value="__unsure"]'),
  results: inside('article'),
  next: inside('.button.main'),
};

/** @param {Page} page */
export const heading = (page) => page.$eval(screens.any, (element) => element.textContent?.trim() ?? '');

/** From the welcome to the first question. @param {Page} page */
export async function begin(page) {
  await page.waitForSelector(screens.any);
  await page.locator(screens.next).click();
  await page.waitForSelector(screens.question);
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
    await page.waitForFunction(
      (/** @type {string} */ was) => {
        const headings = (/** @type {ParentNode} */ root) =>
          /** @type {Element[]} */ ([...root.querySelectorAll('*')]).flatMap(
            /** @returns {(string | null)[]} */
            (element) => [
              ...(element.localName === 'h2' ? [element.textContent?.trim() ?? ''] : []),
              ...(element.shadowRoot ? headings(element.shadowRoot) : []),
            ],
          );
        const host = document.querySelector('choix-eclaire')?.shadowRoot;
        return host ? !headings(host).includes(was) : false;
      },
      {},
      before,
    );
  }
  throw new Error(`No results after 40 screens; the last one says "${await heading(page)}".`);
}
