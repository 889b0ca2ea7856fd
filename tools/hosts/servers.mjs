/** Real servers that read the recipes of `docs/hosting/` as they are, but for the port, the name and the folder. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** @returns {Promise<number>} a port nobody uses */
const freePort = () =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });

/** A part of a recipe that must be there to be adapted: a recipe that changed is not passed over. */
function adapted(/** @type {string} */ text, /** @type {Record<string, string>} */ changes) {
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`The recipe has no "${from}".`);
    text = text.replaceAll(from, to);
  }
  return text;
}

const brotliModules = ['ngx_http_brotli_static_module.so'].map((file) => `/usr/lib/nginx/modules/${file}`);

/**
 * @typedef {object} Recipe
 * @property {string} binary
 * @property {(place: { folder: string, root: string, port: number }) => { args: string[], env?: Record<string, string> }} prepare
 */

/** @type {Record<string, Recipe>} */
export const recipes = {
  nginx: {
    binary: '/usr/sbin/nginx',
    prepare({ folder, root, port }) {
      const modules = brotliModules.filter((path) => existsSync(path));
      const site = adapted(readFileSync('docs/hosting/nginx.conf', 'utf8'), {
        'listen 80;': `listen 127.0.0.1:${port};`,
        'server_name votre-site.example;': 'server_name _;',
        'root /var/www/choix-eclaire;': `root ${root};`,
        ...(modules.length === 0 ? { 'brotli_static on;': '' } : {}),
      });
      writeFileSync(join(folder, 'site.conf'), site);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        join(folder, 'nginx.conf'),
        [
          ...modules.map((path) => `load_module ${path};`),
          'daemon off; worker_processes 1;',
          // The folder may be one that only its owner reads.
          process.getuid?.() === 0 ? 'user root;' : '',
          `pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
          'events { worker_connections 256; }',
          'http {',
          'include /etc/nginx/mime.types; access_log off;',
          ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
          `include ${folder}/site.conf;`,
          '}',
        ].join('\n'),
      );
      return { args: ['-p', folder, '-c', join(folder, 'nginx.conf')] };
    },
  },
  apache: {
    binary: '/usr/sbin/apache2',
    prepare({ folder, root, port }) {
      // Apache leaves root, and must still read what it serves.
      const served = join(folder, 'www');
      cpSync(root, served, { recursive: true });
      chmodSync(folder, 0o755);
      writeFileSync(join(served, '.htaccess'), readFileSync('docs/hosting/apache.htaccess', 'utf8'));
      const modules = ['mpm_event', 'authz_core', 'mime', 'headers', 'rewrite', 'dir'];
      writeFileSync(
        join(folder, 'apache.conf'),
        [
          `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/apache.pid\nErrorLog ${folder}/error.log`,
          `DefaultRuntimeDir ${folder}\nMutex file:${folder} default`,
          ...modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
          process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '',
          'TypesConfig /etc/mime.types',
          `DocumentRoot ${served}\n<Directory ${served}>\nAllowOverride All\nRequire all granted\n</Directory>`,
        ].join('\n'),
      );
      return { args: ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'] };
    },
  },
  caddy: {
    binary: '/usr/bin/caddy',
    prepare({ folder, root, port }) {
      const site = adapted(readFileSync('docs/hosting/Caddyfile', 'utf8'), {
        'http://votre-site.example {': `http://127.0.0.1:${port} {`,
        'root * /var/www/choix-eclaire': `root * ${root}`,
      });
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return {
        args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'],
        env: { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      };
    },
  },
};

/**
 * Starts one on `dist/`.
 * @param {string} name @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function start(name) {
  const recipe = recipes[name];
  if (!recipe) throw new Error(`No recipe for ${name}.`);
  const folder = mkdtempSync(join(tmpdir(), `choix-${name}-`));
  mkdirSync(join(folder, 'logs'));
  const port = await freePort();
  const { args, env } = recipe.prepare({ folder, root: resolve('dist'), port });
  let said = '';
  const server = spawn(recipe.binary, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((/** @type {(value: undefined) => void} */ resolve) =>
    server.once('exit', () => resolve(undefined)),
  );
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 15_000; ; await new Promise((later) => setTimeout(later, 50))) {
    if (
      await fetch(`${origin}/choix-eclaire.js`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { origin, close };
    if (server.exitCode === null && Date.now() < end) continue;
    const log = join(folder, 'error.log');
    const logged = existsSync(log) ? readFileSync(log, 'utf8') : '';
    await close();
    throw new Error(`${name} does not serve dist/: ${said}${logged}`);
  }
}
