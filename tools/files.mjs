import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache']);

/**
 * Files under a folder whose path (from here, with `/`) matches, sorted. Node 20 has no glob of its own.
 * @param {string} folder @param {RegExp} pattern @returns {string[]}
 */
export const filesIn = (folder, pattern) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name).replaceAll('\\', '/');
      if (!entry.isDirectory()) return pattern.test(path) ? [path] : [];
      return skipped.has(entry.name) ? [] : filesIn(path, pattern);
    })
    .sort();
