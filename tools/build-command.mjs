/**
 * The command line as one file of plain JavaScript, `dist/choix-eclaire-cli.js`, the package's `bin`, and the JSON
 * Schema of the catalogue format, `dist/schema/`.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @param {string} entry @param {string} outfile somewhere below the package: it asks it for the dependencies */
export async function bundle(entry, outfile) {
  await build({
    entryPoints: [root(entry)],
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
  chmodSync(outfile, 0o755);
}

/** @param {string} folder */
export async function writeSchemas(folder) {
  /** @type {{ jsonSchemas(): Record<string, object> }} */
  const { jsonSchemas } = await tsImport('../src/catalogue/format/jsonSchema.ts', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 1)}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundle('src/cli/main.ts', root('dist/choix-eclaire-cli.js'));
  await writeSchemas(root('dist/schema'));
}
