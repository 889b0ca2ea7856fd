/**
 * Checks types: the whole tree, then each folder of `src/` with a `tsconfig.json` of its own, where
 * neither the page nor Node exists.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { filesIn } from './files.mjs';

const inner = filesIn('.', /^src\/\w+\/tsconfig\.json$/);
let failed = 0;
for (const project of ['tsconfig.json', ...inner]) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  if (status !== 0) failed++;
}
if (failed > 0) console.error(`Types: ${failed} of ${inner.length + 1} projects do not compile.`);
process.exit(failed > 0 ? 1 : 0);
