/**
 * A catalogue of the size of the country, invented: 7,000 certifications and 13,120 titles of jobs, generated then
 * imported by the command line as an operator would. For the demo page `national.html`, the end-to-end test and the
 * benchmark of that size. It stands in `.cache/national/`, and is made again when what makes it changed.
 *
 *   npm run national
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './build-command.mjs';
import { filesIn } from './files.mjs';
import { generateExport } from './generate-export.mjs';
import { generateRome } from './generate-rome.mjs';

const cache = fileURLToPath(new URL('../.cache/national', import.meta.url));

/** Where the catalogue is once made. */
export const nationalFolder = join(cache, 'catalogue');

/** What it is made from: another text, another catalogue. */
function recipe() {
  const hash = createHash('sha256');
  const makers = ['tools/generate-export.mjs', 'tools/generate-fiche.mjs', 'tools/generate-rome.mjs'];
  const sources = filesIn('src', /^src\/(catalogue|cli|domain|r5)\/.*(?<!\.test)\.ts$/);
  for (const file of [...makers, ...sources, 'tools/national-catalogue.mjs'])
    hash.update(file).update(readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url))));
  return hash.digest('hex');
}

/** @param {(line: string) => void} [tell] @returns {Promise<string>} its folder */
export async function nationalCatalogue(tell = () => undefined) {
  const note = join(cache, 'recipe');
  const wanted = recipe();
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted && existsSync(nationalFolder))
    return nationalFolder;
  rmSync(cache, { recursive: true, force: true });
  const exported = await generateExport(join(cache, 'export'), { activeOnly: true });
  const jobs = generateRome(join(cache, 'rome'));
  tell(`${exported.fiches} fiches, ${Math.round(exported.bytes / 1e6)} MB`);
  const command = join(cache, 'command.mjs');
  await bundle('src/cli/run.ts', command);
  /** @type {{ run(args: readonly string[], io: object): Promise<number> }} */
  const { run } = await import(pathToFileURL(command).href);
  const name = 'Catalogue inventé, de la taille du pays';
  const options = ['--out', nationalFolder, '--id', 'national-invente', '--name', name, '--quiet'];
  const code = await run(['import', ...exported.files, ...jobs, ...options], {
    out: tell,
    err: console.error,
  });
  if (code !== 0) throw new Error('The invented export could not be imported.');
  rmSync(join(cache, 'export'), { recursive: true });
  writeFileSync(note, wanted);
  return nationalFolder;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await nationalCatalogue(console.log);
  console.log('Made: npm start, then http://localhost:5173/national.html');
}
