import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Plugin } from 'vite';
import { frameElements } from './package-files.mjs';
import { manifest, publicElements } from './public-elements.mjs';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** In development, the page for frames beside the loader, as the build puts it. */
export const embed = (): Plugin => ({
  name: 'choix-eclaire:embed',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = `embed${pathname}`;
      const send = (text: string | Uint8Array) => {
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'text/plain');
        response.end(text);
      };
      if (pathname === '/elements.js')
        manifest().then((found) => send(frameElements(publicElements(found))), next);
      else if (/^\/[\w.-]+$/.test(pathname) && existsSync(file)) send(readFileSync(file));
      else next();
    });
  },
});
