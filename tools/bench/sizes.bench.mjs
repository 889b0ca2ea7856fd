/**
 * What a catalogue of real certifications weighs, in brotli bytes: the index of the 6,590 active fiches with every column
 * matching, filters and cards need, and detail files of real fiches. Reads the public data kept beside the project, and
 * skips with a word when they are not there.
 *
 * The list of the 6,590 has numbers, titles, kinds and levels. What it lacks (voies, ROME, dates, certificateurs, R5,
 * outcomes) is given by an invented export of the same size: its cells, in its order, under the real titles.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { nationalCatalogue } from '../national-catalogue.mjs';

const limits = { index: 300_000, detail: 8000 };
const list = '../shared/data/france-competences/fiches_actives_2026-04-23.csv';
if (!existsSync(list)) {
  console.log(`Skipped: ${list} is not there.`);
  process.exit(0);
}
const brotli = (/** @type {string | Buffer} */ content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @type {Record<string, string>[]} */
const rows = parse(readFileSync(list, 'utf8'), { columns: true, bom: true, delimiter: ';' });
const folder = await nationalCatalogue(console.log);
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const index = JSON.parse(readFileSync(join(folder, manifest.index.file), 'utf8'));
const [number, title] = ['numero', 'intitule'];
const real = Math.min(index.size, rows.length);
index.codes = index.codes.map(
  (/** @type {string} */ code, /** @type {number} */ row) => rows[row]?.[number] ?? code,
);
index.titles = index.titles.map(
  (/** @type {string} */ own, /** @type {number} */ row) => rows[row]?.[title] ?? own,
);
const weight = brotli(JSON.stringify(index));
const details = readdirSync(join(folder, manifest.details.folder)).filter((_, at) => at % 20 === 0);
const weights = details
  .map((name) => brotli(readFileSync(join(folder, manifest.details.folder, name))))
  .sort((a, b) => a - b);
const at = (/** @type {number} */ share) => weights[Math.floor(share * (weights.length - 1))] ?? NaN;

let failed = 0;
/** @param {boolean} holds @param {string} sentence */
function promise(holds, sentence) {
  console.log(`${holds ? '✔' : '✖'} ${sentence}`);
  if (!holds) failed++;
}
promise(
  weight <= limits.index,
  `index of ${index.size} certifications, ${real} real titles: ${weight} bytes, ${limits.index} promised`,
);
promise(
  at(0.5) <= limits.detail,
  `detail file (${weights.length} of ${manifest.counts.details}): median ${at(0.5)}, 95 % under ${at(0.95)}, ${limits.detail} promised`,
);
process.exitCode = failed > 0 ? 1 : 0;
