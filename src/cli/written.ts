import { writeFileSync } from 'node:fs';
import { Stop, writingProblem } from './problem.js';

/** Writes a file the person asked for. */
export function written(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Stop(writingProblem(error, file));
  }
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
