/** The 2016 layer carries the report's lists as they are printed, oddities included. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRecord } from '../catalogue/format/record.js';
import { valueOf, type Certification, type CpfRow } from '../domain/index.js';

const json = <T>(url: URL): T => JSON.parse(readFileSync(url, 'utf8'));

const folder = new URL('panorama-2016/', import.meta.url);
const entries = new Map(
  readdirSync(folder).map((file): [string, Certification] => {
    const result = readRecord(json(new URL(file, folder)));
    assert.ok(result.ok, file);
    return [result.value.code, result.value];
  }),
);
const entry = (code: string): Certification => {
  const found = entries.get(code);
  assert.ok(found, `${code} is not in the panorama`);
  return found;
};

const report = json<{ table313: { origin: string; code: string }[]; inventaire: string[] }>(
  new URL('report-2016.json', import.meta.url),
);

const countBy = <T>(list: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of list) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};

test('the 83 rows of the CPF list come out, the ones printed twice too', () => {
  const rows = [...entries.values()].flatMap(({ cpf2016 }) => cpf2016);
  assert.equal(rows.length, 83);
  assert.deepEqual(
    countBy(rows, (row) => row.public),
    { salarie: 51, 'demandeur-emploi': 24, 'tout-public': 8 },
  );
  assert.deepEqual(
    countBy(rows, (row) => row.origin),
    { rncp: 67, inventaire: 12, prf: 4 },
  );
  assert.equal(new Set(rows.map((row) => JSON.stringify(row))).size, 81);
});

test('a number of the CPF list is the entry’s own, a placeholder, blank, or told as odd', () => {
  for (const { code, cpf2016, report2016 } of entries.values())
    for (const { printedNumber } of cpf2016) {
      if (printedNumber === undefined || `RNCP${printedNumber}` === code || `INV${printedNumber}` === code)
        continue;
      assert.match(code, /^CNEFOP2016-/);
      assert.ok(
        report2016?.remarks.some((remark) => remark.includes(printedNumber)),
        code,
      );
    }
  const borrowed = entry('CNEFOP2016-05');
  assert.match(valueOf(borrowed.title) ?? '', /^Chargé d’information/);
  assert.equal(borrowed.cpf2016[0]?.printedNumber, '7426');
});

test('the table of the certifications has its 20 lines: 15 RNCP with one twice, 4 Inventaire, 1 unregistered', () => {
  assert.equal(report.table313.length, 20);
  assert.deepEqual(
    countBy(report.table313, ({ origin }) => origin),
    { C_RNCP: 15, C_Inventaire: 4, O_PRF: 1 },
  );
  const registers = { C_RNCP: 'rncp', C_Inventaire: 'inventaire', O_PRF: 'none' };
  for (const { origin, code } of report.table313)
    assert.equal(entry(code).register, registers[origin as keyof typeof registers], code);
  const twice = Object.entries(countBy(report.table313, ({ code }) => code)).filter(([, lines]) => lines > 1);
  assert.deepEqual(twice, [['CNEFOP2016-02', 2]]);
  assert.match(entry('CNEFOP2016-02').report2016?.remarks[0] ?? '', /^Imprimée deux fois/);
});

test('the report names 18 certifications of the Inventaire', () => {
  assert.equal(new Set(report.inventaire).size, 18);
  assert.deepEqual(
    [...report.inventaire].sort(),
    [...entries.values()].flatMap(({ code, register }) => (register === 'inventaire' ? [code] : [])).sort(),
  );
  for (const code of report.inventaire) assert.ok(entry(code).title.known, code);
});

const shared = new URL('../../../shared/report/', import.meta.url);
const skip = existsSync(shared) ? false : 'no ../shared/report beside the repository';

/** Rows of a table as text: cells between tabs, the first line names them. */
const table = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [names = [], ...rows] = readFileSync(new URL(file, shared), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
};

test('the CPF list is the printed one, row by row', { skip }, () => {
  const publics: Record<string, CpfRow['public']> = {
    Salarié: 'salarie',
    DE: 'demandeur-emploi',
    'Tout public': 'tout-public',
  };
  const left = new Map([...entries].map(([code, { cpf2016 }]) => [code, [...cpf2016]]));
  const printed = table('a5-formations-eligibles-cpf-2016-09-20.tsv');
  for (const row of printed) {
    const title = row['Intitulé de la formation'];
    const rows = [...left.values()].find(([next]) => next?.title === title);
    const number = row['Lien vers RNCP'] || row['Lien vers Inventaire'];
    assert.deepEqual(rows?.shift(), {
      publisher: row['Organisme éditeur'],
      public: publics[row['Public'] ?? ''],
      origin: row['Origine']?.toLowerCase(),
      level: row['Niveau'],
      cpfCode: row['Code CPF'],
      title,
      certificateurs: row['CertIFICATEURS ET VALIDEURS'],
      ...(number && { printedNumber: number }),
    });
  }
  assert.equal(printed.length, 83);
  assert.ok([...left.values()].every((rows) => rows.length === 0));
});

test('the table of the certifications is the printed one, line by line', { skip }, () => {
  const words = (text: string | undefined) => text?.replaceAll("'", '’').replace(/^É/, 'E');
  assert.deepEqual(
    report.table313.map(({ origin, code }) => [
      origin,
      words(valueOf(entry(code).title)),
      valueOf(entry(code).level1969),
    ]),
    table('copanef-20-certifications.tsv').map((line) => [
      line['Origine'],
      words(line['Intitulé de la certification']),
      /^Niveau (\w+)$/.exec(line['Niveau'] ?? '')?.[1],
    ]),
  );
  for (const [at, line] of table('copanef-20-certifications.tsv').entries()) {
    const code = report.table313[at]?.code ?? '';
    const number = line['Lien RNCP'] || line['Lien Inventaire'] || '';
    if (number === '' || number === '99999') assert.match(code, /^CNEFOP2016-/);
    else assert.equal(code.replace(/^(RNCP|INV)/, ''), number);
  }
});
