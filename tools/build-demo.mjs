/**
 * What `dist/demo/etats.html` runs: the fiche and its stories, bundled apart, so that nothing of the tests is in the
 * widget's own files.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({
  entryPoints: [root('widgets/testing/etats.ts')],
  outdir: root('dist/demo'),
  chunkNames: 'etats/[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  define: { 'import.meta.env.DEV': 'false', 'import.meta.env': '{}', __VERSION__: '"demo"' },
  logLevel: 'warning',
});
