import { loadCatalogue, type Catalogue } from '../../src/catalogue/index.js';
import { entryCode, type Certification } from '../../src/domain/index.js';
import { valueOf } from './valueOf.js';

/** The embedded catalogue, as the widget finds it: real certifications, read once a test page. */
export const embedded = async (): Promise<Catalogue> =>
  valueOf(await loadCatalogue('/widgets/catalogue/manifest.json'));

/** One of its certifications. */
export async function entryOf(catalogue: Catalogue, number: string): Promise<Certification> {
  const code = entryCode(number);
  if (code === undefined) throw new Error(`Not an entry code: ${number}`);
  return valueOf(await catalogue.certification(code));
}
