import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { manifestName } from '../catalogue/format/manifest.js';
import { stop, Stop, writingProblem } from './problem.js';

const ends = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A folder written beside its final place, under a name of its own, then renamed: what stands at the final place is
 * whole or is not there.
 */
export interface Staging {
  readonly folder: string;
  /** Writes a file before it returns: handing thousands of small files to other threads costs more than writing them. */
  write(path: string, content: string): void;
  /** Files and bytes written so far. */
  readonly written: { readonly files: number; readonly bytes: number };
  /** Puts the folder at its place. With `replace`, what stood there leaves at the same moment. */
  commit(): void;
  /** Leaves nothing behind. Harmless once committed. */
  discard(): void;
}

/** @param replace whether the place may already hold a catalogue */
export function staging(out: string, replace: boolean): Staging {
  const place = resolve(out);
  /** What stands at the place, when it may leave it. */
  const standing = (): State => {
    const found = state(place);
    if (found === 'file') stop({ code: 'out-file', file: out });
    if (found === 'other') stop({ code: replace ? 'out-other' : 'out-exists', file: out });
    if (found === 'catalogue' && !replace) stop({ code: 'out-exists', file: out });
    return found;
  };
  standing();
  const beside = (word: string) => join(dirname(place), `.${basename(place)}.${word}-${process.pid}`);
  const folder = beside('partiel');
  const made = new Set<string>();
  const written = { files: 0, bytes: 0 };

  const attempt = <T>(file: string, step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw error instanceof Stop ? error : new Stop(writingProblem(error, file));
    }
  };
  const discard = () => rmSync(folder, { recursive: true, force: true });

  attempt(out, () => mkdirSync(folder, { recursive: true }));
  // Ctrl+C and a closed terminal leave nothing half-written either.
  const leave = (signal: (typeof ends)[number]) => {
    discard();
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ends) process.once(signal, leave);

  return {
    folder,
    discard() {
      for (const signal of ends) process.off(signal, leave);
      discard();
    },
    written,
    write(path, content) {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!made.has(parent)) attempt(join(out, path), () => mkdirSync(parent, { recursive: true }));
      made.add(parent);
      const bytes = Buffer.from(content);
      written.files++;
      written.bytes += bytes.length;
      attempt(join(out, path), () => writeFileSync(file, bytes));
    },
    commit() {
      attempt(out, () => {
        const old = beside('ancien');
        const before = standing();
        if (before !== 'none') renameSync(place, old);
        try {
          renameSync(folder, place);
        } catch (error) {
          if (before !== 'none') renameSync(old, place);
          throw error;
        }
        rmSync(old, { recursive: true, force: true });
      });
    },
  };
}

type State = 'none' | 'file' | 'empty' | 'catalogue' | 'other';

function state(place: string): State {
  try {
    if (!statSync(place).isDirectory()) return 'file';
    if (readdirSync(place).length === 0) return 'empty';
    return holdsCatalogue(place) ? 'catalogue' : 'other';
  } catch {
    return 'none';
  }
}

/** Of whatever version. Many a site has a `manifest.json` that is something else. */
function holdsCatalogue(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'formatVersion' in manifest;
  } catch {
    return false;
  }
}
