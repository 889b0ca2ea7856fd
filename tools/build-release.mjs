/** Completes `dist/` after the bundle: what editors are told, the page for frames, and the two folders of a release. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { filesIn } from './files.mjs';
import { announced, oembed } from './oembed.mjs';
import { packageFiles } from './package-files.mjs';
import { manifest, publicElements } from './public-elements.mjs';
import { changed, digest, folders, release, released } from './release.mjs';

const dist = 'dist';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Where the folder will be read from: written in `oembed.json` and the link to it, which cannot be relative. */
const address = process.env['PUBLIC_URL'] ?? 'https://votre-site.example/choix-eclaire/';

/** @param {string} path @param {string | Uint8Array} content */
function write(path, content) {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const analysed = await manifest();
const elements = publicElements(analysed);
for (const [path, text] of Object.entries(packageFiles(version, elements, analysed))) write(path, text);
cpSync('embed', dist, { recursive: true });
write('embed.html', announced(readFileSync('embed/embed.html', 'utf8'), address, version));
write('oembed.json', `${JSON.stringify(oembed(address, version), null, 2)}\n`);

const [moving, fixed] = folders(version);
const files = new Map(
  filesIn(dist, /./)
    .map((file) => file.slice(dist.length + 1))
    .filter((path) => released.test(path))
    .map((path) => [path, readFileSync(join(dist, path))]),
);
const made = release(version, files);
const digests = `${fixed}/integrity.json`;
if (existsSync(join(dist, digests)) && changed(readFileSync(join(dist, digests)), made.get(digests)))
  console.warn(
    `dist/${fixed}/ was there with other bytes. If it was published, raise the version: pages check its digest.`,
  );
rmSync(join(dist, fixed), { recursive: true, force: true });
for (const [path, content] of made) write(path, content);

/** What the configurator writes in its snippets. */
const script = files.get('choix-eclaire.js');
if (!script) throw new Error('The build has no choix-eclaire.js.');
write('demo/release.json', `${JSON.stringify({ moving, fixed, integrity: digest(script) })}\n`);
