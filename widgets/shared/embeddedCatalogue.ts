/** Relative to this module once built, and served at the same place in development. In a variable, so that the build leaves it alone. */
const manifest = '../catalogue/manifest.json';

/** Address of the catalogue that comes with the widget, wherever its files are hosted. */
export const embeddedCatalogue = (): string => new URL(manifest, import.meta.url).href;
