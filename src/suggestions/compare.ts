import { valueOf, type Certification, type Suggester } from '../domain/index.js';

/** Compare two that are close: the same métier or family, and levels that do not tell them apart. The first two, in the person's order. */
export const compare: Suggester = {
  id: 'compare',
  suggest({ kept }) {
    const held = kept.flatMap(({ entry }) => entry ?? []);
    for (const [at, one] of held.entries())
      for (const other of held.slice(at + 1))
        if (areClose(one, other)) return [{ codes: [one.code, other.code] }];
    return [];
  },
};

function areClose(one: Certification, other: Certification): boolean {
  const levels = [valueOf(one.level), valueOf(other.level)] as const;
  const apart = levels[0] !== undefined && levels[1] !== undefined && levels[0] !== levels[1];
  const romes = new Set((valueOf(one.metiers) ?? []).map(({ rome }) => rome));
  const sameMetier = (valueOf(other.metiers) ?? []).some(({ rome }) => romes.has(rome));
  const sameFamille = other.familles.some((famille) => one.familles.includes(famille));
  return !apart && (sameMetier || sameFamille);
}
