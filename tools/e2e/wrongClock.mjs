/** A wrong clock. Plain JavaScript: what tsx compiles cannot be handed to a browser. */

/** @param {import('puppeteer-core').Page} page @param {number} years ahead; behind when negative */
export const clockOff = (page, years) =>
  page.evaluateOnNewDocument((/** @type {number} */ years) => {
    const real = Date;
    const shift = years * 31_557_600_000;
    const wrong = new Proxy(real, {
      construct: (target, args) =>
        args.length > 0 ? Reflect.construct(target, args) : new target(real.now() + shift),
      get: (target, name) => (name === 'now' ? () => real.now() + shift : Reflect.get(target, name)),
    });
    Reflect.set(window, 'Date', wrong);
  }, years);
