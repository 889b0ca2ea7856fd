/**
 * Installs what is missing, and says nothing when nothing is. Runs before `npm start` and `npm test`
 * on a clone that has no `node_modules` yet, hence with Node alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { browserPath, browserVariable, wantedEngines } from './browsers.mjs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.choix-eclaire-setup', root);
const lockfile = new URL('package-lock.json', root);

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} command @param {string[]} args */
function run(command, args, options = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'inherit', cwd: fileURLToPath(root), shell: windows, ...options });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Node 20.19 or later is needed; this is Node ${process.versions.node}.`);
}

/** The stamp holds the lockfile it was made from: a checkout changes dates, not always contents. */
function installed() {
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === readFileSync(lockfile, 'utf8');
}

/** A developer who ran `npm install` has the modules already: npm's own record is newer than the lockfile. */
function installedByHand() {
  const record = new URL('node_modules/.package-lock.json', root);
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lockfile).mtimeMs;
}

function installModules() {
  if (installed()) return;
  if (!installedByHand()) {
    console.log('Installing the dependencies (npm ci)…');
    const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) stop('npm ci failed: see above.');
  }
  writeFileSync(stamp, readFileSync(lockfile));
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} args */
const apt = (args, env = {}) =>
  run('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };
const names = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };

function installBrowsers() {
  const missing = wantedEngines().filter((engine) => browserPath(engine) === undefined);
  if (missing.length === 0) return;

  const packages = missing.map((engine) => debianPackages[engine]);
  if (isDebianRoot()) {
    console.log(`Installing ${packages.join(' and ')} (apt-get)…`);
    apt(['update', '-q']);
    apt(['install', '-y', '-q', ...packages]);
  }
  for (const engine of missing)
    if (browserPath(engine) === undefined)
      stop(
        `The tests need ${names[engine]}: install it, or give its path in the variable ${browserVariable(engine)}.`,
      );
}

/** Servers that the hosting recipes are tried on. Without them those tests are skipped, and say so. */
const servers = {
  '/usr/sbin/nginx': ['nginx', 'libnginx-mod-http-brotli-static'],
  '/usr/sbin/apache2': ['apache2'],
  '/usr/bin/caddy': ['caddy'],
};

function installServers() {
  const missing = Object.entries(servers).filter(([path]) => !existsSync(path));
  if (missing.length === 0 || !isDebianRoot()) return;
  const packages = missing.flatMap(([, packages]) => packages);
  console.log(`Installing ${packages.join(', ')} (apt-get)…`);
  // At run level 1 no service is started.
  apt(['update', '-q'], { RUNLEVEL: '1' });
  apt(['install', '-y', '-q', '--no-install-recommends', ...packages], { RUNLEVEL: '1' });
}

/** Reads back what is printed. Without it those tests are skipped, and say so. */
function installPaperReader() {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, 'pdftotext')));
  if (found || !isDebianRoot()) return;
  console.log('Installing poppler-utils (apt-get)…');
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', 'poppler-utils']);
}

checkNode();
installModules();
if (process.argv.includes('--browsers')) {
  installBrowsers();
  installServers();
  installPaperReader();
}
