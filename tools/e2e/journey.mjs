/** How a script walks the journey: the few things it needs to know of the screens, in one place. */

/** @typedef {import('puppeteer-core').Page | import('puppeteer-core').Frame} Page */

/** Files of the build that the first question must do without: data, and the code that reads or keeps it. */
export const later = /^\/(catalogue\/|assets\/(later|catalogue|results|schemas|record|store|readRecord)[.-])/;

/** What tells each screen from the others, and what moves on. */
export const screens = {
  any: 'h2',
  question: 'fieldset',
  unsure: 'fieldset input[value="__unsure"]',
  results: 'choix-part-list',
  next: '.button.main',
};

/** The first such element in the widget, at any depth. @param {Page} page @param {string} selector */
const find = (page, selector, tag = 'choix-eclaire') => page.$(`${tag} >>> ${selector}`);

/**
 * Waits until the element `tag` shows what is asked. (`waitForSelector` looks again when the document
 * changes, and does not know when a shadow root does; and a look that the page answers later can be left
 * without an answer for ever when a frame changes process meanwhile, so each look here is a new one.)
 * @param {Page} page @param {string} selector @param {string} [tag] @param {number} [seconds] how long it may take
 */
export async function shown(page, selector, tag = 'choix-eclaire', seconds = 30) {
  const look = () =>
    page.evaluate(
      (tag, selector) => {
        /** @param {ParentNode} root @returns {boolean} */
        const holds = (root) =>
          root.querySelector(selector) !== null ||
          [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && holds(shadowRoot));
        const root = document.querySelector(tag)?.shadowRoot;
        return !!root && holds(root);
      },
      tag,
      selector,
    );
  await until(
    // A page between two documents has nothing to look at.
    () => Promise.race([look().catch(() => false), new Promise((later) => setTimeout(later, 2000, false))]),
    `${selector} in ${tag}`,
    seconds,
  );
}

/** The heading of the screen, or nothing while one follows another. @param {Page} page */
export const heading = async (page) =>
  (await (
    await find(page, screens.any)
  )?.evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim())) ?? '';

/** What the widget shows, at any depth, as one line. @param {Page} page */
export const said = (page, tag = 'choix-eclaire') =>
  page.evaluate((/** @type {string} */ tag) => {
    /** @param {Node} node @returns {string} */
    const text = (node) =>
      node instanceof Text
        ? node.data
        : [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(text).join('');
    const widget = document.querySelector(tag);
    return widget ? text(widget).replace(/\s+/g, ' ') : '';
  }, tag);

/** From the welcome to the first question. @param {Page} page @param {string} [tag] the element, or what it is inside of */
export async function begin(page, tag = 'choix-eclaire') {
  await shown(page, screens.next, tag);
  // Waits until it stands still: a page that moves under the pointer makes a click miss.
  const click = () => page.locator(`${tag} >>> ${screens.next}`).click();
  await click();
  // A frame in a process of its own may be on the screen before Chromium sends it what is pressed there.
  await shown(page, screens.question, tag, 5).catch(click);
  await shown(page, screens.question, tag);
}

/**
 * Presses the first button of the page that is called so, once there is one.
 * @param {Page} page @param {string} words what it is called, or the beginning
 */
export const press = (page, words) =>
  page.waitForFunction(
    (/** @type {string} */ words) => {
      /** @param {ParentNode} root @returns {HTMLElement | undefined} */
      const find = (root) => {
        for (const element of root.querySelectorAll('*')) {
          const told = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
          if (element.localName === 'button' && told.startsWith(words) && element.checkVisibility())
            return /** @type {HTMLElement} */ (element);
          const found = element.shadowRoot && find(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      const button = find(document);
      button?.click();
      return button !== undefined;
    },
    { polling: 50 },
    words,
  );

/** @param {() => Promise<unknown>} condition @param {string} what */
export async function until(condition, what, seconds = 10) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    if (await condition()) return;
    await new Promise((later) => setTimeout(later, 30));
  }
  throw new Error(`${what}, after ${seconds} s.`);
}

/**
 * From a question to the results, answering "I do not know" to everything but what is given.
 * @param {Page} page @param {Record<string, string>} [given] values of the options to choose instead, by question
 */
export async function skipToResults(page, given = {}) {
  for (let screen = 0; screen < 40; screen++) {
    if (await find(page, screens.results)) return;
    const before = await heading(page);
    const wanted = Object.values(given).map((value) => `[value="${value}"]`);
    const option = wanted.length > 0 ? await find(page, `fieldset input:is(${wanted.join()})`) : null;
    await (option ?? (await find(page, screens.unsure)))?.click();
    await (await find(page, screens.next))?.click();
    await until(
      async () => (await find(page, screens.results)) ?? ![before, ''].includes(await heading(page)),
      `Nothing follows "${before}"`,
    );
  }
  throw new Error(`No results after 40 screens; the last one says "${await heading(page)}".`);
}
