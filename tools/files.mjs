import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache']);

/**
 * Files of the tree whose path (with `/`) matches, sorted. Node 20 has no glob of its own.
 * @param {RegExp} pattern @param {string} [folder] @returns {string[]}
 */
export const filesMatching = (pattern, folder = process.cwd()) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesMatching(pattern, path);
      return [relative(process.cwd(), path).replaceAll('\\', '/')];
    })
    .filter((path) => pattern.test(path))
    .sort();
