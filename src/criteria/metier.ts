import { raggedAt, type Criterion, type Ragged, type RomeCode } from '../domain/index.js';

/** Professional domain of a ROME code: `K18` of `K1801`. */
const domainOf = (rome: RomeCode): string => rome.slice(0, 3);

/**
 * Leads to a métier the person aims at. *Met*: one of its ROME codes or families is asked for, or a ROME code of a family
 * asked for. *Partly*: a ROME code of
 * the same professional domain. *Unknown*: nothing read links it to a métier, which is most fiches of a small
 * catalogue, and all those of a register that certifies a competence, unless a family says so. Unknown and not "not
 * applicable": left out, it would let any certification of a competence fit a person who aims at a métier.
 */
export const metier: Criterion = {
  id: 'metier',
  role: 'aim',
  defaultWeight: 'indispensable',
  prepare({ metiers = [], familles = [], metiersOfFamilles = [] }, panorama) {
    if (metiers.length + familles.length === 0) return undefined;
    if (panorama.romes.length + panorama.familles.length === 0) return undefined;
    const wanted = new Set([...metiers, ...metiersOfFamilles]);
    const wantedFamilles = new Set(familles);
    const domains = new Set(metiers.map(domainOf));
    /** 2 asked for, 1 near, 0 neither. */
    const romeMarks = panorama.romes.map((rome) =>
      wanted.has(rome) ? 2 : domains.has(domainOf(rome)) ? 1 : 0,
    );
    const familleMarks = panorama.familles.map((famille) => (wantedFamilles.has(famille) ? 2 : 0));

    return {
      verdict(row) {
        const rome = best(panorama.romesOf, romeMarks, row);
        const famille = best(panorama.famillesOf, familleMarks, row);
        const mark = Math.max(rome, famille);
        if (mark === 2) return 'met';
        if (mark === 1) return 'partly';
        // A family alone cannot deny a ROME code nobody read, nor the other way round: "not met" needs both compared.
        const compared = (metiers.length === 0 || rome >= 0) && (familles.length === 0 || famille >= 0);
        return compared ? 'not-met' : 'unknown';
      },
      because: (row) => ({
        criterion: 'metier',
        metiers: raggedAt(panorama.romes, panorama.romesOf, row).filter((rome) => wanted.has(rome)),
        familles: raggedAt(panorama.familles, panorama.famillesOf, row).filter((id) =>
          wantedFamilles.has(id),
        ),
        near: raggedAt(panorama.romes, panorama.romesOf, row).filter((rome) => domains.has(domainOf(rome))),
      }),
    };
  },
};

/** The highest mark among a row's values; -1 when it has none. */
function best({ offsets, values }: Ragged, marks: readonly number[], row: number): number {
  let found = -1;
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
    const mark = marks[values[at] ?? 0] ?? 0;
    if (mark > found) found = mark;
  }
  return found;
}
