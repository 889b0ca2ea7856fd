import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { catalogue } from './tools/catalogue-plugin.js';
import { demo } from './tools/demo-plugin.js';
import { embed } from './tools/embed-plugin.js';
import { globals } from './tools/globals-plugin.js';
import { templates } from './tools/templates-plugin.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  // Every address the build writes is relative: `dist/` works from any folder of any origin.
  base: './',
  publicDir: false,
  appType: 'custom',
  define: { __VERSION__: JSON.stringify(version) },
  // A locale is read whole: an export for each of its keys would only repeat them.
  json: { namedExports: false, stringify: false },
  plugins: [catalogue(), demo(), embed(), globals(), templates()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // `tools/build-clean.mjs` does, and leaves the versions that pages may name.
    emptyOutDir: false,
    reportCompressedSize: false,
    // An application build adds a preload helper to the loader, one more request before the first
    // question. A library build does not, but must be asked to remove white space.
    lib: { entry: { 'choix-eclaire': 'widgets/embed.ts' }, formats: ['es'] },
    modulePreload: false,
    // Each finds what the other leaves. What i18next would log while it debugs is left out: it is never asked to.
    minify: 'terser',
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_funcs: ['this.logger.warn', 'this.logger.log', 'this.logger.deprecate'] },
    },
    rolldownOptions: {
      output: {
        // Chunks of a few hundred bytes compress badly, each alone: what every element starts with is one
        // chunk, what two of them ask questions with another, what all of them read catalogues and list
        // certifications with a third.
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /\/widgets\/shared\/(root|definePart|ficheController|today|drawn)\.ts$|\/src\/domain\/(code|fact|voie)\.ts$|\/src\/catalogue\/(cacheName|turn|inTurns)\.ts$|\/src\/domain\/(drained|fold)\.ts$/,
              priority: 3,
            },
            {
              name: 'questions',
              test: /\/widgets\/parts\/(options|choice|(question|weights)\.styles)\.ts$|\/widgets\/shared\/(contact|jobTitles)\.ts$|\/widgets\/choix-eclaire\/matcher\.ts$|\/src\/domain\/journey\.ts$|\/src\/store\/newJourney\.ts$/,
              priority: 2,
            },
            { name: 'outcome', test: /\/src\/domain\/siftedCohorts\.ts$/, priority: 2 },
            { name: 'schemas', test: /\/node_modules\/zod\//, priority: 2 },
            {
              name: 'store',
              test: /\/node_modules\/idb\/|\/src\/store\/(index|records|readRecord)\.ts$|\/src\/catalogue\/fileCache\.ts$/,
              priority: 2,
            },
            {
              name: 'catalogue',
              test: /\/widgets\/parts\/list\.ts$|\/src\/catalogue\/load\.ts$/,
              priority: 1,
            },
          ],
        },
        minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        // The first screen runs most of these chunks at once: compiled whole while they arrive, off the main
        // thread, and not function by function when each is called. Chromium reads it, others a comment.
        postBanner: ({ name }) => (/^(frame|choix-)/.test(name) ? '//# allFunctionsCalledOnLoad' : ''),
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
