import type { Register } from './certification.js';
import { foldedTitles, inOrderOf } from './order.js';
import type { LevelCell, Panorama } from './panorama.js';
import { voieAt } from './panorama.js';
import { r5Share } from './usefulInformation.js';
import { voies, type Voie } from './voie.js';

/** Ways of narrowing a list that is already in order. Empty narrows nothing; within a facet, any of its values will do. */
export interface Filter {
  readonly level: readonly LevelCell[];
  readonly register: readonly Register[];
  readonly voie: readonly Voie[];
  /** `outcomes`: a rate is published. `blocs`: it is made of several. `open`: it can be obtained today. */
  readonly with: readonly ('outcomes' | 'blocs' | 'open')[];
}

export type Facet = keyof Filter;

export const noFilter: Filter = { level: [], register: [], voie: [], with: [] };

/** Values of each facet, in the order they are offered. */
export const facetValues = {
  level: [3, 4, 5, 6, 7, 8, -1, 0],
  register: ['rncp', 'rs', 'inventaire', 'none'],
  voie: voies,
  with: ['open', 'outcomes', 'blocs'],
} as const satisfies { [F in Facet]: readonly Filter[F][number][] };

/** The values of a facet that a row has, a bit each in their order. What is unknown is not had: a filter asks for what is known. */
type Having = (panorama: Panorama, isOpen: (row: number) => boolean) => (row: number) => number;

/** For values of which a row has one: the bit of each. */
const bitOf = <T>(values: readonly T[]): ((value: T | undefined) => number) => {
  const bits = new Map<T | undefined, number>(values.map((value, at) => [value, 1 << at]));
  return (value) => bits.get(value) ?? 0;
};

const having: { readonly [F in Facet]: Having } = {
  level({ levels }) {
    const bit = bitOf<number>(facetValues.level);
    return (row) => bit(levels[row]);
  },
  register({ registers }) {
    const bit = bitOf<Register>(facetValues.register);
    return (row) => bit(registers[row]);
  },
  voie(panorama) {
    // A few dozen combinations for thousands of rows: each is read once.
    const bitsOf = new Map<number | undefined, number>();
    return (row) => {
      const cell = panorama.voies[row];
      let bits = bitsOf.get(cell);
      if (bits === undefined) {
        bits = voies.reduce(
          (all, voie, at) => (voieAt(panorama, row, voie) === true ? all | (1 << at) : all),
          0,
        );
        bitsOf.set(cell, bits);
      }
      return bits;
    };
  },
  with:
    ({ blocs, headlines }, isOpen) =>
    (row) =>
      Number(isOpen(row)) |
      (Number(headlines[row]?.kind === 'rate') << 1) |
      (Number((blocs[row] ?? 0) > 1) << 2),
};

const facets = Object.keys(facetValues) as readonly Facet[];

/** Every value of every facet, each with its bit. */
const cells = facets.flatMap((facet, at) =>
  (facetValues[facet] as readonly Filter[Facet][number][]).map((value) => ({ facet, at, value })),
);

/** For each row, the values it has, a bit each. */
export type FacetBits = Uint32Array;

/**
 * Read once for a catalogue and a day: a filter that is ticked then costs one look at each row.
 *
 * @param isOpen whether a row can be obtained today
 */
export function facetBits(panorama: Panorama, isOpen: (row: number) => boolean): FacetBits {
  const bits = new Uint32Array(panorama.size);
  for (const facet of facets) {
    const has = having[facet](panorama, isOpen);
    const first = cells.findIndex((cell) => cell.facet === facet);
    for (let row = 0; row < bits.length; row++) bits[row] = (bits[row] ?? 0) | (has(row) << first);
  }
  return bits;
}

/** How many of some rows each value of each facet would show, the other facets applied. */
export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<Filter[F][number], number> };

export interface Narrowed {
  /** In the order given. */
  readonly rows: readonly number[];
  readonly counts: FacetCounts;
}

