import { failure, romeCode, success, type Result, type RomeCode } from '../../domain/index.js';
import type { MetierTitles } from '../catalogue.js';
import { columns } from './columns.js';

/** Job titles, format v1: row `n` of each column is the same métier. */
export interface MetiersFile {
  readonly romes: readonly string[];
  readonly labels: readonly string[];
  readonly appellations: readonly (readonly string[])[];
}

export const writeMetiers = (metiers: readonly MetierTitles[]): MetiersFile => ({
  romes: metiers.map(({ rome }) => rome),
  labels: metiers.map(({ label }) => label),
  appellations: metiers.map(({ appellations }) => appellations),
});

/** Reads job titles. Never throws: the failure is the field that is wrong. */
export function readMetiers(input: unknown): Result<readonly MetierTitles[], string> {
  const file = columns(input);
  const codes = file.texts('romes');
  const labels = file.texts('labels', codes.length);
  const appellations = file.textLists('appellations', codes.length);
  const romes = codes.flatMap((code, row): RomeCode[] => {
    const rome = romeCode(code);
    if (rome === undefined) file.refuse(`romes.${row}`);
    return rome === undefined ? [] : [rome];
  });
  const wrong = file.wrong();
  if (wrong !== undefined) return failure(wrong);
  return success(
    romes.map((rome, row) => ({ rome, label: labels[row] ?? rome, appellations: appellations[row] ?? [] })),
  );
}
