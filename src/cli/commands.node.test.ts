/** What diff and audit say of a catalogue, what each command says of itself, and how far an import tells it is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assemble } from '../catalogue/assemble.js';
import { r5Items } from '../domain/index.js';
import { inventedFrame, inventedRecords, type RecordInput } from '../testing/catalogueRecords.js';
import { exportXml } from '../testing/exportXml.js';
import { progress } from './progress.js';
import { run } from './run.js';
import { catalogueIn } from './testing/catalogueIn.js';
import { command, folder } from './testing/command.js';
import { invented, withFacts } from './testing/spoilt.js';
import { commandHelp, itemWords, type Command } from './words.js';

const fiche = (code: string, fields: object): RecordInput => ({
  code,
  register: 'rncp',
  layer: 'today',
  groups: [{ from: 'export', title: `Titre ${code}`, active: true, ...fields }],
});
const editionOf = (edition: string, ...all: readonly RecordInput[]) =>
  assemble({ ...inventedFrame, meta: { ...inventedFrame.meta, edition } }, all).files;

test('diff tells what is new, closed, replaced and changed, in editions of active fiches too', async () => {
  using dir = folder();
  const before = editionOf(
    '2026-01-31',
    fiche('RNCP1', { until: '2026-08-31' }),
    fiche('RNCP2', { until: '2028-08-31' }),
    fiche('RNCP3', { successors: ['RNCP30'] }),
    fiche('RNCP4', { until: '2029-08-31' }),
    fiche('RNCP5', { cohorts: [{ year: 2023, certified: 8 }] }),
    fiche('RNCP6', { purpose: 'Avant' }),
    fiche('RNCP7', {}),
    fiche('RNCP8', {}),
  );
  const after = editionOf(
    '2026-09-30',
    fiche('RNCP20', { predecessors: ['RNCP2'] }),
    fiche('RNCP5', { cohorts: [{ year: 2024, certified: 9 }] }),
    fiche('RNCP6', { purpose: 'Après' }),
    fiche('RNCP7', { active: false, successors: ['RNCP20'] }),
    fiche('RNCP8', {}),
  );
  const [old, now] = [catalogueIn(dir.place('avant'), before), catalogueIn(dir.place('apres'), after)];
  const { code, out, err } = await command('diff', old, now, '--json', dir.place('diff.json'));
  assert.deepEqual([code, err], [0, '']);
  assert.equal(
    out,
    [
      'Du 2026-01-31 au 2026-09-30',
      ...['', 'Nouvelles (1)', '  RNCP20  Titre RNCP20'],
      ...['', 'Disparues du catalogue, sans que rien dise pourquoi (1)', '  RNCP4  Titre RNCP4'],
      ...['', 'Fermées (2)', '  RNCP7  Titre RNCP7', '  RNCP1  Titre RNCP1'],
      ...['', 'Remplacées (3)', '  RNCP7 → RNCP20', '  RNCP2 → RNCP20', '  RNCP3 → RNCP30'],
      ...['', 'Chiffres changés (1)', '  RNCP5'],
      ...['', 'Autres changements (1)', '  RNCP6  Titre RNCP6 : purpose'],
    ].join('\n'),
  );
  const json = JSON.parse(readFileSync(dir.place('diff.json'), 'utf8')) as Record<string, unknown[]>;
  assert.deepEqual(json['gone'], [{ code: 'RNCP4', title: 'Titre RNCP4' }]);
  assert.match((await command('diff', now, now)).out, /Rien n’a changé/);
});

test('diff and audit say which fiches they could not read, and end on 1', async () => {
  using dir = folder();
  const [good, bad] = [
    catalogueIn(dir.place('a'), invented),
    catalogueIn(dir.place('b'), withFacts('RS9001', { until: 'x' })),
  ];
  for (const [args, words] of [
    [['diff', good, bad], /^RS9001 : fiche illisible, non comparée\.$/],
    [['diff', bad, good], /^RS9001 : fiche illisible, non comparée\.$/],
    [['audit', bad], /^RS9001 : fiche illisible, non comptée\.$/],
  ] as const) {
    const { code, err } = await command(...args);
    assert.equal(code, 1);
    assert.match(err, words);
  }
});

test('the page of an audit stands alone, and takes nothing of the catalogue for HTML', async () => {
  using dir = folder();
  const trap = '<img src="https://ailleurs.example/x" onerror=\'alert(1)\'> & Cie';
  const frame = { ...inventedFrame, meta: { ...inventedFrame.meta, name: trap } };
  const place = catalogueIn(
    dir.place('c'),
    assemble(frame, [fiche('RNCP1', { title: trap, level: 4 }), ...inventedRecords]).files,
  );
  const { code, out } = await command(
    'audit',
    place,
    '--html',
    dir.place('a.html'),
    '--json',
    dir.place('a.json'),
  );
  assert.equal(code, 0);
  const html = readFileSync(dir.place('a.html'), 'utf8');
  const tags = [...html.matchAll(/<([a-z0-9]+)[\s>]/g)].map(([, tag]) => tag);
  for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'a', 'form', 'image', 'use', 'base'])
    assert.equal(tags.includes(tag), false, tag);
  assert.doesNotMatch(html.replace(/&#\d+;/g, ''), /\s(?:src|href|srcset|on\w+|style)=["']|url\(|@import/);
  assert.match(html, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
  assert.ok(
    html.includes(
      '&#60;img src=&#34;https://ailleurs.example/x&#34; onerror=&#39;alert(1)&#39;&#62; &#38; Cie',
    ),
  );

  const audit = JSON.parse(readFileSync(dir.place('a.json'), 'utf8')) as {
    all: { entries: number; items: Record<string, { present: number; asked: number }> };
    lacking: { code: string; missing: readonly (keyof typeof itemWords)[] }[];
  };
  assert.equal(audit.all.entries, 6);
  // A bar an item, as long as its share; the same in words beside it.
  const bars = [...html.matchAll(/<rect class="bar" width="([\d.]+)"/g)].map(([, width]) => Number(width));
  const shares = r5Items.map((id) => {
    const { present = 0, asked = 1 } = audit.all.items[id] ?? {};
    return Number(((100 * present) / asked).toFixed(2));
  });
  assert.deepEqual(bars, shares);
  assert.ok(new Set(shares).size > 2);
  assert.ok(audit.lacking.length > 0);
  for (const { code: number, missing } of audit.lacking) {
    const row = html.split('<tr>').find((each) => each.startsWith(`<th scope="row">${number}</th>`)) ?? '';
    for (const id of missing) assert.ok(row.includes(itemWords[id]), `${number} ${id}`);
  }
  assert.match(out, /Ce qui manque à chacune : ajoutez --html FICHIER, ou --json FICHIER\.$/);
  for (const id of r5Items) assert.ok(out.includes(itemWords[id]), id);
});

test('each command tells its options, and knows those it tells', async () => {
  for (const name of Object.keys(commandHelp) as Command[]) {
    const { code, out, err } = await command(name, '--help');
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.startsWith(`choix-eclaire ${name} `));
    const told = new Set(out.match(/--[a-z-]+/g));
    assert.ok(told.size > 0);
    for (const option of told) {
      const answer = await command(name, option);
      assert.equal(answer.code, 2, option);
      assert.doesNotMatch(answer.err, /Option inconnue/);
    }
  }
  const { code, out } = await command('--help');
  assert.equal(code, 0);
  for (const name of Object.keys(commandHelp)) assert.ok(out.includes(`choix-eclaire ${name} `));
});

test('progress tells bytes, fiches and the seconds left, no more than five times a second', () => {
  const said: string[] = [];
  let now = 0;
  const shown = progress(4_000_000, { write: (line: string) => said.push(line) > 0 }, () => now);
  shown.fiches(10);
  shown.bytes(1_000_000);
  now = 100;
  shown.bytes(500_000);
  now = 2000;
  shown.fiches(1200);
  shown.bytes(500_000);
  shown.end();
  const clear = '\r\u001b[2K';
  assert.deepEqual(
    said.map((line) => line.replace(/[\u202f\u00a0]/g, ' ')),
    [`${clear}1 Mo sur 4 Mo, 10 fiches`, `${clear}2 Mo sur 4 Mo, 1 200 fiches, encore 2 secondes`, clear],
  );
});

test('an import tells how far it is on a terminal, unless it is to be quiet, and nowhere else', async () => {
  using dir = folder();
  const file = dir.file('e-2026-08-16.xml', exportXml([{ number: 'RNCP1' }]));
  const shown: string[] = [];
  const terminal = { write: (line: string) => shown.push(line) > 0 };
  const err: string[] = [];
  const io = { out: () => undefined, err: (line: string) => err.push(line), terminal };
  assert.equal(await run(['import', file, '--out', dir.place('a')], io), 0);
  assert.match(shown[0] ?? '', /o sur .*fiche/);
  shown.length = 0;
  assert.equal(await run(['import', file, '--out', dir.place('b'), '--quiet'], io), 0);
  assert.deepEqual([shown, err], [[], []]);
  const { code, out } = await command('import', file, '--out', dir.place('c'));
  assert.equal(code, 0);
  assert.equal(out.includes('\r'), false);
});
