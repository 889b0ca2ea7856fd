import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { filesIn } from './files.mjs';

const prefix = '/packages/';
const imported = /(?:^import|\bfrom|\bimport\() ?'((?:@[^/']+\/)?[\w-][^':]*)'/gm;
const inPages = /^(?!src\/cli\/)(?!.*\.node\.test\.ts$).*\.ts$/;
const beginsLikeAPath = /^[./]|^node:/;

/** Those whose modules talk with the server, and are not to be bundled. */
const served = new Set(['@web/test-runner-commands']);

/** Every package the source and its tests import by name. */
function packagesImported() {
  const files = ['src', 'widgets'].flatMap((folder) => filesIn(folder, inPages));
  const names = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(imported)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter(
    (name) => !beginsLikeAPath.test(name) && !served.has(name) && resolvable(name),
  );
}

/** @param {string} name */
function resolvable(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<{ paths: Map<string, string>, contents: Map<string, string> }>} */
async function bundled() {
  const names = packagesImported();
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(names.map((name) => [name.replace(/\.js$/, ''), name])),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // As without a bundle: Lit says in development what it would do silently otherwise.
    conditions: ['development'],
    outdir: 'packages',
    write: false,
    logLevel: 'error',
  });
  const contents = new Map(
    outputFiles.map(({ path, text }) => [prefix + path.replaceAll('\\', '/').split(prefix).at(-1), text]),
  );
  const paths = new Map(names.map((name) => [name, `${prefix}${name.replace(/\.js$/, '')}.js`]));
  return { paths, contents };
}

/**
 * Packages as one file each rather than as the hundreds of modules they are made of: a page of tests asks for a third
 * fewer files, and there are two hundred pages.
 */
export function packagesPlugin() {
  /** @type {ReturnType<typeof bundled> | undefined} */
  let made;
  return {
    name: 'packages',
    serverStart: async () => {
      made = bundled();
      await made;
    },
    /** @param {{ source: string }} import_ */
    resolveImport: async ({ source }) => (await made)?.paths.get(source),
    /** @param {{ path: string }} context */
    serve: async ({ path }) => {
      const body = path.startsWith(prefix) ? (await made)?.contents.get(path) : undefined;
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
