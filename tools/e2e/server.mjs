/**
 * A host for end-to-end tests: the built `dist/` under any folder, pages written by the test, and the
 * headers an operator may have set. Two of them are two origins.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} SiteOptions
 * @property {string} [folder] what is served; `dist` by default
 * @property {string} [under] where: `/` by default, `/widgets/v1/` for a copy deep in a site
 * @property {Record<string, string>} [pages] path to HTML
 * @property {Record<string, string | Uint8Array>} [files] path to what else the host has, its type by the ending
 * @property {Record<string, string>} [folders] other folders, by where they are served: `/catalogue-2/`
 * @property {string | ((path: string) => string | undefined)} [csp] the Content-Security-Policy of every page, or of each
 * @property {boolean} [cors] whether other origins may read the files; they may by default
 * @property {(path: string) => boolean} [html] whether a page is answered in place of the file, as some proxies do
 * @property {(path: string) => number | undefined | Promise<undefined>} [fault] a status to answer in place of
 *   the file, or a promise to wait for before answering
 * @property {(path: string, part: number) => Promise<void> | undefined} [pace] what each tenth of a file waits for, from 0
 */

/** @param {SiteOptions} [options] */
export async function serve({
  folder = 'dist',
  under = '/',
  pages = {},
  files = {},
  folders = {},
  csp,
  cors = true,
  fault,
  html,
  pace,
} = {}) {
  const mounts = Object.entries({ ...folders, [under]: folder }).map(([at, from]) => ({
    at,
    root: resolve(from),
  }));
  /** @type {string[]} */
  const requests = [];

  /** @param {string} pathname */
  async function file(pathname) {
    const mount = mounts.find(({ at }) => pathname.startsWith(at));
    if (!mount) return undefined;
    const path = resolve(mount.root, pathname.slice(mount.at.length));
    return path.startsWith(mount.root + sep) ? readFile(path).catch(() => undefined) : undefined;
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    // Browsers ask for an icon nobody named: not worth a 404 in their console.
    const status = pathname === '/favicon.ico' ? 204 : await fault?.(pathname);
    const page = html?.(pathname) ? '<!doctype html><title>Accès refusé</title>' : pages[pathname];
    const body = page ?? files[pathname] ?? (await file(decodeURIComponent(pathname)));
    if (cors) response.setHeader('Access-Control-Allow-Origin', '*');
    if (status !== undefined || body === undefined) {
      response.writeHead(status ?? 404).end();
      return;
    }
    const type = page === undefined ? types[extname(pathname)] : types['.html'];
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    const policy = typeof csp === 'function' ? csp(pathname) : csp;
    if (policy !== undefined && type === types['.html'])
      response.setHeader('Content-Security-Policy', policy);
    const tenth = Math.ceil(body.length / 10);
    for (let part = 0; pace && part < 10; part++) {
      await pace(pathname, part);
      response.write(body.slice(part * tenth, (part + 1) * tenth));
    }
    response.end(pace ? undefined : body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;

  return {
    origin,
    /** @param {string} path */
    url: (path) => origin + path,
    /** Paths asked for, in order. */
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
