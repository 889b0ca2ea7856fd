import { equalsInSteps, failure, success, type Result } from '../domain/index.js';
import type { Catalogue } from './catalogue.js';
import { files, type Files } from './files.js';
import { readManifest } from './format/manifest.js';
import { indexInSteps } from './format/readIndex.js';
import { inTurns } from './inTurns.js';
import { opened } from './opened.js';
import type { CatalogueProblem } from './problem.js';
import { shared, type Shared } from './shared.js';
import { turn } from './turn.js';

export interface LoadOptions {
  /** Leaves this wait. Others who wait for the same catalogue go on. */
  readonly signal?: AbortSignal;
  /**
   * `read`: use what an earlier visit kept on the device, and write nothing. `keep`: keep its files there too, so that
   * a second visit and a reload without network need none. Only once the person has acted: asking again with `keep` is
   * enough, for whoever loaded it before. Absent: the device is left alone.
   */
  readonly cache?: 'read' | 'keep' | undefined;
  /** Told how much of the index is there, as a share from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /**
   * Milliseconds of silence after which the host is taken for one that does not answer, when an edition is kept to turn
   * to; of whoever asks first. Without one it is waited for: a slow network is better than none.
   */
  readonly patience?: number;
}

interface Load {
  readonly work: Shared<Catalogue>;
  readonly files: Files;
  readonly listeners: Set<(share: number) => void>;
}

const loads = new Map<string, Load>();

/**
 * Loads a catalogue from the address of its manifest: the manifest, then the index; the rest on demand. One load a page
 * for an address, whoever asks. A failure is forgotten: asking again tries again.
 *
 * With `cache`, a host that does not answer, or answers something else than a catalogue, is replaced by the last good
 * edition kept; `stale` then says why.
 *
 * @param address of the manifest; relative to the page when it is
 */
export async function loadCatalogue(
  address: string,
  { signal, cache, onProgress, patience = 5000 }: LoadOptions = {},
): Promise<Result<Catalogue, CatalogueProblem>> {
  const url = absolute(address);
  if (url === undefined) return failure({ code: 'catalogue-unreachable', url: address, status: 0 });
  const load = loads.get(url) ?? begin(url, patience);
  if (cache === 'keep') load.files.keep();
  else if (cache === 'read') load.files.look();
  if (onProgress) load.listeners.add(onProgress);
  const result = await load.work.join(signal);
  if (onProgress) load.listeners.delete(onProgress);
  return result;
}

/** From now on nothing is kept, nor read where it was: the person wants nothing on this device, or erases it. */
export function forgetKept(): void {
  for (const { files } of loads.values()) files.forget();
}

function begin(url: string, patience: number): Load {
  const listeners: Load['listeners'] = new Set();
  const own = files();
  const onProgress = (share: number) => listeners.forEach((listener) => listener(share));
  const load = { listeners, files: own, work: shared((stop) => open(url, own, stop, onProgress, patience)) };
  loads.set(url, load);
  return load;
}

function absolute(address: string): string | undefined {
  const base = (globalThis as { readonly document?: { readonly baseURI: string } }).document?.baseURI;
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

async function open(
  url: string,
  own: Files,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  patience: number,
): Promise<Result<Catalogue, CatalogueProblem>> {
  const host = new AbortController();
  const leave = () => host.abort();
  signal.addEventListener('abort', leave);
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => void own.kept(url).then((kept) => kept !== undefined && leave()), patience);
  };
  heard();
  const fetched = await own.fresh(url, { signal: host.signal });
  heard();
  const today = fetched.ok
    ? await read(url, fetched.value, own, host.signal, (share) => {
        heard();
        onProgress(share);
      })
    : fetched;
  clearTimeout(silence);
  signal.removeEventListener('abort', leave);
  if (today.ok || signal.aborted) return today;
  const problem: CatalogueProblem =
    today.error.code === 'aborted' ? { code: 'catalogue-unreachable', url, status: 0 } : today.error;
  const kept = await own.kept(url);
  const last = kept === undefined ? undefined : await read(url, kept, own, signal, onProgress, problem);
  return last?.ok ? last : failure(problem);
}

async function read(
  url: string,
  content: unknown,
  own: Files,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  stale?: CatalogueProblem,
): Promise<Result<Catalogue, CatalogueProblem>> {
  const manifest = readManifest(content);
  if (!manifest.ok)
    return failure(
      manifest.error.code === 'too-new'
        ? { code: 'catalogue-too-new', url, formatVersion: manifest.error.formatVersion }
        : { code: 'catalogue-shape', url, field: manifest.error.field },
    );
  const { file, bytes } = manifest.value.index;
  const indexUrl = new URL(file, url).href;
  let received = 0;
  const onText = (count: number) => {
    received += count;
    // Accents take two bytes and count for one: the share falls a little short, and ends on 1.
    onProgress(Math.min(1, received / Math.max(1, bytes)));
  };
  const index = await own.immutable(indexUrl, { signal, onText });
  if (!index.ok) return index;
  await turn();
  const columns = await inTurns(indexInSteps(index.value));
  if (!columns.ok) {
    own.refuse(indexUrl);
    return failure({ code: 'catalogue-shape', url: indexUrl, field: columns.error });
  }
  // Where equals stand, the first ranking asks for; and it would ask within an answer to the person.
  await inTurns(equalsInSteps(columns.value.panorama));
  await turn();
  if (signal.aborted) return failure({ code: 'aborted' });
  onProgress(1);
  const catalogue = opened(url, manifest.value, columns.value, own, stale);
  if (stale === undefined) own.settle(url, catalogue.names);
  return success(catalogue.value);
}
