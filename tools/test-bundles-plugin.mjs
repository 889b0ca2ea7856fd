import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'esbuild';

const tests = /^\/(?:src|widgets)\/.*\.test\.ts$/;

/**
 * A module goes on telling the address it has on the server, from which it finds the catalogue.
 * @type {import('esbuild').Plugin}
 */
const addresses = {
  name: 'addresses',
  setup({ onLoad, onResolve }) {
    // What a test asks the server for by its address, to have it apart.
    onResolve({ filter: /^\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    );
    onLoad({ filter: /[\\/](?:src|widgets)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(`/${relative('.', path).replaceAll('\\', '/')}`);
      const contents = text.replaceAll('import.meta.url', `new URL(${address}, location.origin).href`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * A file of tests with all it imports of ours in one answer. A page of tests would otherwise ask for some two hundred
 * modules, and there are two hundred pages.
 *
 * @param {Pick<import('esbuild').BuildOptions, 'target' | 'define' | 'tsconfig'>} options
 */
export function testBundlesPlugin(options) {
  /** @type {Map<string, Promise<string>>} */
  const made = new Map();

  /** @param {string} path */
  async function bundled(path) {
    const { outputFiles } = await build({
      ...options,
      entryPoints: [path.slice(1)],
      bundle: true,
      format: 'esm',
      packages: 'external',
      // A part that registers itself is imported for that alone.
      ignoreAnnotations: true,
      plugins: [addresses],
      sourcemap: 'inline',
      sourcesContent: false,
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  }

  return {
    name: 'test-bundles',
    /** @param {{ path: string }} context */
    async serve({ path }) {
      if (!tests.test(path)) return undefined;
      const body = made.get(path) ?? bundled(path);
      made.set(path, body);
      return { body: await body, type: 'js' };
    },
  };
}
