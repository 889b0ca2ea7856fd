import process from 'node:process';

/** Where a command speaks: to the one who ran it, or to a test. */
export interface Io {
  /** What was asked for. */
  out(line: string): void;
  /** What went wrong, or should be known. */
  err(line: string): void;
  /** A terminal to show progress on; absent when nobody looks. */
  readonly terminal?: Pick<NodeJS.WritableStream, 'write'>;
}

export const standard: Io = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  ...(process.stderr.isTTY && { terminal: process.stderr }),
};
