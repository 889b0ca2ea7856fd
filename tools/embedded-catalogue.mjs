/**
 * The embedded catalogue, made from its sources by `src/cli/embedded.ts`, for the build, the dev
 * server and the test runner alike.
 *
 * Code in `widgets/shared/` asks for `../catalogue/manifest.json` relative to its own module. In the
 * sources that is `/widgets/catalogue/`; in the build, where chunks live in `assets/`, it is
 * `dist/catalogue/`: one relative address serves both.
 */
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const source = new URL('../src/cli/embedded.ts', import.meta.url);
export const cataloguePrefix = '/widgets/catalogue/';

/** @typedef {Map<string, string | Uint8Array>} Files */

/** @type {Promise<Files> | undefined} */
let files;

/** Forgets the files made so far: their sources changed. */
export const forgetCatalogue = () => (files = undefined);

/** @returns {Promise<Files>} path, relative to the manifest's folder, to content */
export const catalogueFiles = () => (files ??= make());

async function make() {
  if (!existsSync(source)) {
    console.warn('No embedded catalogue: src/cli/embedded.ts is missing.');
    return new Map();
  }
  /** @type {{ embeddedCatalogueFiles(): Promise<Files> }} */
  const module = await tsImport(source.href, import.meta.url);
  return module.embeddedCatalogueFiles();
}

/**
 * The file a request asks for, or `undefined` when it is not about the catalogue.
 * @param {string} pathname
 */
export async function catalogueFile(pathname) {
  if (!pathname.startsWith(cataloguePrefix)) return undefined;
  return (await catalogueFiles()).get(decodeURIComponent(pathname.slice(cataloguePrefix.length)));
}
