/** Vite writes the answer into the build, and the warning goes. Elsewhere there is no `env`. */
const development = (import.meta as { readonly env?: { readonly DEV?: boolean } }).env?.DEV === true;

const warned = new Set<string>();

/** Tells developers, once a key, that words are missing. Visitors see the key and the console stays quiet. */
export function warnMissing(key: string, locale: string): void {
  if (!development || warned.has(`${locale} ${key}`)) return;
  warned.add(`${locale} ${key}`);
  // eslint-disable-next-line no-console -- for developers, and only on their machines
  console.warn(`Choix éclairé: no words for "${key}" in ${locale}.`);
}
