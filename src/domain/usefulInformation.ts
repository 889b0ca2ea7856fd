import type { Certification } from './certification.js';
import type { IsoDate } from './code.js';

/** In the order of PRODUCT § 5: also the order of the bits in the panorama. Append only. */
export const r5Items = [
  'purpose',
  'competences',
  'blocs',
  'voies',
  'assessment',
  'metiers',
  'certified',
  'outcome',
  'validity',
  'certificateur',
] as const;

/** An item of information useful to a choice (recommendation R5). */
export type R5ItemId = (typeof r5Items)[number];

export type R5State = 'present' | 'absent' | 'not-applicable';

/** One item: how to tell from the facts. `field` is what proves it, for the audit. */
export interface R5Item {
  readonly id: R5ItemId;
  readonly field: string;
  /** @param day a promotion of a later year is not information; when absent, no year is in the future */
  check(entry: Certification, day?: IsoDate): R5State;
}

const bits: Readonly<Record<R5State, number>> = { absent: 0, present: 1, 'not-applicable': 2 };

/**
 * The checklist of one certification on two bits an item, as the panorama carries it.
 *
 * @param day see `R5Item.check`
 */
export const packR5 = (items: readonly R5Item[], entry: Certification, day?: IsoDate): number =>
  items.reduce(
    (packed, item) => packed | (bits[item.check(entry, day)] << (2 * r5Items.indexOf(item.id))),
    0,
  );

export function unpackR5(packed: number): readonly { readonly id: R5ItemId; readonly state: R5State }[] {
  return r5Items.map((id, at) => {
    const bit = (packed >> (2 * at)) & 3;
    return { id, state: bit === 1 ? 'present' : bit === 2 ? 'not-applicable' : 'absent' };
  });
}

/** How many bits are set. */
function bitsOf(left: number): number {
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

/** How many items are present. */
export const r5Present = (packed: number): number => bitsOf(packed & 0x55555);

/** How many items could be present: those that are not without object. */
export const r5Applicable = (packed: number): number => r5Items.length - bitsOf(packed & 0xaaaaa);

/** How well it is documented, from 0 to 1: a share and not a count, since some registers leave items without object. */
export const r5Share = (packed: number): number => r5Present(packed) / Math.max(1, r5Applicable(packed));
