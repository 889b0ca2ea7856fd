import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { stop, Stop, writingProblem } from './problem.js';

/**
 * A folder written beside its final place, under a name of its own, then renamed: what stands at the final place is
 * whole or is not there.
 */
export interface Staging {
  readonly folder: string;
  /** Starts writing a file. What goes wrong is told by `room` and `commit`. */
  write(path: string, content: string): void;
  /** Waits until few files are still being written: they are written while the next fiches are read. */
  room(): Promise<void>;
  /** Files and bytes written so far. */
  readonly written: { readonly files: number; readonly bytes: number };
  /** Puts the folder at its place. With `replace`, what stood there leaves at the same moment. */
  commit(): Promise<void>;
  /** Leaves nothing behind. Harmless once committed. */
  discard(): Promise<void>;
}

/** Files written at the same time. */
const mostUnderWay = 32;

/** @param replace whether the place may already hold a catalogue */
export function staging(out: string, replace: boolean): Staging {
  const place = resolve(out);
  const occupied = state(place);
  if (occupied === 'file') stop({ code: 'out-file', file: out });
  if (occupied === 'full' && !replace) stop({ code: 'out-exists', file: out });
  const beside = (word: string) => join(dirname(place), `.${basename(place)}.${word}-${process.pid}`);
  const folder = beside('partiel');
  const made = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const written = { files: 0, bytes: 0 };
  let failed: Stop | undefined;

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
    async discard() {
      // A file still being written would come back into a folder just removed.
      await Promise.all(underWay);
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
      const writing: Promise<void> = writeFile(file, bytes)
        .catch((error: unknown) => {
          failed ??= new Stop(writingProblem(error, join(out, path)));
        })
        .finally(() => underWay.delete(writing));
      underWay.add(writing);
    },
    async room() {
      while (underWay.size > mostUnderWay) await Promise.race(underWay);
      if (failed) throw failed;
    },
    async commit() {
      await Promise.all(underWay);
      if (failed) throw failed;
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
