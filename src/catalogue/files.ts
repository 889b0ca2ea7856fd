import { failure, success, type Result } from '../domain/index.js';
import { fetchText, type FetchOptions } from './fetchText.js';
import { cacheName } from './cacheName.js';
import type { FileCache } from './fileCache.js';
import { parsedInSteps } from './format/lines.js';
import { inTurns } from './inTurns.js';
import type { CatalogueProblem } from './problem.js';

type Parsed = Result<unknown, CatalogueProblem>;

/** The files of one catalogue: from the device when they are kept there, otherwise from the network. */
export interface Files {
  /** A file whose name changes with its content: what is kept is what the host has. */
  immutable(url: string, options: FetchOptions): Promise<Parsed>;
  /** An immutable file is not what it should be: it is let go of, and the next who asks has what the host has then. */
  refuse(url: string): void;
  /** The file whose name does not change: from the host, always. */
  fresh(url: string, options: FetchOptions): Promise<Parsed>;
  /** The same as it was last kept, or `undefined`. */
  kept(url: string): Promise<unknown>;
  /** From now on reads what is kept. Writes nothing, not even a database. */
  look(): void;
  /**
   * From now on keeps what is read, and what was read before. Not before the person acted: until then nothing is
   * written on their device.
   */
  keep(): void;
  /** What is kept is being erased: from now on nothing is read there nor kept, until asked for again. */
  forget(): void;
  /** Once an edition is known to be good: keeps its manifest, and lets go of the files of those before. */
  settle(manifest: string, wanted: (url: string) => boolean): void;
}

export function files(): Files {
  let cache: Promise<FileCache | undefined> | undefined;
  let keeping = false;
  /** What was read while nothing was being kept. Addresses only: the browser's own cache has the contents. */
  const read = new Set<string>();
  /** The manifest as the host gave it last. */
  let freshText: string | undefined;
  let settled: { readonly manifest: string; readonly wanted: (url: string) => boolean } | undefined;

  async function store(url: string, text: string): Promise<void> {
    if (keeping) await (await cache)?.put(url, text);
    else read.add(url);
  }
  async function fetched(url: string, options: FetchOptions): Promise<Parsed> {
    const text = await fetchText(url, options);
    if (!text.ok) return text;
    const parsed = await parse(text.value);
    if (parsed === undefined) return failure({ code: 'catalogue-not-json', url });
    if (options.fresh) freshText = text.value;
    else void store(url, text.value);
    return success(parsed.value);
  }
  /** A file read before it was to be kept. */
  async function again(url: string): Promise<void> {
    const device = await cache;
    if ((await device?.get(url)) !== undefined) return device?.touch(url);
    const text = await fetchText(url, { signal: never });
    if (text.ok) await store(url, text.value);
  }
  async function settleNow(): Promise<void> {
    const kept = keeping && (await cache);
    if (!kept || !settled || freshText === undefined) return;
    const { manifest, wanted } = settled;
    await kept.put(manifest, freshText);
    await kept.prune(new URL('.', manifest).href, (url) => url === manifest || wanted(url));
  }

  return {
    async immutable(url, options) {
      const device = await cache;
      const kept = await device?.get(url);
      const parsed = kept === undefined ? undefined : await parse(kept);
      if (!parsed) return fetched(url, options);
      if (keeping) void device?.touch(url);
      else read.add(url);
      return success(parsed.value);
    },
    refuse(url) {
      read.delete(url);
      // After the writing of it, which was asked for first.
      void Promise.resolve(cache).then((device) => device?.remove(url));
    },
    fresh: (url, options) => fetched(url, { ...options, fresh: true }),
    async kept(url) {
      const text = await (await cache)?.get(url);
      return text === undefined ? undefined : (await parse(text))?.value;
    },
    look() {
      cache ??= exists().then((there) => (there ? open() : undefined));
    },
    keep() {
      if (keeping) return;
      keeping = true;
      cache = Promise.resolve(cache).then((device) => device ?? open());
      for (const url of read) void again(url);
      read.clear();
      void settleNow();
    },
    forget() {
      keeping = false;
      cache = undefined;
    },
    settle(manifest, wanted) {
      settled = { manifest, wanted };
      void settleNow();
    },
  };
}

const never = new AbortController().signal;

const open = (): Promise<FileCache | undefined> =>
  import('./fileCache.js').then(({ openFileCache }) => openFileCache()).catch(() => undefined);

/** Whether something was ever kept. A browser that cannot tell is taken at its word: opening would create. */
async function exists(): Promise<boolean> {
  // In a frame that may store nothing, Chromium refuses twice: once to us, once to the console.
  if (globalThis.origin === 'null') return false;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === cacheName);
  } catch {
    return false;
  }
}

/** In an object: `null` is JSON too. */
async function parse(text: string): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: await inTurns(parsedInSteps(text)) };
  } catch {
    return undefined;
  }
}
