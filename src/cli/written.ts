import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { stop, Stop, writingProblem } from './problem.js';

/** A file written beside its place, under a name of its own: what stands at the place is whole. */
export interface Written {
  /** Puts the file at its place. */
  commit(): void;
  /** Leaves nothing behind. Harmless once committed. */
  discard(): void;
}

/** Writes a file the person asked for, beside its place. */
export function writtenBeside(file: string, content: string): Written {
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw new Stop(writingProblem(error, file));
    }
  };
  const standing = attempt(() => lstatSync(file, { throwIfNoEntry: false }));
  if (standing?.isDirectory()) stop({ code: 'out-folder', file });
  // `/dev/stdout`, a pipe, a link someone made: what it leads to is not ours to replace.
  if (standing?.isFile() === false)
    return { commit: () => attempt(() => writeFileSync(file, content)), discard: () => undefined };
  const beside = join(dirname(file), `.${basename(file)}.partiel-${process.pid}`);
  const discard = () => rmSync(beside, { force: true });
  try {
    attempt(() => writeFileSync(beside, content));
  } catch (error) {
    discard();
    throw error;
  }
  return { commit: () => attempt(() => renameSync(beside, file)), discard };
}

/** Writes a file the person asked for. */
export function written(file: string, content: string): void {
  const beside = writtenBeside(file, content);
  try {
    beside.commit();
  } finally {
    beside.discard();
  }
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
