/**
 * A catalogue of about 7,000 certifications, as many as are active in the whole country: invented fiches of the real
 * shape, through the real import. Made once, in `.cache/bench`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { generateExport } from '../generate-export.mjs';

const folder = '.cache/bench/national';

/** @returns {Promise<string>} its folder */
export async function nationalCatalogue() {
  const catalogue = join(folder, 'catalogue');
  if (existsSync(join(catalogue, 'manifest.json'))) return catalogue;
  console.log('Making a national catalogue…');
  const { files } = await generateExport(folder, { share: 0.23 });
  // All of them: a quarter of the export, closed fiches included, is as many as the active ones of the whole.
  const args = ['src/cli/main.ts', 'import', ...files, '--all', '--out', catalogue, '--replace', '--quiet'];
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { stdio: 'inherit' });
  return catalogue;
}
