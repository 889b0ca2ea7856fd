/** The commands of the operator's guide, as they are written there, one after the other, on small files. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import { exportXml } from '../testing/exportXml.js';
import { command, folder } from './testing/command.js';
import { zipOf } from './testing/zip.js';

const guide = readFileSync(new URL('../../docs/operators-catalogue.md', import.meta.url), 'utf8');
const spans = [...guide.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replace(/\s+/g, ' '));

/** The words of a command as a shell would give them: quotes taken off, `*` replaced by the names that are there. */
const words = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].flatMap(([, quoted, bare = '']) => {
    if (quoted !== undefined) return [quoted];
    if (!bare.includes('*')) return [bare];
    const pattern = new RegExp(`^${bare.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    return readdirSync('.').filter((name) => pattern.test(name));
  });

test('the guide leads from the official zips to a catalogue that is checked, measured and renewed', async () => {
  using dir = folder();
  const rncp = (title: string) =>
    zipOf({ 'e.xml': exportXml([{ number: 'RNCP1', elements: { INTITULE: title } }]) });
  dir.file('export-fiches-rncp-v4-1-2026-08-16.zip', rncp('Veilleur'));
  dir.file('export-fiches-rs-v4-1-2026-08-16.zip', zipOf({ 'e.xml': exportXml([{ number: 'RS2' }]) }));
  dir.file(
    'unix_referentiel_code_rome_v460_utf8.csv',
    'code_rome,libelle_rome,code_rome_parent\nK1801,Conseil,K1801\n',
  );
  dir.file(
    'unix_referentiel_appellation_v460_utf8.csv',
    'code_ogr,libelle_appellation_long,code_rome,code_rome_parent\n1,Conseiller,K1801,K1801\n',
  );
  const before = process.cwd();
  process.chdir(dir.path);
  const run: string[] = [];
  try {
    for (const span of spans) {
      const [, line] = /^npm run catalogue -- (.+)$/.exec(span) ?? [];
      if (line !== undefined) {
        const { code, err } = await command(...words(line));
        assert.equal(code, 0, `${line}\n${err}`);
        run.push(line.split(' ', 1)[0] ?? '');
        // Between the first edition and the next, a week.
        if (line.startsWith('audit')) dir.file('export-fiches-rncp-v4-1-2026-08-16.zip', rncp('Gardien'));
      }
      for (const [, from = '', to = ''] of span.matchAll(/\bmv (\S+) (\S+)/g)) renameSync(from, to);
    }
    assert.deepEqual(run, ['import', 'check', 'audit', 'import', 'check', 'diff']);
    assert.match((await command('diff', 'ancien', 'mon-catalogue')).out, /RNCP1 {2}Gardien : title/);
    assert.ok(existsSync('mon-catalogue.rapport.txt') && existsSync('audit.html'));
  } finally {
    process.chdir(before);
  }
});
