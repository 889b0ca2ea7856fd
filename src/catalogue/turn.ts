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
