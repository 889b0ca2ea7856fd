/** Several files in one edition: which is kept of two that say the same, what is counted, and which day each is of. */
import assert from 'node:assert/strict';
import { readFileSync, utimesSync } from 'node:fs';
import { test } from 'node:test';
import { valueOf } from '../domain/index.js';
import { exportXml } from '../testing/exportXml.js';
import { command, folder } from './testing/command.js';
import { imported } from './testing/imported.js';
import { zipOf } from './testing/zip.js';

const csv = (separator: string, ...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
const standard = (...fiches: readonly (readonly [number: string, title: string, state: string])[]) =>
  csv(';', ['Numero_Fiche', 'Intitule', 'Actif'], ...fiches);
const blocs = (...all: readonly (readonly [number: string, code: string])[]) =>
  csv(
    ';',
    ['Numero_Fiche', 'Bloc_Competences_Code', 'Bloc_Competences_Libelle'],
    ...all.map(([number, code]) => [number, code, `Bloc ${code}`]),
  );

test('a table cut by tabs, and an XML with a byte order mark, are read as the others', async () => {
  const { entries } = await imported({
    'standard.csv': csv(
      '\t',
      ['Numero_Fiche', 'Intitule', 'Actif'],
      ['RNCP1', 'Veilleur ; de nuit', 'ACTIVE'],
    ),
    'e.xml': `\ufeff${exportXml([{ number: 'RS2' }])}`,
  });
  assert.deepEqual(
    [...entries.values()].map(({ code, title }) => [code, valueOf(title)]),
    [
      ['RS2', 'Titre RS2'],
      ['RNCP1', 'Veilleur ; de nuit'],
    ],
  );
});

test('a number twice in the CSV export, or in two of them, stops; --keep-first keeps the first alone', async () => {
  using dir = folder();
  const twice = dir.file('deux.csv', standard(['RNCP1', 'A', 'ACTIVE'], ['RNCP1', 'B', 'ACTIVE']));
  const said = await command('import', twice, '--out', dir.place('c'));
  assert.equal(said.code, 1);
  assert.match(said.err, /deux\.csv : la fiche RNCP1 y est deux fois/);

  const of = (title: string, bloc: string) =>
    zipOf({ 's.csv': standard(['RNCP1', title, 'ACTIVE']), 'b.csv': blocs(['RNCP1', bloc]) });
  const zips = {
    'csv-2026-08-16.zip': of('Hier', 'RNCP1BC01'),
    'csv-2026-08-23.zip': of('Demain', 'RNCP1BC02'),
  };
  const files = Object.entries(zips).map(([name, content]) => dir.file(name, content));
  const both = await command('import', ...files, '--out', dir.place('c'));
  assert.equal(both.code, 1);
  assert.match(both.err, /08-23\.zip : la fiche RNCP1 est déjà dans .*08-16\.zip/);

  const { entries, oddities } = await imported(zips, '--keep-first');
  const entry = entries.get('RNCP1');
  assert.equal(entry && valueOf(entry.title), 'Hier');
  assert.deepEqual(entry && valueOf(entry.blocs)?.map(({ code }) => code), ['RNCP1BC01']);
  assert.deepEqual(
    oddities.map(({ code, entry: number }) => [code, number]),
    [['set-aside', 'RNCP1']],
  );
});

const closedXml = exportXml([{ number: 'RNCP1' }, { number: 'RNCP2', elements: { ACTIF: 'Non' } }]);

test('what the XML and the CSV both have is counted once, and no gap is told that is none', async () => {
  const both = await imported({
    'e.xml': closedXml,
    's.csv': standard(['RNCP1', 'Du CSV', 'ACTIVE'], ['RNCP2', 'Fermée', 'INACTIVE']),
  });
  const gaps = both.manifest.gaps.join('\n');
  assert.match(gaps, /^La fiche que les répertoires ne donnent plus comme active /);
  assert.doesNotMatch(gaps, /CSV/);
  assert.match(both.report, /2 fiches lues ; 1 inactive/);
  const more = await imported({ 'e.xml': closedXml, 's.csv': standard(['RNCP3', 'Du CSV', 'ACTIVE']) });
  assert.match(more.manifest.gaps.join('\n'), /Des fiches viennent de l’export CSV/);
});

test('a fiche the XML gives as closed does not come back by the CSV of another day', async () => {
  const { codes } = await imported({ 'e.xml': closedXml, 's.csv': standard(['RNCP2', 'Vieux', 'ACTIVE']) });
  assert.deepEqual(codes, ['RNCP1']);
});

const rome = '"code_rome","libelle_rome","code_rome_parent"\n"K1801","Conseiller emploi","K1801"\n';

test('--edition is the day of the registers alone; a source dated by its file is told', async () => {
  using dir = folder();
  const xml = dir.file('e.xml', exportXml([{ number: 'RNCP1' }]));
  const jobs = dir.file('unix_referentiel_code_rome_v460_utf8.csv', rome);
  const notes = dir.file('ajouts.csv', 'numero;remarque\nRNCP1;Ici\n');
  const day = new Date('2025-03-04T12:00:00Z');
  for (const file of [jobs, notes]) utimesSync(file, day, day);
  const out = dir.place('c');
  const { err } = await command('import', xml, jobs, notes, '--edition', '2026-08-16', '--out', out);
  assert.equal(err, '');
  const { sources, edition } = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8')) as {
    edition: string;
    sources: { id: string; edition: string }[];
  };
  assert.equal(edition, '2026-08-16');
  assert.deepEqual(Object.fromEntries(sources.map((source) => [source.id, source.edition])), {
    rncp: '2026-08-16',
    rome: '2025-03-04',
    ajouts: '2025-03-04',
  });
  assert.match(
    readFileSync(`${out}.rapport.txt`, 'utf8'),
    /dont le nom ne dit pas la date .*\n {2}Répertoire opérationnel .*v460, 2025-03-04\n/,
  );
});

test('an addition loses nothing without a word', async () => {
  const { entries, oddities } = await imported({
    'e-2026-08-16.xml': exportXml([{ number: 'RNCP1' }, { number: 'RNCP2' }, { number: 'RNCP3' }]),
    'ajouts.json': JSON.stringify([
      { numero: 'RNCP1', sessions: 'En mars', lien: 'https://sessions.example/' },
      { numero: 'RNCP2', lien: 'https://seul.example/' },
      { numero: 'RNCP3', contact: ['Brest', 'Quimper'], sessions: 12, remarque: null },
    ]),
  });
  assert.deepEqual(entries.get('RNCP1')?.local, [
    { kind: 'sessions', text: 'En mars', url: 'https://sessions.example/', from: 'ajouts' },
  ]);
  assert.equal(entries.get('RNCP2')?.local, undefined);
  assert.deepEqual(
    oddities.map((oddity) => [oddity.code, oddity.entry, oddity.field, 'detail' in oddity && oddity.detail]),
    [
      ['value-refused', 'RNCP3', 'contact', '["Brest","Quimper"]'],
      ['value-refused', 'RNCP3', 'sessions', '12'],
      ['value-refused', 'RNCP2', 'lien', 'https://seul.example/'],
    ],
  );
});
