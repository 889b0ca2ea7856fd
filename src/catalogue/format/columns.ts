/**
 * Reads columns of a parsed file with plain loops: a schema that looks at each of 200,000 cells costs more than
 * everything else a start-up does. Nothing throws: the first field that is wrong is remembered, what follows reads as
 * empty, and the caller asks `wrong` once at the end.
 */
export interface Columns {
  /** First field found wrong, or `undefined`. */
  wrong(): string | undefined;
  /** A group of columns. */
  within(field: string): Columns;
  integer(field: string, max: number): number;
  /** @param length how many cells there must be; any number when absent */
  integers(field: string, min: number, max: number, length?: number): readonly number[];
  /** Texts, none of them empty. */
  texts(field: string, length?: number): readonly string[];
  textsOrNulls(field: string, length: number): readonly (string | null)[];
  textLists(field: string, length: number): readonly (readonly string[])[];
  /** Remembers a field as wrong. */
  refuse(field: string): void;
}

/** Longest column read: a ranking holds two million entries, a catalogue is far under. */
const longest = 1_000_000;

export function columns(input: unknown): Columns {
  let wrong: string | undefined;

  function at(value: unknown, prefix: string): Columns {
    const held: object = typeof value === 'object' && value !== null ? value : {};
    const refuse = (field: string): void => {
      wrong ??= prefix + field;
    };
    const cell = (field: string): unknown =>
      Object.hasOwn(held, field) ? (held as Record<string, unknown>)[field] : undefined;

    /** The column, when it is a list in which every cell holds; an empty one otherwise. */
    function list<T>(
      field: string,
      length: number | undefined,
      holds: (value: unknown) => value is T,
    ): readonly T[] {
      const column = cell(field);
      if (
        !Array.isArray(column) ||
        column.length > longest ||
        (length !== undefined && column.length !== length)
      ) {
        refuse(field);
        return [];
      }
      for (let row = 0; row < column.length; row++)
        if (!holds(column[row])) {
          refuse(`${field}.${row}`);
          return [];
        }
      return column;
    }

    const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

    return {
      wrong: () => wrong,
      refuse,
      within(field) {
        const inner = cell(field);
        if (typeof inner !== 'object' || inner === null) refuse(field);
        return at(inner, `${prefix}${field}.`);
      },
      integer(field, max) {
        const value = cell(field);
        if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max) return value;
        refuse(field);
        return 0;
      },
      integers: (field, min, max, length) =>
        list(
          field,
          length,
          (value): value is number =>
            Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
        ),
      texts: (field, length) => list(field, length, isText),
      textsOrNulls: (field, length) =>
        list(field, length, (value): value is string | null => value === null || isText(value)),
      textLists: (field, length) =>
        list(
          field,
          length,
          (value): value is readonly string[] => Array.isArray(value) && value.every(isText),
        ),
    };
  }
  return at(input, '');
}
