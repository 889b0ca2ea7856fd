import type { Plugin } from 'vite';

/** Globals that libraries leave in the page, each with what stands in its place. */
const traces: readonly { readonly id: RegExp; readonly found: RegExp; readonly instead: string }[] = [
  // Lists of versions, for a warning of their development builds that ours are not.
  {
    id: /\/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\/[\w-]+\.js$/,
    found: /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    instead: '0',
  },
  // What decorators of two copies would share: ours are not written with decorators.
  {
    id: /\/node_modules\/@lit\/reactive-element\/[\w-]+\.js$/,
    found: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    instead: 'const litPropertyMetadata=new WeakMap;',
  },
  // A configuration shared with every other zod of the page: the host's would become ours.
  {
    id: /\/node_modules\/zod\/v4\/core\/core\.js$/,
    found: /\(_a = globalThis\)\.__zod_globalConfig \?\? \(_a\.__zod_globalConfig = \{\}\);/,
    instead: '',
  },
  {
    id: /\/node_modules\/zod\/v4\/core\/core\.js$/,
    found: /globalConfig = globalThis\.__zod_globalConfig/,
    instead: 'globalConfig = {}',
  },
];

/** The page's globals are the page's: in the build, libraries leave none. */
export const globals = (): Plugin => ({
  name: 'choix-eclaire:globals',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/(lit-html|lit-element|@lit|zod)\// },
    handler: (code, id) => {
      const path = id.replaceAll('\\', '/');
      const text = traces
        .filter(({ id }) => id.test(path))
        .reduce((text, { found, instead }) => text.replace(found, instead), code);
      return text === code ? null : { code: text, map: null };
    },
  },
});
