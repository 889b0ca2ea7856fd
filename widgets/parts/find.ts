import { certificationSearch, type Catalogue, type CertificationSearch } from '../../src/catalogue/index.js';
import type { Translator } from '../../src/i18n/index.js';
import { lost } from '../shared/warnOnce.js';

/** What was found for words: rows of the panorama, the closest first. */
export interface Found {
  readonly query: string;
  readonly rows: readonly number[];
  /** Set when nothing holds the words, and what is shown only comes close, or could not be looked for: the sentence that says so. */
  readonly note?: string;
}

const searches = new WeakMap<Catalogue, Promise<CertificationSearch>>();

/** Rows close to words with a mistake. More would be noise: the list without any words stays one key away. */
const nearest = 20;

/** Reads the titles once a catalogue, so that the first key pressed does not wait for it. */
export function readyToFind(catalogue: Catalogue): Promise<CertificationSearch> {
  const search = searches.get(catalogue) ?? made(catalogue);
  searches.set(catalogue, search);
  return search;
}

async function made(catalogue: Catalogue): Promise<CertificationSearch> {
  const metiers = await catalogue.metiers();
  // Without its job titles a catalogue is searched by its own words; the next search asks for them again.
  if (!metiers.ok) searches.delete(catalogue);
  return certificationSearch(catalogue.panorama, metiers.ok ? metiers.value : []);
}

/** Certifications by title, certificateur, number, and the titles of the jobs they lead to. */
export async function find(catalogue: Catalogue, words: Translator, query: string): Promise<Found> {
  const search = await readyToFind(catalogue);
  const rows = search.find(query);
  if (rows.length > 0) return { query, rows };
  const [near, told] = await Promise.all([search.near(query, nearest).catch(lost), words.need('search')]);
  if (!told.ok) lost('its words');
  if (!near || !told.ok) return { query, rows: [], note: words.t('problem.module') };
  // What only comes close is never shown without a word.
  return near.length === 0
    ? { query, rows: [] }
    : { query, rows: near, note: words.t('search.near', { query: query.trim() }) };
}
