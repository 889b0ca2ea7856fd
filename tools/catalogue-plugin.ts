import type { Plugin } from 'vite';
import { catalogueFile, catalogueFiles, forgetCatalogue } from './embedded-catalogue.mjs';

/** What the catalogue is made from: a change there makes it anew. */
const sources = /\/src\/(cli|default|catalogue|domain)\//;

/** Emits the embedded catalogue to `dist/catalogue/`, and serves it in development. */
export const catalogue = (): Plugin => ({
  name: 'choix-eclaire:catalogue',
  async generateBundle() {
    for (const [path, source] of await catalogueFiles())
      this.emitFile({ type: 'asset', fileName: `catalogue/${path}`, source });
  },
  configureServer(server) {
    server.watcher.on('all', (_event, path) => {
      if (sources.test(path.replaceAll('\\', '/'))) forgetCatalogue();
    });
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      catalogueFile(pathname).then((content) => {
        if (content === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Cache-Control', 'no-store');
        response.end(content);
      }, next);
    });
  },
});
