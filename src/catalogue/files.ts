import { failure, success, type Result } from '../domain/index.js';
import { fetchText, type FetchOptions } from './fetchText.js';
import type { FileCache } from './fileCache.js';
import type { CatalogueProblem } from './problem.js';

type Parsed = Result<unknown, CatalogueProblem>;

/** The files of one catalogue: from the device when they are kept there, otherwise from the network. */
export interface Files {
  /** A file whose name changes with its content: what is kept is what the host has. */
  immutable(url: string, options: FetchOptions): Promise<Parsed>;
  /** The file whose name does not change: from the host, always. */
  fresh(url: string, options: FetchOptions): Promise<Parsed>;
  /** The same as it was last kept, or `undefined`. */
  kept(url: string): Promise<unknown>;
  /**
   * From now on keeps what is read, and what was read before. Not before the person acted: until then nothing is
   * written on their device.
   */
  keep(): void;
  /** Once an edition is known to be good: keeps its manifest, and lets go of the files of those before. */
  settle(manifest: string, wanted: (url: string) => boolean): void;
}

export function files(): Files {
  let cache: Promise<FileCache | undefined> | undefined;
  /** What was read while nothing was kept. Addresses only: the browser's own cache has the contents. */
  const read = new Set<string>();
  /** The manifest as the host gave it last. */
  let freshText: string | undefined;
  let settled: { readonly manifest: string; readonly wanted: (url: string) => boolean } | undefined;

  async function store(url: string, text: string): Promise<void> {
    if (cache) await (await cache)?.put(url, text);
    else read.add(url);
  }
  async function fetched(url: string, options: FetchOptions): Promise<Parsed> {
    const text = await fetchText(url, options);
    if (!text.ok) return text;
    const parsed = parse(text.value);
    if (parsed === undefined) return failure({ code: 'catalogue-not-json', url });
    if (options.fresh) freshText = text.value;
    else void store(url, text.value);
    return success(parsed.value);
  }
  async function settleNow(): Promise<void> {
    const kept = await cache;
    if (!kept || !settled || freshText === undefined) return;
    const { manifest, wanted } = settled;
    await kept.put(manifest, freshText);
    await kept.prune(new URL('.', manifest).href, (url) => url === manifest || wanted(url));
  }

  return {
    async immutable(url, options) {
      const kept = cache && (await (await cache)?.get(url));
      const parsed = kept === undefined ? undefined : parse(kept);
      if (parsed) return success(parsed.value);
      return fetched(url, options);
    },
    fresh: (url, options) => fetched(url, { ...options, fresh: true }),
    async kept(url) {
      const text = await (await cache)?.get(url);
      return text === undefined ? undefined : parse(text)?.value;
    },
    keep() {
      if (cache) return;
      cache = import('./fileCache.js').then(({ openFileCache }) => openFileCache()).catch(() => undefined);
      for (const url of read)
        void fetchText(url, { signal: never }).then((text) => (text.ok ? store(url, text.value) : undefined));
      read.clear();
      void settleNow();
    },
    settle(manifest, wanted) {
      settled = { manifest, wanted };
      void settleNow();
    },
  };
}

const never = new AbortController().signal;

/** In an object: `null` is JSON too. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
