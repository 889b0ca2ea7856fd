/**
 * The CSS of the Système de design de l'État, for tests. Its installer refuses any project that was not made by its own
 * generator, so it cannot be a dependency: the package is fetched and opened, once, and never committed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import process from 'node:process';

const wanted = '@gouvfr/dsfr@1.15.3';
const folder = '.cache/dsfr';
const file = `${folder}/dsfr-1.15.3.min.css`;

/** @returns {string | undefined} nothing when it cannot be had here */
export function dsfrCss() {
  if (!existsSync(file)) fetchOnce();
  // Its fonts are not there.
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/@font-face\s*\{[^}]*\}/g, '') : undefined;
}

function fetchOnce() {
  mkdirSync(folder, { recursive: true });
  const shell = process.platform === 'win32';
  const options = /** @type {const} */ ({ cwd: folder, stdio: 'ignore', shell });
  const packed = spawnSync('npm', ['pack', wanted, '--silent'], { ...options, timeout: 60_000 });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || archive === undefined) return;
  spawnSync('tar', ['-xzf', archive, 'package/dist/dsfr.min.css'], options);
  if (existsSync(`${folder}/package/dist/dsfr.min.css`))
    renameSync(`${folder}/package/dist/dsfr.min.css`, file);
  rmSync(`${folder}/package`, { recursive: true, force: true });
  rmSync(`${folder}/${archive}`, { force: true });
}
