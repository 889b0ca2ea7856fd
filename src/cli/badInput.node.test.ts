/** What a person may give by mistake: a sentence that names the file and what to do, a code, and nothing left behind. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { exportXml } from '../testing/exportXml.js';
import { problemWords } from './words.js';
import { writingProblem } from './problem.js';
import { command, folder, type Folder } from './testing/command.js';
import { zipOf } from './testing/zip.js';

const good = exportXml([{ number: 'RNCP1' }, { number: 'RS2' }]);
const zip = zipOf({ 'export_fiches_RNCP_V4_1_2026-08-16.xml': good });
const utf8Bad = Buffer.concat([
  Buffer.from(good.slice(0, -20)),
  Buffer.from([0xe9, 0x20]),
  Buffer.from(good.slice(-20)),
]);

/** Longer than what is read at a time: what is wrong comes once rows were given. */
const longCsv = `numero;remarque\n${'RNCP1;Une remarque comme une autre\n'.repeat(20_000)}`;
const zipBad = Buffer.from(zipOf({ 'ajouts.csv': longCsv }));
// The checksum, in the directory at the end.
const checksum = zipBad.lastIndexOf('PK\u0001\u0002') + 16;
zipBad.writeUInt32LE((zipBad.readUInt32LE(checksum) ^ 1) >>> 0, checksum);

/** A file that is not what it should be, and a word its sentence must hold. */
const files: readonly (readonly [what: string, name: string, content: string | Uint8Array, word: RegExp])[] =
  [
    ['a zip cut short', 'e.zip', zip.subarray(0, zip.length - 40), /coupé/],
    ['a zip cut in the middle', 'e.zip', zip.subarray(0, 60), /coupé/],
    [
      'a zip with a bit changed',
      'e.zip',
      Buffer.from(zip).fill(zip.at(120) === 0 ? 1 : 0, 120, 121),
      /abîmé/,
    ],
    ['a zip without data', 'e.zip', zipOf({ 'lisezmoi.pdf': 'x' }), /ni XML ni CSV/],
    ['XML cut short', 'e.xml', good.slice(0, -40), /s’arrête avant la fin/],
    ['XML cut within a tag', 'e.xml', good.slice(0, -4), /s’arrête avant la fin/],
    ['bytes that are not UTF-8', 'e.xml', utf8Bad, /UTF-8/],
    ['an undefined entity', 'e.xml', good.replace('Titre RNCP1', 'Titre&nbsp;1'), /entité inconnue, ligne 6/],
    [
      'a doctype',
      'e.xml',
      `<!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n${good.replace(/^<\?.*\n/, '')}`,
      /DOCTYPE/,
    ],
    ['another version', 'e.xml', good.replace('4.1', '3.0'), /version 3\.0.*4\.1/],
    ['no version', 'e.xml', good.replace(/.*VERSION_FLUX.*\n/, ''), /VERSION_FLUX/],
    ['an empty file', 'e.xml', '', /vide/],
    ['spaces only', 'e.csv', '  \n ', /ni un zip/],
    ['XML of another kind', 'e.xml', '<?xml version="1.0"?><rss></rss>', /<rss>/],
    ['a picture', 'e.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /ni un zip, ni un XML/],
    [
      'a long CSV that ends on bytes that are not UTF-8',
      'e.csv',
      Buffer.concat([Buffer.from(longCsv), Buffer.from([0xe9])]),
      /UTF-8/,
    ],
    ['a long CSV that is not what its zip says', 'e.zip', zipBad, /abîmé/],
    ['a long CSV with a stray quote at its end', 'e.csv', `${longCsv}RNCP1;"a"b\n`, /ligne 20002/],
    ['a CSV of something else', 'e.csv', 'nom;prénom\nA;B\n', /nom, prénom/],
    ['a CSV with a stray quote', 'e.csv', 'numero;remarque\nRNCP1;"a"b\n', /ligne 2/],
    ['JSON of something else', 'e.json', '{"a":1}', /liste d’ajouts/],
    ['broken JSON', 'e.json', '[{"numero":', /liste d’ajouts/],
    [
      'a number twice',
      'e.xml',
      exportXml([{ number: 'RNCP1' }, { number: 'RNCP1' }]),
      /RNCP1 y est deux fois.*--keep-first/,
    ],
  ];

function nothingLeft(dir: Folder, ...given: readonly string[]): void {
  assert.deepEqual(readdirSync(dir.path).sort(), [...given].sort());
}

for (const [what, name, content, word] of files)
  test(`import of ${what} says which file and what to do, and leaves nothing`, async () => {
    using dir = folder();
    const file = dir.file(name, content);
    const { code, out, err } = await command('import', file, '--out', dir.place('catalogue'));
    assert.equal(code, 1);
    assert.ok(err.startsWith(file), err);
    assert.match(err, word);
    assert.equal(out, '');
    nothingLeft(dir, name);
  });

test('import of a file that is not there, or of a folder', async () => {
  using dir = folder();
  mkdirSync(dir.place('un dossier'));
  const missing = await command('import', dir.place('rien.xml'), '--out', dir.place('c'));
  assert.equal(missing.code, 1);
  assert.match(missing.err, /rien\.xml : ce fichier n’existe pas/);
  const directory = await command('import', dir.place('un dossier'), '--out', dir.place('c'));
  assert.equal(directory.code, 1);
  assert.match(directory.err, /un dossier : c’est un dossier/);
  nothingLeft(dir, 'un dossier');
});

test('what the system says of a full or closed disk has its sentence', () => {
  const said = (code: string) =>
    problemWords(writingProblem(Object.assign(new Error(code), { code }), 'sortie'));
  assert.match(said('ENOSPC'), /^sortie : il n’y a plus de place/);
  assert.match(said('EACCES'), /pas le droit d’écrire/);
  assert.match(said('EROFS'), /pas le droit d’écrire/);
  assert.match(said('EIO'), /a échoué \(EIO\)/);
});

async function made(dir: Folder): Promise<{ readonly out: string }> {
  const out = dir.place('catalogue');
  const { code, err } = await command('import', dir.file('e-2026-08-16.xml', good), '--out', out);
  assert.equal(code, 0, err);
  return { out };
}

test('import refuses a folder that is not empty, and --replace replaces it whole', async () => {
  using dir = folder();
  const { out } = await made(dir);
  const other = dir.file('autre-2026-09-01.xml', exportXml([{ number: 'RNCP7' }]));
  const refused = await command('import', other, '--out', out);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /n’est pas vide.*--replace/);
  const before = readFileSync(`${out}/manifest.json`, 'utf8');
  const broken = await command('import', dir.file('x.xml', good.slice(0, -9)), '--out', out, '--replace');
  assert.equal(broken.code, 1);
  assert.equal(readFileSync(`${out}/manifest.json`, 'utf8'), before);
  assert.equal((await command('import', other, '--out', out, '--replace')).code, 0);
  assert.match(readFileSync(`${out}/manifest.json`, 'utf8'), /"edition":"2026-09-01"/);
  assert.equal((await command('check', out)).code, 0);
  assert.deepEqual(
    readdirSync(dir.path).filter((name) => name.startsWith('.')),
    [],
  );
});

