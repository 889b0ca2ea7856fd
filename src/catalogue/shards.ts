import { contentHash } from './format/hash.js';
import type { DetailFile } from './format/writeIndex.js';

/** Folder of the detail files. */
export const detailsFolder = 'details';

export const detailPath = (hash: string): string => `${detailsFolder}/${hash}.json`;

/**
 * Characters a detail file holds before it is closed. Records smaller than this travel together, so that a host has
 * fewer files and a visitor's next fiche is often there already; a larger one travels alone. French text packs four to
 * one: 28,000 characters are 7 kB on the wire.
 */
const enough = 28_000;

/** Puts records one after the other into detail files. */
export interface Shards {
  add(json: string): void;
  /** Closes the last file, and tells all of them in order. */
  end(): readonly DetailFile[];
}

/** @param write told of each file once it is full */
export function shards(write: (path: string, content: string) => void): Shards {
  const files: DetailFile[] = [];
  let waiting: string[] = [];
  let held = 0;

  function close(): void {
    if (waiting.length === 0) return;
    const content = `[${waiting.join(',\n')}]`;
    const hash = contentHash(content);
    write(detailPath(hash), content);
    files.push({ hash, rows: waiting.length });
    waiting = [];
    held = 0;
  }

  return {
    add(json) {
      if (held + json.length > enough) close();
      waiting.push(json);
      held += json.length;
    },
    end() {
      close();
      return files;
    },
  };
}
