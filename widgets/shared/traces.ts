/** Something of ours on this device, and where. */
export interface Trace {
  readonly place: 'database' | 'localStorage' | 'sessionStorage' | 'cache';
  readonly name: string;
}

export const ours = 'choix-eclaire';

async function look<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/**
 * Everything of ours that can be found in the storages of this origin, looked for by name and not remembered: it is how
 * an erasure is proved. A storage that may not be looked into holds nothing we could have put there.
 */
export async function traces(): Promise<readonly Trace[]> {
  const named = (place: Trace['place'], names: readonly (string | undefined)[] = []) =>
    names.flatMap((name) => (name?.startsWith(ours) ? [{ place, name }] : []));
  return [
    ...named('database', await look(async () => (await indexedDB.databases()).map(({ name }) => name))),
    ...named('localStorage', await look(() => Object.keys(localStorage))),
    ...named('sessionStorage', await look(() => Object.keys(sessionStorage))),
    ...named('cache', await look(() => caches.keys())),
  ];
}
