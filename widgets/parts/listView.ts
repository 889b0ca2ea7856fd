import {
  facetBits,
  narrow,
  noFilter,
  obtainableRows,
  sorted,
  type FacetBits,
  type FacetCounts,
  type Filter,
  type IsoDate,
  type Panorama,
  type Sorting,
} from '../../src/domain/index.js';

/** Rows under one heading. */
interface Group {
  readonly id: string;
  readonly rows: readonly number[];
}

/** What a list is made of. */
export interface Listed {
  readonly panorama: Panorama;
  readonly today: IsoDate;
  readonly groups: readonly Group[];
  /** Rows the words searched for gave; absent when nothing is searched. */
  readonly found: readonly number[] | undefined;
  readonly filter: Filter;
  readonly order: Sorting;
  /** No answer ranks them: what is searched comes in the order of the words. */
  readonly byWords: boolean;
  /** Rows that stand apart from the list. */
  readonly aside?: readonly number[] | undefined;
}

/** What it shows. */
export interface Shown {
  /** What it is narrowed to. */
  readonly filter: Filter;
  /** How many there are before anything narrows them. */
  readonly total: number;
  /** How many are left. */
  readonly left: number;
  /** How many of those that stand apart are searched for, or narrowed to. */
  readonly apart: number;
  /** What each value of a facet would show now. */
  readonly counts: FacetCounts;
  /** What each value has in the whole list. */
  readonly offered: FacetCounts;
  /** Rows left, in order, by group. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** Seven thousand rows are gone through when what is shown changes, and not each time a card is kept. */
export class ListView {
  #last: Listed | undefined;
  #shown: Shown | undefined;
  #bits: FacetBits | undefined;
  #all: readonly number[] = [];
  #offered: FacetCounts | undefined;

  of(listed: Listed): Shown {
    const last = this.#last;
    const { panorama, today, groups, found, filter, order, byWords } = listed;
    const same = (...keys: readonly (keyof Listed)[]) => keys.every((key) => last?.[key] === listed[key]);
    if (this.#shown && same('panorama', 'today', 'groups', 'found', 'filter', 'order', 'byWords', 'aside'))
      return this.#shown;
    this.#last = listed;
    if (!same('panorama', 'today')) this.#bits = undefined;
    if (!same('panorama', 'today', 'groups')) {
      this.#all = groups.flatMap(({ rows }) => rows);
      this.#offered = undefined;
    }
    const all = this.#all;
    // What nobody can tell is not open.
    const obtainable = obtainableRows(panorama, today);
    const bits = () => (this.#bits ??= facetBits(panorama, (row) => obtainable(row) === true));
    const offered = () => (this.#offered ??= narrow(bits(), all, noFilter).counts);
    const byGroup = (rowsOf: (group: Group) => readonly number[]) =>
      new Map(groups.map((group) => [group.id, sorted(panorama, rowsOf(group), order)]));

    if (!found && Object.values(filter).every(({ length }) => length === 0)) {
      // Counted once the facets are drawn: the first cards do not wait for it.
      this.#shown = {
        filter,
        total: all.length,
        left: all.length,
        apart: 0,
        get counts() {
          return offered();
        },
        get offered() {
          return offered();
        },
        rows: byGroup(({ rows }) => rows),
      };
      return this.#shown;
    }
    const holding = found && new Set(found);
    const searched = holding ? all.filter((row) => holding.has(row)) : all;
    const { rows, counts } = narrow(bits(), searched, filter);
    const apart = (listed.aside ?? []).filter((row) => !holding || holding.has(row));
    const kept = new Uint8Array(panorama.size);
    for (const row of rows) kept[row] = 1;
    this.#shown = {
      filter,
      total: all.length,
      left: rows.length,
      apart: narrow(bits(), apart, filter).rows.length,
      counts,
      offered: offered(),
      rows: byGroup((group) =>
        (found && byWords ? inOrder(found, group.rows) : group.rows).filter((row) => kept[row] === 1),
      ),
    };
    return this.#shown;
  }
}

/** Some rows in the order of others, those that are not among them left out. */
function inOrder(order: readonly number[], rows: readonly number[]): readonly number[] {
  const some = new Set(rows);
  return order.filter((row) => some.has(row));
}
