import {
  failure,
  success,
  type Certification,
  type EntryCode,
  type IsoDate,
  type Result,
  type RomeCode,
  type Source,
  type SourceId,
} from '../domain/index.js';
import type { Catalogue, Famille, MetierTitles } from './catalogue.js';
import type { Files } from './files.js';
import { knownCapabilities, type Manifest } from './format/manifest.js';
import { readMetiers } from './format/metiers.js';
import type { Index } from './format/readIndex.js';
import { linked } from './linked.js';
import type { CatalogueProblem } from './problem.js';
import { shared, type Shared } from './shared.js';

type Records = ReadonlyMap<string, unknown>;

/** A catalogue in use, and which files are its own. */
export interface Opened {
  readonly value: Catalogue;
  /** Whether a file is of this edition. */
  names(url: string): boolean;
}

/**
 * A catalogue whose manifest and index were read. Details and job titles are fetched when asked for, then kept.
 *
 * @param stale why this edition was read from the device instead of the host
 */
export function opened(
  url: string,
  manifest: Manifest,
  { panorama, detailOf }: Index,
  files: Files,
  stale?: CatalogueProblem,
): Opened {
  const details = new Map<string, Shared<Records>>();
  const certifications = new Map<EntryCode, Certification>();
  const sources = manifest.sources.map(
    (source) => ({ ...source, edition: source.edition as IsoDate }) as Source,
  );
  const sourceOf = new Map(sources.map((source) => [source.id, source]));

  const metiers = shared(async (signal): Promise<Result<readonly MetierTitles[], CatalogueProblem>> => {
    if (!manifest.metiers) return success([]);
    const file = new URL(manifest.metiers.file, url).href;
    const fetched = await files.immutable(file, { signal });
    if (!fetched.ok) return fetched;
    const read = readMetiers(fetched.value);
    if (read.ok) return read;
    files.refuse(file);
    return failure({ code: 'catalogue-shape', url: file, field: read.error });
  });

  const detailUrl = (hash: string) => new URL(`${manifest.details.folder}/${hash}.json`, url).href;

  function detail(hash: string): Shared<Records> {
    const file = detailUrl(hash);
    const held = details.get(hash) ?? shared((signal) => recordsOf(files, file, signal));
    details.set(hash, held);
    return held;
  }

  async function certification(
    entry: EntryCode,
    signal?: AbortSignal,
  ): Promise<Result<Certification, CatalogueProblem>> {
    const kept = certifications.get(entry);
    if (kept) return success(kept);
    const row = panorama.rows.get(entry);
    const hash = row === undefined ? undefined : detailOf(row);
    if (hash === undefined) return failure({ code: 'entry-not-found', entry });
    const records = await detail(hash).join(signal);
    if (!records.ok) return records;
    // Only whoever opens a fiche pays for the schema of one.
    const reader = await import('./format/record.js').catch(() => undefined);
    if (!reader) return failure({ code: 'catalogue-unreachable', url: import.meta.url, status: 0 });
    const reading = reader.readRecord(records.value.get(entry));
    if (!reading.ok) return failure({ code: 'entry-unreadable', entry, field: reading.error.field });
    const certification = frozen(linked(reading.value, panorama));
    certifications.set(entry, certification);
    return success(certification);
  }

  const catalogue: Catalogue = Object.freeze({
    url,
    ...(stale && { stale }),
    id: manifest.id,
    name: manifest.name,
    edition: manifest.edition,
    sources,
    gaps: manifest.gaps,
    capabilities: knownCapabilities(manifest),
    ...(manifest.questionnaire && { questionnaire: manifest.questionnaire }),
    familles: manifest.familles.map(({ id, label, romes = [] }): Famille => ({
      id,
      label,
      romes: romes as RomeCode[],
    })),
    referential: manifest.referential,
    panorama,
    source: (id: SourceId) => sourceOf.get(id),
    certification,
    jobTitles: manifest.metiers !== undefined,
    metiers: (signal?: AbortSignal) => metiers.join(signal),
  });
  const named = [manifest.index, ...(manifest.metiers ? [manifest.metiers] : [])].map(
    ({ file }) => new URL(file, url).href,
  );
  let hashes: ReadonlySet<string | undefined> | undefined;
  return {
    value: catalogue,
    names(file) {
      if (named.includes(file)) return true;
      // By the hash in its name: thousands of addresses are longer to make than to read.
      hashes ??= new Set(panorama.codes.map((_, row) => detailOf(row)));
      const hash = /([^/]+)\.json$/.exec(file)?.[1];
      return hash !== undefined && hashes.has(hash) && file === detailUrl(hash);
    },
  };
}

/** The records of a detail file by number. A record that is not one is left for whoever asks for it. */
async function recordsOf(
  files: Files,
  url: string,
  signal: AbortSignal,
): Promise<Result<Records, CatalogueProblem>> {
  const fetched = await files.immutable(url, { signal });
  if (!fetched.ok) return fetched;
  if (!Array.isArray(fetched.value)) {
    files.refuse(url);
    return failure({ code: 'catalogue-shape', url, field: '' });
  }
  const records = new Map<string, unknown>();
  for (const record of fetched.value)
    if (typeof record === 'object' && record !== null && 'code' in record)
      records.set(String(record.code), record);
  return success(records);
}

/** Shared by every widget of the page: a widget that writes into it throws. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
