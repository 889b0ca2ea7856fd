import { defaultLocale, localeTags, type LocaleTag } from './locales.js';

export interface PickedLocale {
  readonly locale: LocaleTag;
  /** What was asked for and is not a language of ours: for the caller to warn of, once. */
  readonly unknown?: string;
}

/** The exact tag (`fr-x-clair`), or else its base language (`fr` for `fr-CA`). */
function known(tag: string): LocaleTag | undefined {
  const wanted = tag.trim().toLowerCase();
  const exact = localeTags.find((locale) => locale.toLowerCase() === wanted);
  return exact ?? localeTags.find((locale) => locale === wanted.split(/[-_]/)[0]);
}

/**
 * The language to speak: the one asked for, or the first of the page's that we know, or French.
 * @param requested value of the attribute; empty is as good as absent
 * @param page `lang` of the elements around, nearest first
 */
export function pickLocale(requested: string | null | undefined, page: readonly string[] = []): PickedLocale {
  const asked = requested?.trim() ?? '';
  const locale = [asked, ...page].map(known).find((tag) => tag !== undefined) ?? defaultLocale;
  return asked === '' || known(asked) !== undefined ? { locale } : { locale, unknown: asked };
}
