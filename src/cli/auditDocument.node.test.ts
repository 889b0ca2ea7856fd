/** The figures of `docs/audit.md` are those the command gives today. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { r5Items } from '../domain/index.js';
import { audit } from './audit.js';
import { embeddedCatalogue } from './embedded.js';
import { placeOf } from './place.js';
import { catalogueIn } from './testing/catalogueIn.js';
import { command, folder } from './testing/command.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const rows = readFileSync(path('../../docs/audit.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, , id = '', embedded = '', extracts = ''] = line.split('|').map((cell) => cell.trim());
    return id.startsWith('`') ? [{ id: id.replaceAll('`', ''), embedded, extracts }] : [];
  });

const xml = ['rncp', 'rs'].map((register) =>
  path(`../../../shared/data/france-competences/${register}-v4-1-extract.xml`),
);

/** The column of the table that a catalogue gives. */
async function told(catalogue: string): Promise<Readonly<Record<string, string>>> {
  const { all } = await audit(await placeOf(catalogue));
  return Object.fromEntries(r5Items.map((id) => [id, `${all.items[id].present} sur ${all.items[id].asked}`]));
}

test('the table has a line for each item of the checklist', () => {
  assert.deepEqual(rows.map(({ id }) => id).toSorted(), [...r5Items].toSorted());
});

test('the figures of the embedded catalogue are those of today', async () => {
  using dir = folder();
  const { files } = await embeddedCatalogue();
  catalogueIn(dir.path, files);
  assert.deepEqual(Object.fromEntries(rows.map(({ id, embedded }) => [id, embedded])), await told(dir.path));
});

const missing = xml.every((file) => existsSync(file)) ? false : 'the real extracts are not on this machine';
test('so are those of the real extracts', { skip: missing }, async () => {
  using dir = folder();
  const out = dir.place('catalogue');
  const { code } = await command('import', ...xml, '--all', '--out', out);
  assert.equal(code, 0);
  assert.deepEqual(Object.fromEntries(rows.map(({ id, extracts }) => [id, extracts])), await told(out));
});
