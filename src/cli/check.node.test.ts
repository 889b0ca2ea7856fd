/** Every fault `check` tells, each made on purpose in a small catalogue. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import { assemble } from '../catalogue/assemble.js';
import { inventedFrame, inventedRecords } from '../testing/catalogueRecords.js';
import { catalogueIn } from './testing/catalogueIn.js';
import { command, folder } from './testing/command.js';
import { site } from './testing/site.js';
import { detail, invented, manifest, records, spoilt, withFacts, withRecord } from './testing/spoilt.js';

const faults: readonly (readonly [what: string, files: ReadonlyMap<string, string>, words: RegExp])[] = [
  [
    'a detail file cut short',
    new Map([...invented, [detail, `${invented.get(detail)} `]]),
    /details\/.*\.json : son contenu n’est pas celui que dit son nom/,
  ],
  [
    'a detail file that is not JSON',
    new Map([...invented, [detail, '[{']]),
    /details\/.*\.json : son contenu n’est pas celui/,
  ],
  [
    'a detail file with a fiche missing',
    spoilt({ records: records.slice(1) }),
    /forme inattendue \(length\)/,
  ],
  [
    'a bad record',
    withFacts('RS9001', { until: 'demain' }),
    /^RS9001 : fiche illisible \(groups\.0\.until\), dans details\//,
  ],
  [
    'another title in the index',
    withFacts('RNCP90002', { title: 'Autre' }),
    /^RNCP90002 : l’index et la fiche .* \(title\)/,
  ],
  [
    'another level in the index',
    withFacts('RNCP90002', { level: 5 }),
    /^RNCP90002 : l’index et la fiche .* \(level\)/,
  ],
  [
    'another register in the index',
    withRecord('RS9001', (record) => ({ ...record, register: 'rncp' })),
    /^RS9001 : l’index et la fiche .* \(register\)/,
  ],
  [
    'a source nobody declares',
    withFacts('RS9001', { from: 'ailleurs' }),
    /^RS9001 : from nomme « ailleurs »/,
  ],
  [
    'a note of a source nobody declares',
    withRecord('RS9001', (record) => ({
      ...record,
      local: [{ kind: 'remark', text: 'Ici', from: 'ailleurs' }],
    })),
    /^RS9001 : from nomme « ailleurs »/,
  ],
  [
    'a family nobody declares',
    withRecord('RS9001', (record) => ({ ...record, familles: ['x'] })),
    /familles nomme « x »/,
  ],
  [
    'a competence nobody declares',
    withRecord('RS9001', (record) => ({ ...record, tags: [{ competence: 'x', evidence: 'y' }] })),
    /tags nomme « x »/,
  ],
  ['fiches in a circle', withFacts('RNCP90002', { successors: ['RNCP90001'] }), /RNCP90001 → RNCP90002/],
  [
    'job titles of another shape',
    spoilt({ metiers: { romes: [] } }),
    /^metiers-.* : forme inattendue \(labels\)/,
  ],
  [
    'a wrong count',
    spoilt({ counts: { ...manifest.counts, entries: 6 } }),
    /compte mal : counts\.entries, 6 ≠ 5/,
  ],
];

test('a catalogue that holds together is said to, and the ones below are made as it is', async () => {
  for (const good of [invented, spoilt()]) {
    using dir = folder();
    const { code, out, err } = await command('check', catalogueIn(dir.path, good));
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /5 fiches, 4 fichiers\. Tout se tient\.$/);
  }
});

for (const [what, content, words] of faults)
  test(`check refuses ${what}, in words and in JSON`, async () => {
    using dir = folder();
    const { code, out, err } = await command(
      'check',
      catalogueIn(dir.place('c'), content),
      '--json',
      dir.place('j'),
    );
    assert.equal(code, 1);
    assert.match(err, words);
    assert.match(out, /c : 1 défaut\.$/);
    assert.equal((JSON.parse(readFileSync(dir.place('j'), 'utf8')) as { faults: object[] }).faults.length, 1);
  });

test('check tells a file that is missing, in a folder and at an address', async () => {
  using dir = folder();
  rmSync(`${catalogueIn(dir.path, invented)}/${detail}`);
  const there = await command('check', dir.path);
  assert.equal(there.code, 1);
  assert.match(there.err, /^details\/.*\.json : ce fichier manque, ou ne se lit pas\.$/);
  await using served = await site(invented);
  served.faults.set(detail, 404);
  const away = await command('check', served.url(''));
  assert.deepEqual([away.code, away.err], [1, there.err]);
});

test('an answer that stops in the middle has its sentence', async () => {
  await using served = await site(invented);
  served.faults.set(manifest.index.file, (response) => {
    response.writeHead(200, { 'Content-Length': '9999' });
    response.write('{"size":5', () => response.destroy());
  });
  const { code, err } = await command('audit', served.url('manifest.json'));
  assert.equal(code, 1);
  assert.match(err, /index-.*\.json : la réponse s’arrête avant la fin/);
});

test('files nothing names are told, however the folder is written', async () => {
  using dir = folder();
  catalogueIn(dir.place('cat'), invented);
  const before = process.cwd();
  const strays = async (name: string, from: string) => {
    process.chdir(from);
    const { code, out, err } = await command('check', name);
    assert.deepEqual([code, err], [0, ''], name);
    return /(\d+) fichiers? du dossier/.exec(out)?.[1];
  };
  try {
    for (const [name, from] of [
      ['cat', '..'],
      ['./cat', '..'],
      ['cat//', '..'],
      ['cat/manifest.json', '..'],
      ['.', '.'],
      ['./', '.'],
      ['manifest.json', '.'],
      ['../cat', '.'],
      [dir.place('cat'), '.'],
    ] as const) {
      const place = from === '.' ? dir.place('cat') : dir.path;
      assert.equal(await strays(name, place), undefined, name);
      mkdirSync(dir.place('cat/vieux'), { recursive: true });
      writeFileSync(dir.place('cat/vieux/reste.json'), '[]');
      assert.equal(await strays(name, place), '1', name);
      rmSync(dir.place('cat/vieux'), { recursive: true });
    }
  } finally {
    process.chdir(before);
  }
});

test('check refuses an edition that lost more than its share of the one before', async () => {
  using dir = folder();
  const full = catalogueIn(dir.place('avant'), invented);
  const kept = catalogueIn(dir.place('apres'), assemble(inventedFrame, inventedRecords.slice(0, 3)).files);
  const refused = await command('check', kept, '--previous', full);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /n’y sont plus : 2 \/ 5.*--max-loss/);
  assert.equal((await command('check', kept, '--previous', full, '--max-loss', '39 %')).code, 1);
  assert.equal((await command('check', kept, '--previous', full, '--max-loss', '40')).code, 0);
  assert.equal((await command('check', full, '--previous', kept)).code, 0);
});
