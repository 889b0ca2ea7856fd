/** A clock one can set forward: what counts minutes is then tested in seconds. */

/** @typedef {import('puppeteer-core').Page} Page */

/** Before the page loads. @param {Page} page */
export const settable = (page) =>
  page.evaluateOnNewDocument(() => {
    const { now } = Date;
    Reflect.set(window, 'ahead', 0);
    Date.now = () => now() + Number(Reflect.get(window, 'ahead'));
  });

/** So many minutes later, nobody having acted. @param {Page} page @param {number} minutes */
export const later = (page, minutes) =>
  page.evaluate(
    (/** @type {number} */ more) => Reflect.set(window, 'ahead', Number(Reflect.get(window, 'ahead')) + more),
    minutes * 60_000,
  );
