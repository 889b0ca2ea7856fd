/**
 * Lets the page have its turn: what follows is another task. A message and not `scheduler.yield`, which would pass
 * before the timers of the host's page; nor a timer, held back four milliseconds each time.
 */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Resolves once what stands on the screen has been drawn, or soon when nothing is: a tab that is hidden has no frames. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void turn().then(resolve);
    });
  });
