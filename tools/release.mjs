/**
 * A release, as it is put on a server: `v1/`, which moves with every version of that major, and `v1.2.3/`, which never
 * changes. Each has everything it needs, the digest of every file in `integrity.json`, and compressed copies beside the files.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @typedef {Map<string, Uint8Array>} Files path to content */

/** What a browser loads from a release; the demo and the command stay out. */
export const released =
  /^(choix-eclaire\.js|elements\.js|embed\.(html|css|js)|(words|cadre)\.js|oembed\.json|assets\/|catalogue\/)/;

const compressible = /\.(js|json|html|css)$/;
/** Bytes below which a compressed copy costs a file and saves nothing. */
const least = 256;

/** @param {Uint8Array} content what browsers compare: `sha384-…` */
export const digest = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @param {string} version `1.2.3` @returns {[moving: string, fixed: string]} `v1` and `v1.2.3` */
export const folders = (version) => [`v${version.split('.')[0]}`, `v${version}`];

/**
 * @param {string} version @param {Files} files of the build @param {string} [date] of the release, `2026-11-23`
 * @returns {Record<string, unknown>} what `integrity.json` says
 */
export const integrity = (version, files, date) => ({
  version,
  ...(date === undefined ? {} : { date }),
  files: Object.fromEntries(
    [...files]
      .filter(([path]) => released.test(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, content]) => [path, digest(content)]),
  ),
});

/** Whether two `integrity.json` speak of other bytes. @param {Uint8Array} before @param {Uint8Array | undefined} now */
export const changed = (before, now) =>
  now !== undefined &&
  JSON.stringify(JSON.parse(String(before)).files) !== JSON.stringify(JSON.parse(String(now)).files);

/** The copies beside a file that a server may send instead. @param {string} path @param {Uint8Array} content @returns {Files} */
export function compressed(path, content) {
  if (!compressible.test(path) || content.length < least) return new Map();
  return new Map([
    [`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
    [`${path}.gz`, gzipSync(content, { level: 9 })],
  ]);
}

/** @param {string} version @param {Files} files of the build @returns {Files} what to add to it */
export function release(version, files) {
  /** @type {Files} */
  const own = new Map([...files].filter(([path]) => released.test(path)));
  own.set('integrity.json', Buffer.from(`${JSON.stringify(integrity(version, files), null, 2)}\n`));
  for (const [path, content] of [...own])
    for (const [copy, bytes] of compressed(path, content)) own.set(copy, bytes);
  return new Map(
    folders(version).flatMap((folder) =>
      [...own].map(([path, content]) => /** @type {const} */ ([`${folder}/${path}`, content])),
    ),
  );
}
