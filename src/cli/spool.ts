import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, writingProblem } from './problem.js';

/** A record left on the disk until all are known: 7,000 of them weigh 150 MB. */
export interface Spooled {
  readonly at: number;
  readonly bytes: number;
}

export interface Spool {
  add(json: string): Spooled;
  read(record: Spooled): string;
  close(): void;
}

/** Bytes gathered before they are written. */
const enough = 1 << 20;

/** @param folder where the file stands while it is needed */
export function spool(folder: string): Spool {
  const file = join(folder, '.enregistrements');
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw new Stop(writingProblem(error, folder));
    }
  };
  const descriptor = attempt(() => openSync(file, 'w+'));
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let size = 0;

  function flush(): void {
    if (waitingBytes === 0) return;
    const all = Buffer.concat(waiting);
    // A nearly full disk takes a part without a word: go on until all is taken or the system complains.
    for (let done = 0; done < all.length;)
      done += attempt(() => writeSync(descriptor, all, done, all.length - done));
    waiting = [];
    waitingBytes = 0;
  }

  return {
    add(json) {
      const bytes = Buffer.from(json);
      const record = { at: size, bytes: bytes.length };
      waiting.push(bytes);
      waitingBytes += bytes.length;
      size += bytes.length;
      if (waitingBytes >= enough) flush();
      return record;
    },
    read({ at, bytes }) {
      flush();
      const content = Buffer.allocUnsafe(bytes);
      readSync(descriptor, content, 0, bytes, at);
      return content.toString('utf8');
    },
    close() {
      closeSync(descriptor);
      rmSync(file, { force: true });
    },
  };
}
