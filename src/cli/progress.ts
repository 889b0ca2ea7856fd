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
 */
export function progress(total: number, stream: NodeJS.WritableStream | undefined): Progress {
  if (!stream) return silent;
  const start = Date.now();
  let read = 0;
  let fiches = 0;
  let told = 0;
  const tell = () => {
    const now = Date.now();
    if (now - told < pace) return;
    told = now;
    const seconds = (now - start) / 1000;
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
