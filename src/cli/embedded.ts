import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { assemble, type Assembly, type CatalogueFrame, type CatalogueMeta } from '../catalogue/assemble.js';
import type { Famille, MetierTitles } from '../catalogue/catalogue.js';
import type { Referential, Source } from '../domain/index.js';

const home = new URL('../default/', import.meta.url);

async function json<T>(name: string, otherwise: T): Promise<T> {
  const file = new URL(name, home);
  return existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as T) : otherwise;
}

async function folder(name: string): Promise<readonly unknown[]> {
  const place = new URL(`${name}/`, home);
  if (!existsSync(place)) return [];
  const names = (await readdir(place)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(names.map((file) => json<unknown>(`${name}/${file}`, undefined)));
}

/** The embedded catalogue, assembled from the facts of `src/default`. */
export async function embeddedCatalogue(): Promise<Assembly> {
  const { notes = [], ...meta } = await json<CatalogueMeta & { readonly notes?: readonly string[] }>(
    'catalogue.json',
    {
      id: 'accompagnement',
      name: 'Catalogue sans entrée',
      edition: '2016-12-13',
    },
  );
  const frame: CatalogueFrame = {
    meta: { ...meta, gaps: meta.gaps ?? notes },
    sources: await json<Source[]>('sources.json', []),
    familles: (await json<(Omit<Famille, 'romes'> & Partial<Famille>)[]>('familles.json', [])).map(
      ({ id, label, romes = [] }) => ({ id, label, romes }),
    ),
    referential: await json<Referential>('referential.json', []),
    metiers: await json<MetierTitles[]>('metiers.json', []),
  };
  return assemble(frame, [...(await folder('certifications')), ...(await folder('panorama-2016'))]);
}

/**
 * Its files, path to content, for the build and the development server.
 *
 * @throws when a fact of ours is bad: nothing is published with an entry missing
 */
export async function embeddedCatalogueFiles(): Promise<Map<string, string | Uint8Array>> {
  const { files, report } = await embeddedCatalogue();
  if (report.length > 0) throw new Error(`src/default: ${JSON.stringify(report)}`);
  return new Map(files);
}
