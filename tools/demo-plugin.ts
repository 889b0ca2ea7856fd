import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { guideFiles, guidePage, guides } from './guide.mjs';

const folder = resolve('demo');
/** The catalogue of `national.html`, made by `npm run national`: never in the demo's own folder, nor in a build. */
const national = resolve('.cache/national/catalogue');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The words of the configurator are with the others, and read from beside its page. */
const wordsFile = (path: string): string | undefined => {
  const [, tag] = /^\/words\/(fr|en)\.json$/.exec(path) ?? [];
  return tag && join('locales', tag, 'configurator.json');
};

/** A guide as a page of the demo, made when it is asked for. */
const guide = (told: (typeof guides)[string]): string => guidePage(readFileSync(told.from, 'utf8'), told);

/** The page behind an address: `/` and `/page.html` as `/demo/` and `/demo/page.html`. */
function demoFile(pathname: string): string | undefined {
  const inDemo = pathname.replace(/^\/demo(?=\/|$)/, '');
  if (inDemo.startsWith('/national/')) {
    const path = join(national, inDemo.slice('/national/'.length));
    return path.startsWith(national) && existsSync(path) ? path : undefined;
  }
  const words = wordsFile(inDemo);
  if (words) return words;
  const path = join(folder, inDemo);
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return file.startsWith(folder) && existsSync(file) ? file : undefined;
}

/**
 * The demo pages are an operator's pages: plain HTML that vite never rewrites, asking for
 * `../choix-eclaire.js` as they would from any host. In development that address gives the sources
 * of the loader, and reloads the page when they change.
 */
export const demo = (): Plugin => ({
  name: 'choix-eclaire:demo',
  configureServer(server) {
    server.watcher.on('change', (path) => {
      if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' });
    });
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (pathname === '/choix-eclaire.js') {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        return response.end(`import '/@vite/client';\nexport * from '/widgets/embed.ts';\n`);
      }
      // The build bundles it apart: `tools/build-demo.mjs`.
      if (pathname === '/etats.js' || pathname === '/demo/etats.js') {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
        return response.end(`import '/@vite/client';\nimport '/widgets/testing/etats.ts';\n`);
      }
      const asked = Object.entries(guides).find(([name]) => pathname.replace(/^\/demo/, '') === `/${name}`);
      if (asked) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        return response.end(guide(asked[1]));
      }
      const beside = guideFiles[pathname.replace(/^\/demo/, '').slice(1)];
      const file = beside ?? demoFile(decodeURIComponent(pathname));
      if (file === undefined) return next();
      response.setHeader(
        'Content-Type',
        types[extname(beside ? pathname : file)] ?? 'application/octet-stream',
      );
      response.setHeader('Cache-Control', 'no-store');
      response.end(readFileSync(file));
    });
  },
  generateBundle() {
    const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    for (const [name, of] of Object.entries(guides))
      this.emitFile({ type: 'asset', fileName: `demo/${name}`, source: guide(of) });
    for (const [name, file] of Object.entries(guideFiles))
      this.emitFile({ type: 'asset', fileName: `demo/${name}`, source: readFileSync(file) });
    for (const tag of ['fr', 'en']) {
      const path = `words/${tag}.json`;
      const source = readFileSync(wordsFile(`/${path}`) ?? '');
      this.emitFile({ type: 'asset', fileName: `demo/${path}`, source });
    }
    for (const entry of entries.filter((entry) => entry.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const fileName = `demo/${relative(folder, file).replaceAll('\\', '/')}`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  },
});
