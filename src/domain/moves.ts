import { criterionIds, type CriterionId } from './criterion.js';
import type { MatchGroup, Ranking, Reason } from './match.js';

/** Where an entry stands: its group, and its place from 1 in the whole order. */
export interface Standing {
  readonly group: MatchGroup;
  readonly place: number;
}

/** One entry that another answer moved. */
export interface Move {
  readonly row: number;
  readonly from: Standing;
  readonly to: Standing;
}

/** `entered`: it fits now, well or partly, and did not. `left`: the other way. `up`, `down`: it fits before and after. */
export const moveKinds = ['entered', 'left', 'up', 'down'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** Each list in the order in which its entries stand: `left` as they stood, the others as they stand now. */
export type Moves = Readonly<Record<MoveKind, readonly Move[]>>;

/** What one criterion found of an entry before and after; absent where it had nothing to say. */
export interface CriterionChange {
  readonly criterion: CriterionId;
  readonly from: Reason | undefined;
  readonly to: Reason | undefined;
}

const none: Moves = { entered: [], left: [], up: [], down: [] };

/**
 * What moved between two rankings of the same panorama.
 *
 * Entering and leaving what fits, and passing from one group of it to the other, are told of every entry. A change of
 * place within its group is told only of entries among the first `top` before or after, and only when something was
 * found otherwise of the entry itself: one that gives way because others came has not changed.
 *
 * @param top how many places are on the screen at once
 */
export function moves(before: Ranking, after: Ranking, top: number): Moves {
  if (before === after) return none;
  const was = placesIn(before);
  const is = placesIn(after);
  const found: Record<MoveKind, Move[]> = { entered: [], left: [], up: [], down: [] };
  const tell = (kind: MoveKind, row: number) =>
    found[kind].push({
      row,
      from: { group: before.groupOf(row), place: was[row] ?? 0 },
      to: { group: after.groupOf(row), place: is[row] ?? 0 },
    });
  const stayed: number[] = [];
  for (const row of after.order) {
    const from = heights[before.groupOf(row)];
    const to = heights[after.groupOf(row)];
    if (from === to) {
      const seen = Math.min(was[row] ?? Infinity, is[row] ?? Infinity) <= top;
      if (to > 0 && seen && changesOf(before, after, row).length > 0) stayed.push(row);
    } else tell(to === 0 ? 'left' : from === 0 ? 'entered' : to > from ? 'up' : 'down', row);
  }
  const placedBefore = amongStaying(before, after);
  const placedAfter = amongStaying(after, before);
  for (const row of stayed) {
    const way = (placedBefore.get(row) ?? 0) - (placedAfter.get(row) ?? 0);
    if (way !== 0) tell(way > 0 ? 'up' : 'down', row);
  }
  const byPlace = (side: 'from' | 'to') => (a: Move, b: Move) => a[side].place - b[side].place;
  return {
    entered: found.entered.toSorted(byPlace('to')),
    left: found.left.toSorted(byPlace('from')),
    up: found.up.toSorted(byPlace('to')),
    down: found.down.toSorted(byPlace('to')),
  };
}

/** Whether anything moved. */
export const anyMove = (told: Moves): boolean => moveKinds.some((kind) => told[kind].length > 0);

/**
 * What was found otherwise of one entry, in the order in which criteria are told: another verdict, another weight, or a
 * criterion that begins or ceases to count.
 */
export function changesOf(before: Ranking, after: Ranking, row: number): readonly CriterionChange[] {
  const was = before.reasonsOf(row);
  const is = after.reasonsOf(row);
  return criterionIds.flatMap((criterion): CriterionChange[] => {
    const from = was.find((reason) => reason.criterion === criterion);
    const to = is.find((reason) => reason.criterion === criterion);
    const same = from?.verdict === to?.verdict && from?.weight === to?.weight;
    return same ? [] : [{ criterion, from, to }];
  });
}

/** `other` is not among what fits. */
const heights: Readonly<Record<MatchGroup, number>> = { well: 2, partly: 1, other: 0 };

function placesIn({ order }: Ranking): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) places[order[at] ?? 0] = at + 1;
  return places;
}

/** Places within its group counted without the entries that changed group: those that came push nobody down. */
function amongStaying(ranking: Ranking, other: Ranking): ReadonlyMap<number, number> {
  const counts: Record<MatchGroup, number> = { well: 0, partly: 0, other: 0 };
  const places = new Map<number, number>();
  for (const row of ranking.order) {
    const group = ranking.groupOf(row);
    if (group !== 'other' && other.groupOf(row) === group) places.set(row, ++counts[group]);
  }
  return places;
}
