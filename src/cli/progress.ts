import { progressLine } from './words.js';

/** Tells how far an import is. Silent when nobody looks: a log does not want a thousand lines. */
export interface Progress {
  readonly bytes: (count: number) => void;
  readonly fiches: (count: number) => void;
  readonly end: () => void;
}

export const silent: Progress = { bytes: () => undefined, fiches: () => undefined, end: () => undefined };

/** Milliseconds between two lines. */
const pace = 200;

/**
 * @param total bytes there are to read
 * @param stream the terminal; nothing is told without one
 * @param now the time, milliseconds
 */
export function progress(
  total: number,
  stream: Pick<NodeJS.WritableStream, 'write'> | undefined,
  now = Date.now,
): Progress {
  if (!stream) return silent;
  const start = now();
  let read = 0;
  let fiches = 0;
  let told = -Infinity;
  const tell = () => {
    const at = now();
    if (at - told < pace) return;
    told = at;
    const seconds = (at - start) / 1000;
    const left = read > 0 ? (seconds * Math.max(0, total - read)) / read : undefined;
    stream.write(`\r\u001b[2K${progressLine({ read, total, fiches, left: seconds > 1 ? left : undefined })}`);
  };
  return {
    bytes(count) {
      read += count;
      tell();
    },
    fiches(count) {
      fiches = count;
    },
    end: () => {
      stream.write('\r\u001b[2K');
    },
  };
}
