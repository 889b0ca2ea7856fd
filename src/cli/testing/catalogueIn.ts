import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a catalogue into a folder, and gives its path. */
export function catalogueIn(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