test('import into a place where a file stands', async () => {
  using dir = folder();
  const file = dir.file('e.xml', good);
  const { code, err } = await command('import', file, '--out', file);
  assert.equal(code, 1);
  assert.match(err, /un fichier porte déjà ce nom/);
});

test('a command badly written says what is wrong, with the code 2', async () => {
  using dir = folder();
  const file = dir.file('e.xml', good);
  const to = ['--out', dir.place('c')];
  const said: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Il manque la commande/],
    [['importer'], /Commande inconnue : importer/],
    [['import', '--out', 'x'], /Il manque le fichier à importer/],
    [['import', file], /Il manque --out/],
    [['import', file, ...to, '--nimporte'], /Option inconnue : --nimporte/],
    [['import', file, '--out'], /Il manque la valeur de l’option --out/],
    [['import', file, ...to, '--edition', 'hier'], /« hier » n’est pas un jour/],
    [['import', file, ...to, '--level', '9'], /« 9 » n’est pas un niveau/],
    [['import', file, ...to, '--register', 'cpf'], /« cpf » n’est pas un répertoire/],
    [['import', file, ...to, '--codes', 'RNCP0'], /« RNCP0 » n’est pas un numéro/],
    [['import', file, ...to, '--codes', dir.path], /n’est pas un numéro/],
    [['check'], /Il manque le dossier ou l’adresse/],
    [['check', 'a', 'b'], /En trop : b/],
    [['check', 'a', '--max-loss', 'beaucoup'], /pourcentage/],
    [['diff', 'a'], /ANCIEN NOUVEAU/],
  ];
  for (const [args, words] of said) {
    const { code, err } = await command(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, words);
  }
  nothingLeft(dir, 'e.xml');
});

test('a selection that keeps nothing says so', async () => {
  using dir = folder();
  const { code, err } = await command(
    'import',
    dir.file('e.xml', good),
    '--out',
    dir.place('c'),
    '--level',
    '8',
  );
  assert.equal(code, 1);
  assert.match(err, /Aucune fiche ne reste/);
  nothingLeft(dir, 'e.xml');
});

test('check, audit and diff of something that is not a catalogue name it', async () => {
  using dir = folder();
  for (const args of [
    ['check', dir.path],
    ['audit', dir.path],
    ['diff', dir.path, dir.path],
    ['check', 'http://127.0.0.1:9/'],
  ]) {
    const { code, err } = await command(...args);
    assert.equal(code, 1);
    assert.match(err, /introuvable/);
  }
  dir.file('manifest.json', '{"formatVersion":1}');
  assert.match((await command('check', dir.path)).err, /n’a pas la forme attendue \(id\)/);
  dir.file('manifest.json', '{"formatVersion":9}');
  assert.match((await command('audit', dir.path)).err, /au format 9/);
});
