import { raggedAt, type Criterion } from '../domain/index.js';

/**
 * Competences the person wants to learn, and those already mastered when experience is to be recognised: a certification
 * that names them can attest them. *Met*: its own words name all of them. *Partly*: at least one. Those it does not
 * name are *not met* only when it is described to the end; otherwise nobody can tell.
 */
export const competences: Criterion = {
  id: 'competences',
  role: 'condition',
  defaultWeight: 'counts',
  prepare({ competencesWanted = [], competencesHeld = [], recognition = false }, panorama) {
    const wanted = new Set([...competencesWanted, ...(recognition ? competencesHeld : [])]);
    if (wanted.size === 0 || panorama.competences.length === 0) return undefined;
    const marks = Uint8Array.from(panorama.competences, (id) => (wanted.has(id) ? 1 : 0));
    const { offsets, values } = panorama.competencesOf;
    const covered = (row: number): number => {
      let count = 0;
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++)
        count += marks[values[at] ?? 0] ?? 0;
      return count;
    };
    return {
      verdict(row) {
        const count = covered(row);
        if (count === wanted.size) return 'met';
        if (count > 0) return 'partly';
        return panorama.described[row] === 1 ? 'not-met' : 'unknown';
      },
      because: (row) => ({
        criterion: 'competences',
        covered: raggedAt(panorama.competences, panorama.competencesOf, row).filter((id) => wanted.has(id)),
        asked: wanted.size,
      }),
    };
  },
};