export function narrow(bits: FacetBits, rows: readonly number[], filter: Filter): Narrowed {
  /** The bits of a facet of which one at least must be there; 0 asks for nothing. */
  const wanted = facets.map((facet) =>
    cells.reduce(
      (mask, cell, bit) =>
        cell.facet === facet && (filter[facet] as readonly unknown[]).includes(cell.value)
          ? mask | (1 << bit)
          : mask,
      0,
    ),
  );
  const own = facets.map((_, at) =>
    cells.reduce((mask, cell, bit) => (cell.at === at ? mask | (1 << bit) : mask), 0),
  );
  const counted = new Uint32Array(cells.length);
  const left: number[] = [];
  for (const row of rows) {
    const has = bits[row] ?? 0;
    let missing = 0;
    let countable = ~0;
    for (let at = 0; at < wanted.length; at++) {
      const asked = wanted[at] ?? 0;
      if (asked === 0 || (has & asked) !== 0) continue;
      missing++;
      // Another value of that facet would show it: it counts there, and nowhere else.
      countable = own[at] ?? 0;
    }
    if (missing === 0) left.push(row);
    if (missing > 1) continue;
    for (let rest = has & countable; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      counted[bit] = (counted[bit] ?? 0) + 1;
    }
  }
  const counts = Object.fromEntries(
    facets.map((facet) => [
      facet,
      new Map(
        cells.flatMap((cell, bit) =>
          cell.facet === facet ? [[cell.value, counted[bit] ?? 0] as const] : [],
        ),
      ),
    ]),
  ) as unknown as FacetCounts;
  return { rows: left, counts };
}

/** Orders one may ask for. `relevance` is the one the answers give. */
export const sortings = ['relevance', 'title', 'level', 'until', 'documented'] as const;
export type Sorting = (typeof sortings)[number];

const titleRanks = new WeakMap<Panorama, Uint32Array>();

/** The place of each title among all, worked out once a catalogue. */
function titleRanksOf(panorama: Panorama): Uint32Array {
  const known = titleRanks.get(panorama);
  if (known) return known;
  const titles = foldedTitles(panorama);
  const text = (row: number | undefined) => titles[row ?? -1] ?? '';
  const order = [...titles.keys()].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
  const ranks = new Uint32Array(panorama.size);
  order.forEach((row, at) => {
    const before = order[at - 1];
    ranks[row] = before !== undefined && text(before) === text(row) ? (ranks[before] ?? 0) : at;
  });
  titleRanks.set(panorama, ranks);
  return ranks;
}

/** What rows are ordered by, the least first. */
const keys: {
  readonly [S in Exclude<Sorting, 'relevance' | 'title'>]: (panorama: Panorama, row: number) => number;
} = {
  level: ({ levels }, row) => Math.max(0, levels[row] ?? 0) || Number.POSITIVE_INFINITY,
  // The longest to run first.
  until: ({ until }, row) => -(until[row] ?? 0) || Number.POSITIVE_INFINITY,
  documented: ({ r5 }, row) => -r5Share(r5[row] ?? 0),
};

/** The place of each key among all: thousands of rows, and few keys. */
function ranksBy(panorama: Panorama, key: (typeof keys)[keyof typeof keys]): Uint32Array {
  const each = Float64Array.from(panorama.codes, (_, row) => key(panorama, row));
  const places = new Map([...new Set(each)].sort((a, b) => a - b).map((held, at) => [held, at]));
  return Uint32Array.from(each, (held) => places.get(held) ?? 0);
}

/** Rows in another order. Unknown values come last; equal ones keep the order they had. */
export function sorted(panorama: Panorama, rows: readonly number[], sorting: Sorting): readonly number[] {
  if (sorting === 'relevance') return rows;
  const ranks = sorting === 'title' ? titleRanksOf(panorama) : ranksBy(panorama, keys[sorting]);
  return [...inOrderOf(ranks, panorama.size, rows)];
}
