import { on } from 'node:events';
import { isMainThread, parentPort, Worker, workerData, type MessagePort } from 'node:worker_threads';
import type { Selection } from '../catalogue/sources/selection.js';
import { fichesOf, type Stretch } from './fichesOf.js';
import { inputsOf, type Input } from './input.js';
import { Stop, type CliProblem } from './problem.js';

/** Stretches read before anyone asks: enough that neither thread waits, few enough that memory stays what it was. */
const ahead = 3;

/** Megabytes of the heap where things begin. Small is swept often, and with it go the pieces of the files, held outside. */
const maxYoungGenerationSizeMb = 4;

/** Bytes of XML on the disk from which another thread is worth its start. */
const enough = 1 << 20;

/** Whether another thread makes an import shorter. None starts on TypeScript: sources run as they are have one. */
export const isElsewhereBetter = (inputs: readonly Input[]): boolean =>
  !import.meta.url.endsWith('.ts') &&
  inputs.reduce((sum, { kind, bytes }) => (kind === 'xml' ? sum + bytes : sum), 0) >= enough;

/** What the other thread is to read. It opens the files again: an open zip does not go from one thread to another. */
interface Task {
  readonly task: 'fiches';
  readonly files: readonly string[];
  readonly selection: Selection;
}

type Answer =
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'problem'; readonly problem: CliProblem }
  | { readonly kind: 'end' };

/**
 * `fichesOf`, read by another thread while this one makes records of what was read before.
 *
 * @param files those the inputs were made of
 */
export async function* fichesElsewhere(
  files: readonly string[],
  selection: Selection,
): AsyncGenerator<Stretch> {
  const task: Task = { task: 'fiches', files, selection };
  // This very module, which the bundled command is, too: it knows by its task that it is the other thread.
  const worker = new Worker(new URL(import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb },
  });
  const ask = () => worker.postMessage('next');
  try {
    for (let asked = 0; asked < ahead; asked++) ask();
    for await (const [answer] of on(worker, 'message') as AsyncIterable<[Answer]>) {
      if (answer.kind === 'end') return;
      if (answer.kind === 'problem') throw new Stop(answer.problem);
      ask();
      yield answer.stretch;
    }
  } finally {
    await worker.terminate();
  }
}

async function answer(port: MessagePort, { files, selection }: Task): Promise<void> {
  const tell = (told: Answer) => port.postMessage(told);
  const asked = on(port, 'message');
  try {
    for await (const stretch of fichesOf(await inputsOf(files), selection)) {
      await asked.next();
      tell({ kind: 'stretch', stretch });
    }
    tell({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    tell({ kind: 'problem', problem: error.problem });
  }
}

const isTask = (data: unknown): data is Task =>
  typeof data === 'object' && data !== null && 'task' in data && data.task === 'fiches';

if (!isMainThread && parentPort && isTask(workerData)) void answer(parentPort, workerData);
