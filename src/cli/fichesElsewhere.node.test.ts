/** The bundled command reads a large export in another thread: nothing else differs. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../../tools/build-command.mjs';
import { exportXml } from '../testing/exportXml.js';
import type { run } from './run.js';
import { command, folder, type Folder } from './testing/command.js';
import { zipOf } from './testing/zip.js';

// Below the package, where the dependencies of the bundle are found.
const bundled = fileURLToPath(new URL('../../.cache/test/command.mjs', import.meta.url));
await bundle('src/cli/run.ts', bundled);
const other = (await import(pathToFileURL(bundled).href)) as { readonly run: typeof run };

/** What a command said and left, by the sources in one thread and by the bundle in two. */
async function both(dir: Folder, ...args: readonly string[]): Promise<readonly [Left, Left]> {
  const err: string[] = [];
  const one = await command('import', ...args, '--out', dir.place('one/c'));
  const code = await other.run(['import', ...args, '--out', dir.place('two/c')], {
    out: () => undefined,
    err: (line) => err.push(line),
  });
  return [
    { code: one.code, err: one.err, files: filesBelow(dir.place('one')) },
    { code, err: err.join('\n'), files: filesBelow(dir.place('two')) },
  ];
}

interface Left {
  readonly code: number;
  readonly err: string;
  readonly files: Readonly<Record<string, string>>;
}

const filesBelow = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(path.length), readFileSync(file, 'utf8')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A megabyte and a half of fiches, one in three inactive, one set aside. */
const large = exportXml(
  Array.from({ length: 300 }, (_, at) => ({
    number: at === 150 ? 'sans numéro' : `RNCP${at + 1}`,
    elements: {
      ACTIF: at % 3 === 0 ? 'Non' : 'Oui',
      OBJECTIFS_CONTEXTE: `L’été à ${at} « & ».  `.repeat(250),
    },
  })),
);

test('two threads write what one writes', async () => {
  using dir = folder();
  const [one, two] = await both(
    dir,
    dir.file('export-2026-08-16.xml', large),
    dir.file('rs.zip', zipOf({ 'rs-2026-08-16.xml': exportXml([{ number: 'RS7' }]) })),
  );
  assert.equal(one.code, 0);
  assert.deepEqual(two, one);
});

for (const [what, xml] of [
  ['a file cut short', large.slice(0, -30)],
  ['tags that cross', large.replace('Titre RNCP200</INTITULE>', 'Titre RNCP200</TITRE>')],
  ['a number twice', large.replace('>RNCP300<', '>RNCP2<')],
] as const)
  test(`two threads stop on ${what} as one does, and leave nothing`, async () => {
    using dir = folder();
    assert.notEqual(xml, large);
    const [one, two] = await both(dir, dir.file('export-2026-08-16.xml', xml));
    assert.equal(one.code, 1);
    assert.deepEqual(one.files, {});
    assert.deepEqual(two, one);
  });
