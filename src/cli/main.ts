import process from 'node:process';
import { isMainThread } from 'node:worker_threads';
import { run } from './run.js';

// Bundled, this file is also where the thread that reads the exports begins.
if (isMainThread) process.exitCode = await run(process.argv.slice(2));
