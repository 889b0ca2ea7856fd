/**
 * All checks, cheapest first, stopping at the first red. The last line is the whole run's
 * `N passed, N failed`: a stage that prints such a line counts for that many, any other for one.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

const stages = [
  'test:types',
  'test:lint',
  'test:node',
  'test:docs',
  'test:unit',
  'build',
  'test:size',
  'test:e2e',
];
const countLine = /^(?:\w+: )?(\d+) passed, (\d+) failed/gm;

const total = { passed: 0, failed: 0 };

/** @param {string} stage @returns {Promise<{ code: number, output: string }>} */
const run = (stage) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', stage], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

for (const stage of stages) {
  console.log(`\n— ${stage}`);
  const started = Date.now();
  const { code, output } = await run(stage);
  const [, passed, failed] = [...output.matchAll(countLine)].at(-1) ?? [];
  const counted = passed !== undefined;
  total.passed += counted ? Number(passed) : code === 0 ? 1 : 0;
  // A stage may count no failed test and fail all the same: a file that does not load, a browser that is gone.
  total.failed += Math.max(Number(failed ?? 0), code === 0 ? 0 : 1);
  console.log(`— ${stage}: ${code === 0 ? 'ok' : 'failed'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (total.failed > 0) break;
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
