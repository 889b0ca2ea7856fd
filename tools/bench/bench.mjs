/**
 * Runs every `*.bench.mjs` of this folder, one after the other, and says at the end which missed what they aim at.
 * Further arguments keep the files whose name contains one of them: `npm run bench -- first`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { filesIn } from '../files.mjs';

const wanted = process.argv.slice(2);
const files = filesIn('tools/bench', /\.bench\.mjs$/).filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
if (files.length === 0) {
  console.error('No benchmark matches.');
  process.exit(1);
}

const rows = files.map((file) => {
  console.log(`\n— ${file}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  return { file, result: status === 0 ? 'ok' : 'missed', seconds: Math.round((Date.now() - started) / 1000) };
});
console.log('');
console.table(rows);
process.exitCode = rows.every(({ result }) => result === 'ok') ? 0 : 1;
