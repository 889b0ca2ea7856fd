/** What a host of the end-to-end tests brings of its own: an application in one script, the CSS of a framework. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * An application of this folder, in development mode: the one that checks most.
 * @param {string} source `react.tsx` @returns {Promise<string>}
 */
export async function application(source) {
  const { outputFiles } = await build({
    entryPoints: [`tools/hosts/${source}`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return outputFiles[0]?.text ?? '';
}

export const bootstrapCss = () => readFileSync('node_modules/bootstrap/dist/css/bootstrap.min.css', 'utf8');

/** The reset that comes with Tailwind, its theme left at what it is by default. */
export const preflightCss = () =>
  readFileSync('node_modules/tailwindcss/preflight.css', 'utf8').replace(
    /--theme\(\s*--[\w-]+,([^()]*)\)/g,
    (_whole, byDefault) => byDefault.replace(/,\s*initial\s*$/, ''),
  );
