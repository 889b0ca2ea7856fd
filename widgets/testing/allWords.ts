import { locales, namespaces, type LocaleTag, type Words } from '../../src/i18n/index.js';

/** Every sentence of a language, by its key. */
export async function allWords(locale: LocaleTag): Promise<Words> {
  const parts = await Promise.all(namespaces.map((namespace) => locales[locale].load[namespace]()));
  return Object.assign({}, ...parts.map((part) => part.default)) as Words;
}
