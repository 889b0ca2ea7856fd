import type { Locale } from './locale.js';

/**
 * Every language, each loaded alone. To add one is to add its folder in `locales/` and an entry here.
 * The paths are written out because bundlers read them; JSON is a module in vite, and in the test runner by
 * `esbuildPlugin({ json: true })`.
 */
export const locales = {
  fr: {
    name: 'Français',
    dir: 'ltr',
    load: {
      journey: () => import('../../locales/fr/journey.json'),
      results: () => import('../../locales/fr/results.json'),
      fiche: () => import('../../locales/fr/fiche.json'),
      search: () => import('../../locales/fr/search.json'),
      data: () => import('../../locales/fr/data.json'),
      plan: () => import('../../locales/fr/plan.json'),
      desk: () => import('../../locales/fr/desk.json'),
      dossiers: () => import('../../locales/fr/dossiers.json'),
    },
  },
  en: {
    name: 'English',
    dir: 'ltr',
    formats: 'en-GB',
    load: {
      journey: () => import('../../locales/en/journey.json'),
      results: () => import('../../locales/en/results.json'),
      fiche: () => import('../../locales/en/fiche.json'),
      search: () => import('../../locales/en/search.json'),
      data: () => import('../../locales/en/data.json'),
      plan: () => import('../../locales/en/plan.json'),
      desk: () => import('../../locales/en/desk.json'),
      dossiers: () => import('../../locales/en/dossiers.json'),
    },
  },
} as const satisfies Readonly<Record<string, Locale>>;

export type LocaleTag = keyof typeof locales;

/** The language of the sources, of the catalogue, and of a page that names none we know. */
export const defaultLocale: LocaleTag = 'fr';

export const localeTags = Object.keys(locales) as readonly LocaleTag[];
