/** Empties `dist/` before a build, but for the versions that never change: pages name their folders as long as they like. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** @param {string} folder */
export function clean(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder))
    if (!/^v\d+\.\d+\.\d+/.test(name)) rmSync(join(folder, name), { recursive: true });
}

if (import.meta.filename === process.argv[1]) clean('dist');
