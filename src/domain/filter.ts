import type { Register } from './certification.js';
import { fold } from './fold.js';
import type { LevelCell, Panorama } from './panorama.js';
import { voieAt } from './panorama.js';
import { r5Present } from './usefulInformation.js';
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

/** Whether a row has a value. What is unknown is not shown as having it: a filter asks for what is known. */
type Test = (panorama: Panorama, row: number, isOpen: (row: number) => boolean) => boolean;

const tests: { readonly [F in Facet]: (value: Filter[F][number]) => Test } = {
  level: (value) => (panorama, row) => panorama.levels[row] === value,
  register: (value) => (panorama, row) => panorama.registers[row] === value,
  voie: (value) => (panorama, row) => voieAt(panorama, row, value) === true,
  with: (value) => (panorama, row, isOpen) =>
    value === 'open'
      ? isOpen(row)
      : value === 'blocs'
        ? (panorama.blocs[row] ?? 0) > 1
        : panorama.headlines[row]?.kind === 'rate',
};

const facets = Object.keys(facetValues) as readonly Facet[];

const testsOf = <F extends Facet>(filter: Filter, facet: F): readonly Test[] =>
  (filter[facet] as readonly Filter[F][number][]).map((value) => tests[facet](value));

/** How many of some rows each value of each facet would show, the other facets applied. */
export type FacetCounts = { readonly [F in Facet]: ReadonlyMap<Filter[F][number], number> };

export interface Narrowed {
  /** In the order given. */
  readonly rows: readonly number[];
  readonly counts: FacetCounts;
}

/** @param isOpen whether a row can be obtained today */
export function narrow(
  panorama: Panorama,
  rows: readonly number[],
  filter: Filter,
  isOpen: (row: number) => boolean,
): Narrowed {
  const applied = facets.map((facet) => testsOf(filter, facet));
  const passes = (row: number, except?: number) =>
    applied.every(
      (any, at) => at === except || any.length === 0 || any.some((test) => test(panorama, row, isOpen)),
    );
  const counts = Object.fromEntries(
    facets.map((facet, at) => {
      const others = rows.filter((row) => passes(row, at));
      const values = facetValues[facet] as readonly Filter[Facet][number][];
      return [
        facet,
        new Map(
          values.map((value) => {
            const test = (tests[facet] as (value: unknown) => Test)(value);
            return [value, others.filter((row) => test(panorama, row, isOpen)).length];
          }),
        ),
      ];
    }),
  ) as unknown as FacetCounts;
  return { rows: rows.filter((row) => passes(row)), counts };
}

/** Orders one may ask for. `relevance` is the one the answers give. */
export const sortings = ['relevance', 'title', 'level', 'until', 'documented'] as const;
export type Sorting = (typeof sortings)[number];

/** Titles as they are sorted, folded once. */
const foldedTitles = new WeakMap<Panorama, string[]>();

/** Rows in another order. Unknown values come last; equal ones keep the order they had. */
export function sorted(panorama: Panorama, rows: readonly number[], sorting: Sorting): readonly number[] {
  const last = Number.POSITIVE_INFINITY;
  const folded = foldedTitles.get(panorama) ?? [];
  foldedTitles.set(panorama, folded);
  const keys: { readonly [S in Exclude<Sorting, 'relevance'>]: (row: number) => number | string } = {
    title: (row) => (folded[row] ??= fold(panorama.titles[row] ?? '\uffff')),
    level: (row) => Math.max(0, panorama.levels[row] ?? 0) || last,
    // The longest to run first.
    until: (row) => -(panorama.until[row] ?? 0) || last,
    documented: (row) => -r5Present(panorama.r5[row] ?? 0),
  };
  if (sorting === 'relevance') return rows;
  const key = keys[sorting];
  return rows
    .map((row) => ({ row, key: key(row) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
