/** The network, down while something is done: what is fetched does not come. Modules already known still do. */
export async function offline(during: () => unknown): Promise<void> {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError('offline'));
  try {
    await during();
  } finally {
    globalThis.fetch = fetch;
  }
}
