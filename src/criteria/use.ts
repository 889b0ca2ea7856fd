import type { Criterion, Panorama, Use } from '../domain/index.js';

/** Diplomas the universities deliver for a family of métiers rather than for one. */
const familyKinds = /^(master|licence|bachelor universitaire|doctorat|diplôme d[’'](état|université))/i;

const bits: Readonly<Record<Use, number>> = { competence: 1, metier: 2, family: 4 };
const uses = Object.keys(bits) as Use[];

/**
 * The use a certification serves (recommendation R4), read from its register and kind: the Répertoire spécifique and the
 * former Inventaire certify one competence, the RNCP a métier, national university diplomas a family of métiers.
 * A certification in blocs also serves, partly, someone who wants one competence.
 */
export const use: Criterion = {
  id: 'use',
  role: 'aim',
  defaultWeight: 'counts',
  prepare({ uses: told = [] }, panorama) {
    if (told.length === 0) return undefined;
    const wanted = told.reduce((sum, each) => sum | bits[each], 0);
    const served = servedIn(panorama);
    const judge = {
      verdict(row: number) {
        const serves = served[row] ?? 0;
        if (serves === 0) return 'unknown';
        if ((serves & wanted) === serves) return 'met';
        if (serves === bits.competence) return 'not-met';
        // A métier and a family of métiers are never far from one another.
        if ((wanted & (bits.metier | bits.family)) !== 0) return 'partly';
        const count = panorama.blocs[row] ?? -1;
        return count === -1 ? 'unknown' : count > 1 ? 'partly' : 'not-met';
      },
    } as const;
    return {
      ...judge,
      because: (row) => ({
        criterion: 'use',
        serves:
          judge.verdict(row) === 'unknown'
            ? []
            : uses.filter((each) => ((served[row] ?? 0) & bits[each]) !== 0),
      }),
    };
  },
};

const made = new WeakMap<Panorama, Uint8Array>();

/** The uses each row may serve: one, two when its kind is unknown, none when nothing tells. Made once for a panorama. */
function servedIn(panorama: Panorama): Uint8Array {
  const held = made.get(panorama);
  if (held) return held;
  const served = Uint8Array.from(panorama.registers, (register, row) => {
    if (register === 'rs' || register === 'inventaire') return bits.competence;
    if (register !== 'rncp') return 0;
    const kind = panorama.kinds[row] ?? null;
    if (kind === null) return bits.metier | bits.family;
    return familyKinds.test(kind) ? bits.family : bits.metier;
  });
  made.set(panorama, served);
  return served;
}
