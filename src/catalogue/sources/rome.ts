import { romeCode, type RomeCode } from '../../domain/index.js';
import type { MetierTitles } from '../catalogue.js';

type Row = Readonly<Record<string, string>>;

/**
 * The ROME 4.0 as a catalogue needs it: by v3 code, which is what the RNCP carries. Each job of ROME 4.0 names the v3
 * code it comes from (`code_rome_parent`), and brings its titles there.
 */
export interface Rome {
  addMetier(row: Row): void;
  addAppellation(row: Row): void;
  /** The v3 code of a code: itself, the parent of a job of ROME 4.0, or `undefined` when the ROME has neither. */
  parentOf(code: string): RomeCode | undefined;
  /** Whether any row was given. */
  readonly held: () => boolean;
  /**
   * Titles of jobs by v3 code, in the order of codes.
   * @param labels the v3 labels that the fiches carry; otherwise the ROME 4.0 label of the same code
   * @param wanted the codes to keep
   */
  titles(labels: ReadonlyMap<string, string>, wanted: (code: RomeCode) => boolean): readonly MetierTitles[];
}

export function rome(): Rome {
  const parents = new Set<string>();
  const parentOfJob = new Map<string, string>();
  const labels = new Map<string, string>();
  const titles = new Map<string, Set<string>>();
  const join = (row: Row): string | undefined => {
    const code = row['code_rome'] ?? '';
    const parent = row['code_rome_parent'] || code;
    if (romeCode(code) === undefined || romeCode(parent) === undefined) return undefined;
    parents.add(parent);
    parentOfJob.set(code, parent);
    return parent;
  };

  return {
    addMetier(row) {
      if (join(row) !== undefined) labels.set(row['code_rome'] ?? '', row['libelle_rome'] ?? '');
    },
    addAppellation(row) {
      const parent = join(row);
      const title = (row['libelle_appellation_long'] ?? '').replace(/\s+/g, ' ');
      if (parent === undefined || title === '') return;
      const known = titles.get(parent) ?? new Set();
      titles.set(parent, known.add(title));
    },
    parentOf: (code) => romeCode(parents.has(code) ? code : (parentOfJob.get(code) ?? '')),
    held: () => parents.size > 0,
    titles: (carried, wanted) =>
      [...parents]
        .sort()
        .flatMap((code) => romeCode(code) ?? [])
        .filter(wanted)
        .map((code) => ({
          rome: code,
          label: carried.get(code) ?? (labels.get(code) || code),
          appellations: [...(titles.get(code) ?? [])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
        })),
  };
}
