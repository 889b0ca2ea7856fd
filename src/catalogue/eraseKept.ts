/** Erases the catalogue files kept on the device, of every catalogue of this origin. */
export async function eraseKept(): Promise<void> {
  const cache = await import('./fileCache.js').catch(() => undefined);
  await cache?.eraseFileCache();
}
