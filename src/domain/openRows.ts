import type { IsoDate } from './code.js';
import { dayNumber, type Panorama } from './panorama.js';

/**
 * Whether each row may still be obtained on a day, as `isObtainable` says of a whole fiche: the same rule on columns,
 * for thousands of rows at once. What nobody can tell is not open.
 */
export function openRows(panorama: Panorama, today: IsoDate): (row: number) => boolean {
  const { until, layers, active } = panorama;
  const now = dayNumber(today);
  return (row) => {
    const end = until[row] ?? 0;
    return end === 0 ? layers[row] !== '2016' && active[row] === 1 : end >= now;
  };
}
