/** Whether the database exists, asked without creating it. `undefined` when this browser cannot say. */
export async function peek(name: string): Promise<boolean | undefined> {
  // In a frame that may store nothing, Chromium refuses twice: once to us, once to the console.
  if (globalThis.origin === 'null') return undefined;
  try {
    return (await indexedDB.databases()).some((database) => database.name === name);
  } catch {
    return undefined;
  }
}
