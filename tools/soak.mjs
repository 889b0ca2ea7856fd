/**
 * The tests that gain by being long: two tabs answering at once, 2,000 rounds (`ROUNDS`), and the browser killed during a
 * save, 200 times (`KILLS`). Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

const env = { ROUNDS: '2000', KILLS: '200', ...process.env };
const runs = [
  ['npx', ['wtr', '--files', 'widgets/shared/progress.test.ts']],
  [process.execPath, ['tools/node-tests.mjs', 'e2e', 'killed']],
];
let failed = false;
for (const [command, args] of /** @type {[string, string[]][]} */ (runs))
  failed = spawnSync(command, args, { stdio: 'inherit', env }).status !== 0 || failed;
process.exitCode = failed ? 1 : 0;
