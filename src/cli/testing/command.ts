import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line, and gives what it said. */
export async function command(...args: readonly string[]): Promise<Answer> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A folder of a test, and files in it. */
export interface Folder extends Disposable {
  readonly path: string;
  place(name: string): string;
  /** Writes a file, and gives its path. */
  file(name: string, content: string | Uint8Array): string;
}

export function folder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'choix-eclaire-'));
  const place = (name: string) => join(path, name);
  return {
    path,
    place,
    file(name, content) {
      writeFileSync(place(name), content);
      return place(name);
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
