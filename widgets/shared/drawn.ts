import { turn } from '../../src/catalogue/index.js';

/** Resolves once what stands on the screen has been drawn, or soon when nothing is: a tab that is hidden has no frames. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void turn().then(resolve);
    });
  });
