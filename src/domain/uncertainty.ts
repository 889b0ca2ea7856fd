/** Bounds of a percentage, whole numbers rounded outwards. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Standard deviations on each side for 95 of 100. */
const z = 1.96;

/**
 * What chance alone leaves of a percentage seen over that many people: Wilson's interval at 95 %. Unlike the usual
 * "plus or minus" it stays within 0 and 100, and keeps a width when the percentage is 0 or 100.
 *
 * Says nothing of people who did not answer: see docs/decisions/0013.
 *
 * @param people those the percentage is over, and no others
 */
export function boundsOf(percent: number, people: number): Bounds | undefined {
  if (!Number.isFinite(percent) || !(people > 0)) return undefined;
  const { low, high } = wilson(percent / 100, people);
  return { low: Math.floor(round(low)), high: Math.ceil(round(high)) };
}

/** Whether chance alone may explain the gap between two percentages of the same definition (Newcombe's interval of a difference). */
export function mayBeChance(
  one: { readonly percent: number; readonly people: number },
  other: { readonly percent: number; readonly people: number },
): boolean {
  const [p, q] = [one.percent / 100, other.percent / 100];
  const [a, b] = [wilson(p, one.people), wilson(q, other.people)];
  const [pLow, pHigh, qLow, qHigh] = [a.low / 100, a.high / 100, b.low / 100, b.high / 100];
  const low = p - q - Math.hypot(p - pLow, qHigh - q);
  const high = p - q + Math.hypot(pHigh - p, q - qLow);
  return low <= 0 && high >= 0;
}

function wilson(share: number, people: number): Bounds {
  const square = (z * z) / people;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / people + square / (4 * people));
  const of = (bound: number) => Math.min(100, Math.max(0, (100 * bound) / (1 + square)));
  return { low: of(centre - half), high: of(centre + half) };
}

/** Hides the last digits of a float: 100 must not become 100.00000000000001 and round up. */
const round = (value: number): number => Number(value.toFixed(9));
