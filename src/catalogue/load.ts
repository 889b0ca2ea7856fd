import { failure, success, type Result } from '../domain/index.js';
import type { Catalogue } from './catalogue.js';
import { fetchJson } from './fetchJson.js';
import { readManifest } from './format/manifest.js';
import { readIndex } from './format/readIndex.js';
import { opened } from './opened.js';
import type { CatalogueProblem } from './problem.js';
import { shared, type Shared } from './shared.js';

export interface LoadOptions {
  /** Leaves this wait. Others who wait for the same catalogue go on. */
  readonly signal?: AbortSignal;
}

const loads = new Map<string, Shared<Catalogue>>();

/**
 * Loads a catalogue from the address of its manifest: the manifest, then the index; the rest on demand. One load a page
 * for an address, whoever asks. A failure is forgotten: asking again tries again.
 *
 * @param address of the manifest; relative to the page when it is
 */
export function loadCatalogue(
  address: string,
  { signal }: LoadOptions = {},
): Promise<Result<Catalogue, CatalogueProblem>> {
  const url = absolute(address);
  if (url === undefined)
    return Promise.resolve(failure({ code: 'catalogue-unreachable', url: address, status: 0 }));
  const load = loads.get(url) ?? shared((stop) => open(url, stop));
  loads.set(url, load);
  return load.join(signal);
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

async function open(url: string, signal: AbortSignal): Promise<Result<Catalogue, CatalogueProblem>> {
  // The one name that does not change with its content: asked again each time, answered "not modified" most times.
  const fetched = await fetchJson(url, signal, 'no-cache');
  if (!fetched.ok) return fetched;
  const manifest = readManifest(fetched.value);
  if (!manifest.ok)
    return failure(
      manifest.error.code === 'too-new'
        ? { code: 'catalogue-too-new', url, formatVersion: manifest.error.formatVersion }
        : { code: 'catalogue-shape', url, field: manifest.error.field },
    );
  const indexUrl = new URL(manifest.value.index.file, url).href;
  const content = await fetchJson(indexUrl, signal);
  if (!content.ok) return content;
  const index = readIndex(content.value);
  if (!index.ok) return failure({ code: 'catalogue-shape', url: indexUrl, field: index.error });
  return success(opened(url, manifest.value, index.value));
}
