/**
 * Writes the two tables of the ROME 4.0 an import reads, invented, of the real size: 1,584 jobs and 13,120 titles, each
 * job under one of the 532 codes that fiches carry.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobTitles, romes } from './generate-fiche.mjs';

const count = { jobs: 1584, titles: 13_120 };

/** @param {string} folder @param {number} [seed] @returns {string[]} the files */
export function generateRome(folder, seed = 1) {
  mkdirSync(folder, { recursive: true });
  const titles = jobTitles(seed);
  const jobs = Array.from({ length: count.jobs }, (_, at) => {
    const parent = romes[at % romes.length] ?? '';
    // The first of each code is the code itself, as in the ROME; the others are new since its version 4.
    const code = at < romes.length ? parent : `${parent.charAt(0)}${5000 + at}`;
    return { code, parent, label: titles.next().value };
  });
  /** @param {string} name @param {readonly string[]} header @param {readonly (readonly string[])[]} rows */
  const write = (name, header, rows) => {
    const file = join(folder, name);
    const line = (/** @type {readonly string[]} */ cells) =>
      `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
    writeFileSync(file, [header, ...rows].map(line).join(''));
    return file;
  };
  return [
    write(
      'unix_referentiel_code_rome_invente_utf8.csv',
      ['code_rome', 'libelle_rome', 'code_rome_parent'],
      jobs.map(({ code, label, parent }) => [code, label, parent]),
    ),
    write(
      'unix_referentiel_appellation_invente_utf8.csv',
      ['code_ogr', 'libelle_appellation_long', 'code_rome', 'code_rome_parent'],
      Array.from({ length: count.titles }, (_, at) => {
        const { code, parent } = jobs[at % jobs.length] ?? { code: '', parent: '' };
        return [String(10_000 + at), titles.next().value, code, parent];
      }),
    ),
  ];
}
