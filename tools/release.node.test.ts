import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { clean } from './build-clean.mjs';
import { announced, oembed } from './oembed.mjs';
import { changed, folders, integrity, release } from './release.mjs';

const bytes = (text: string) => Buffer.from(text);
const long = 'Une certification professionnelle. '.repeat(40);
const built = new Map([
  ['choix-eclaire.js', bytes(long)],
  ['assets/a-1.js', bytes('export{}')],
  ['catalogue/manifest.json', bytes('{}')],
  ['embed.html', bytes(long)],
  ['demo/index.html', bytes(long)],
  ['choix-eclaire-cli.js', bytes(long)],
  ['react.d.ts', bytes(long)],
]);

describe('a release', () => {
  const files = release('1.2.3', built);

  it('is two folders: one that moves within the major, one that never changes', () => {
    assert.deepEqual(folders('1.2.3'), ['v1', 'v1.2.3']);
    assert.deepEqual(folders('0.1.0'), ['v0', 'v0.1.0']);
    const tops = new Set([...files.keys()].map((path) => path.split('/')[0]));
    assert.deepEqual([...tops], ['v1', 'v1.2.3']);
  });

  it('holds what a browser loads, and nothing else', () => {
    const own = [...files.keys()].filter((path) => path.startsWith('v1/') && !/\.(br|gz)$/.test(path)).sort();
    assert.deepEqual(own, [
      'v1/assets/a-1.js',
      'v1/catalogue/manifest.json',
      'v1/choix-eclaire.js',
      'v1/embed.html',
      'v1/integrity.json',
    ]);
  });

  it('says the digest of every file, as browsers compute it', () => {
    const { version, files: told } = JSON.parse(String(files.get('v1.2.3/integrity.json'))) as {
      version: string;
      files: Record<string, string>;
    };
    assert.equal(version, '1.2.3');
    assert.deepEqual(Object.keys(told), [
      'assets/a-1.js',
      'catalogue/manifest.json',
      'choix-eclaire.js',
      'embed.html',
    ]);
    const own = createHash('sha384').update(long).digest('base64');
    assert.equal(told['choix-eclaire.js'], `sha384-${own}`);
  });

  it('has another digest when one byte differs', () => {
    const other = integrity('1.2.3', new Map([['choix-eclaire.js', bytes(`${long} `)]]));
    assert.notDeepEqual(
      (other['files'] as Record<string, string>)['choix-eclaire.js'],
      (integrity('1.2.3', built)['files'] as Record<string, string>)['choix-eclaire.js'],
    );
  });

  it('is known to be another when it was built before with other bytes, and the same otherwise', () => {
    const told = (content: string, date?: string) =>
      bytes(JSON.stringify(integrity('1.2.3', new Map([['choix-eclaire.js', bytes(content)]]), date)));
    assert.equal(changed(told(long), told(`${long} `)), true);
    assert.equal(changed(told(long), told(long, '2026-11-23')), false);
  });

  it('stays when another is built, with all the versions that never change', () => {
    const folder = mkdtempSync(join(tmpdir(), 'choix-dist-'));
    for (const name of ['v0', 'v0.1.0', 'v1.2.3', 'assets']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'choix-eclaire.js'), '');
    clean(folder);
    assert.deepEqual(readdirSync(folder).sort(), ['v0.1.0', 'v1.2.3']);
    rmSync(folder, { recursive: true });
    clean(join(folder, 'nowhere'));
  });

  it('has compressed copies that give the file back, of what is worth it', () => {
    assert.equal(String(brotliDecompressSync(files.get('v1/choix-eclaire.js.br') ?? bytes(''))), long);
    assert.equal(String(gunzipSync(files.get('v1/choix-eclaire.js.gz') ?? bytes(''))), long);
    assert.equal(files.has('v1/assets/a-1.js.br'), false, 'a few bytes are left as they are');
  });
});

describe('the answer of oEmbed', () => {
  it('is a frame with a title, of the major’s folder, from wherever it is published', () => {
    const { type, version, html } = oembed('https://cdn.example/choix/', '2.0.1');
    assert.deepEqual([type, version], ['rich', '1.0']);
    assert.match(html, /<iframe src="https:\/\/cdn\.example\/choix\/v2\/embed\.html" title="[^"]{10,}"/);
  });

  it('is announced by its whole address', () => {
    const html = announced(readFileSync('embed/embed.html', 'utf8'), 'https://cdn.example/choix/', '2.0.1');
    assert.match(
      html,
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/cdn\.example\/choix\/v2\/oembed\.json"/,
    );
  });
});
