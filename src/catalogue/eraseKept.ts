import { forgetKept } from './load.js';

/**
 * Erases the catalogue files kept on the device, of every catalogue of this origin. Nothing is kept again until it is
 * asked for.
 */
export async function eraseKept(): Promise<void> {
  forgetKept();
  const cache = await import('./fileCache.js').catch(() => undefined);
  await cache?.eraseFileCache();
}
