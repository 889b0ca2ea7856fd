import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { stop, Stop, writingProblem } from './problem.js';

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
  const occupied = state(place);
  if (occupied === 'file') stop({ code: 'out-file', file: out });
  if (occupied === 'full' && !replace) stop({ code: 'out-exists', file: out });
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
  const leave = () => {
    discard();
    process.exit(130);
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);

  return {
    folder,
    discard() {
      process.off('SIGINT', leave);
      process.off('SIGTERM', leave);
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
        const before = state(place);
        if (before !== 'none') renameSync(place, old);
        renameSync(folder, place);
        rmSync(old, { recursive: true, force: true });
      });
    },
  };
}

function state(place: string): 'none' | 'file' | 'empty' | 'full' {
  try {
    if (!statSync(place).isDirectory()) return 'file';
    return readdirSync(place).length === 0 ? 'empty' : 'full';
  } catch {
    return 'none';
  }
}
