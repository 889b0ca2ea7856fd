/** Level of qualification of the French framework of 2019 (decree 2019-14), 3 (CAP) to 8 (doctorat). RS titles have none. */
export type Level = 3 | 4 | 5 | 6 | 7 | 8;

/** Level of the nomenclature of 1969, V (CAP) to I (bac+5 and above). The 2016 sources use it. */
export type Level1969 = 'V' | 'IV' | 'III' | 'II' | 'I';

export const levels: readonly Level[] = [3, 4, 5, 6, 7, 8];

export const levels1969: readonly Level1969[] = ['V', 'IV', 'III', 'II', 'I'];

const since1969: Readonly<Record<Level1969, readonly Level[]>> = {
  V: [3],
  IV: [4],
  III: [5],
  II: [6],
  I: [7, 8],
};

/**
 * Levels of 2019 that a level of 1969 may be. Only I is ambiguous: master (7) or doctorat (8).
 * Source: cross table of diploma families, Éducation nationale (BCN).
 */
export const levelsOf1969 = (level: Level1969): readonly Level[] => since1969[level];
