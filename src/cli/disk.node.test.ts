/** What is written is whole or is not there, whatever the disk and the system do. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import process from 'node:process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { exportXml } from '../testing/exportXml.js';
import { staging } from './staging.js';
import { command, folder, type Folder } from './testing/command.js';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const good = exportXml([{ number: 'RNCP1' }, { number: 'RS2' }]);
const left = (dir: Folder) => readdirSync(dir.path).sort();

async function made(dir: Folder): Promise<string> {
  const out = dir.place('catalogue');
  const { code, err } = await command('import', dir.file('e-2026-08-16.xml', good), '--out', out);
  assert.equal(code, 0, err);
  return out;
}

test('--replace touches nothing but a catalogue', async () => {
  using dir = folder();
  const file = dir.file('e.xml', good);
  for (const manifest of [undefined, '{"name":"Mon site"}', 'abîmé']) {
    const site = dir.place('site');
    mkdirSync(site, { recursive: true });
    if (manifest !== undefined) writeFileSync(`${site}/manifest.json`, manifest);
    writeFileSync(`${site}/index.html`, 'Le site');
    const { code, err } = await command('import', file, '--out', site, '--replace');
    assert.equal(code, 1);
    assert.match(err, /site : ce dossier n’est pas un catalogue/);
    assert.equal(readFileSync(`${site}/index.html`, 'utf8'), 'Le site');
  }
  assert.deepEqual(left(dir), ['e.xml', 'site']);
});

test('a new catalogue that cannot take its place gives it back to the one before', async () => {
  using dir = folder();
  const out = await made(dir);
  const before = readFileSync(`${out}/manifest.json`, 'utf8');
  const staged = staging(out, true);
  staged.write('manifest.json', '{}');
  rmSync(staged.folder, { recursive: true });
  assert.throws(() => staged.commit(), /write-failed/);
  staged.discard();
  assert.equal(readFileSync(`${out}/manifest.json`, 'utf8'), before);
  assert.deepEqual(left(dir), [
    'catalogue',
    'catalogue.rapport.json',
    'catalogue.rapport.txt',
    'e-2026-08-16.xml',
  ]);
});

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

test('Ctrl+C, the end of the session and a closed terminal leave nothing', async () => {
  const script = `
    import { staging } from ${JSON.stringify(here('staging.ts'))};
    staging(process.argv.at(-1), false).write('details/a.json', '[]');
    console.log('written');
    setInterval(() => undefined, 1000);`;
  const left = async ([signal, code]: (typeof signals)[number]) => {
    using dir = folder();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script, dir.place('c')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    assert.equal(readdirSync(dir.path).length, 1);
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [code, null]);
    assert.deepEqual(readdirSync(dir.path), []);
  };
  await Promise.all(signals.map(left));
});

test('a report that cannot be written is told before the catalogue is replaced', async () => {
  using dir = folder();
  const out = await made(dir);
  const before = readFileSync(`${out}/manifest.json`, 'utf8');
  const other = dir.file('autre-2026-09-01.xml', exportXml([{ number: 'RNCP7' }]));
  const replace = (report: string) => command('import', other, '--out', out, '--replace', '--report', report);
  const nowhere = await replace(dir.place('rien/rapport'));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.err, /rapport\.json : l’écriture a échoué \(ENOENT\)/);
  mkdirSync(dir.place('pris.txt'));
  assert.match((await replace(dir.place('pris'))).err, /pris\.txt : c’est un dossier/);
  const within = await replace(`${out}/rapport`);
  assert.equal(within.code, 2);
  assert.match(within.err, /ne peut pas être dans le dossier du catalogue/);
  assert.equal(readFileSync(`${out}/manifest.json`, 'utf8'), before);
  assert.equal(readdirSync(out).includes('rapport.json'), false);
  assert.deepEqual(
    left(dir).filter((name) => name.startsWith('.')),
    [],
  );
});

test('a file asked for is written whole; a device or a link is written to', async () => {
  using dir = folder();
  const out = await made(dir);
  const json = dir.file('audit.json', 'avant');
  assert.equal((await command('audit', out, '--json', json)).code, 0);
  const content = readFileSync(json, 'utf8');
  assert.equal((JSON.parse(content) as { all: { entries: number } }).all.entries, 2);
  symlinkSync(json, dir.place('lien.json'));
  writeFileSync(json, '');
  assert.equal((await command('audit', out, '--json', dir.place('lien.json'))).code, 0);
  assert.equal(readFileSync(json, 'utf8'), content);
  assert.equal((await command('audit', out, '--json', '/dev/null')).code, 0);
  assert.deepEqual(
    left(dir).filter((name) => name.startsWith('.')),
    [],
  );
});

/** Runs a step as a person who may not do everything, when the tests run as one who may. */
async function asAnyone<T>(step: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await step();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('import, check and a list of numbers without permission to read or to write', async () => {
  using dir = folder();
  const out = await made(dir);
  const file = dir.file('e.xml', good);
  if (process.getuid?.() === 0) chownSync(dir.path, 65534, 65534);
  mkdirSync(dir.place('fermé'));
  for (const closed of [file, `${out}/manifest.json`]) chmodSync(closed, 0o000);
  chmodSync(dir.place('fermé'), 0o555);
  const readable = dir.file('lisible.xml', good);
  await asAnyone(async () => {
    const reading = await command('import', file, '--out', dir.place('c'));
    assert.match(reading.err, /e\.xml : vous n’avez pas le droit de lire/);
    const list = await command('import', readable, '--codes', file, '--out', dir.place('c'));
    assert.match(list.err, /pas le droit de lire/);
    const writing = await command('import', readable, '--out', dir.place('fermé/c'));
    assert.match(writing.err, /pas le droit d’écrire/);
    const checking = await command('check', out);
    assert.match(checking.err, /manifest\.json : vous n’avez pas le droit de lire/);
    for (const { code } of [reading, list, writing, checking]) assert.equal(code, 1);
  });
  assert.deepEqual(readdirSync(dir.place('fermé')), []);
});

/** Texts longer than the room they are given. */
const large = exportXml(
  Array.from({ length: 40 }, (_, at) => ({
    number: `RNCP${at + 1}`,
    elements: { OBJECTIFS_CONTEXTE: `Veiller sur ${at} phares. `.repeat(600) },
  })),
);
const importing = (file: string, out: string) =>
  `exec "${process.execPath}" --import tsx "${here('main.ts')}" import "${file}" --out "${out}"`;

test('an import that fills what it may write stops, says so, and leaves nothing', async (context) => {
  using dir = folder();
  const file = dir.file('e.xml', large);
  const run = (shell: string, args: readonly string[], script: string) =>
    spawnSync(shell, [...args, script], {
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    });
  // Files of 8 kB at most: the limit the system puts on a process.
  const limited = run('bash', ['-c'], `ulimit -f 8; ${importing(file, dir.place('c'))}`);
  assert.equal(limited.status, 1, limited.stderr);
  assert.match(limited.stderr, /il n’y a plus de place sur le disque/);
  assert.deepEqual(left(dir), ['e.xml']);

  const disk = dir.place('disque');
  mkdirSync(disk);
  const own = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
  const mount = `mount -t tmpfs -o size=256k choix-eclaire "${disk}"`;
  if (run('unshare', own, mount).status !== 0) return context.diagnostic('no disk may be mounted here');
  const full = run(
    'unshare',
    own,
    `${mount} && (${importing(file, `${disk}/c`)}); code=$?; ls -A "${disk}"; exit $code`,
  );
  assert.equal(full.status, 1, full.stderr);
  assert.match(full.stderr, /il n’y a plus de place sur le disque/);
  assert.equal(full.stdout, '');
});

/** Some containers have an ordinary file there, or none. */
const isDevice = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isCharacterDevice() === true;

test(
  'what fills up while a page is written is told',
  { skip: !isDevice('/dev/full') && 'no /dev/full here' },
  async () => {
    using dir = folder();
    const { code, err } = await command('audit', await made(dir), '--html', '/dev/full');
    assert.equal(code, 1);
    assert.match(err, /plus de place/);
  },
);
