/** The command line as one file of plain JavaScript: `dist/choix-eclaire-cli.js`, the package's `bin`. */
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

const outfile = 'dist/choix-eclaire-cli.js';

await build({
  entryPoints: ['src/cli/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Installed with the package; bundling them would only hide their versions.
  packages: 'external',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
