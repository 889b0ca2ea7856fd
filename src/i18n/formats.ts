/** How a day is written. `long`: 12 novembre 2026; `short`: 12 novembre; `month`: novembre 2026; `numeric`: 12/11/2026. */
export type DateStyle = 'long' | 'short' | 'month' | 'numeric';

/** Numbers, dates and lists in one language. */
export interface Formats {
  number(value: number): string;
  /** @param value of a hundred, as the registers give rates: 88 gives "88 %" */
  percent(value: number): string;
  /**
   * A day (`2026-11-12`) is the same everywhere and is never shifted by a time zone; a `Date` or an ISO instant
   * is told in the reader's. Less than a day (`2026-11`, `2026`) stays so. What is not a date is given back.
   */
  date(value: string | Date, style?: DateStyle): string;
  /** Hours and minutes, in the reader's time zone. */
  time(value: string | Date): string;
  list(items: readonly string[], kind?: 'and' | 'or'): string;
}

const dateStyles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
} as const satisfies Record<DateStyle, Intl.DateTimeFormatOptions>;

/** How a language writes what is simple to write. */
interface Plain {
  readonly thousands: string;
  readonly percent: string;
  readonly and: string;
  readonly or: string;
  readonly months: string;
}

/**
 * What Intl would write, in the languages we speak: the first of its objects would hold the first results back by forty
 * milliseconds, four times that on a phone, in one task.
 */
const plains: Readonly<Record<string, Plain>> = {
  fr: {
    thousands: '\u202f',
    percent: '\u00a0%',
    and: ' et ',
    or: ' ou ',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  'en-GB': {
    thousands: ',',
    percent: '%',
    and: ' and ',
    or: ' or ',
    months: 'January February March April May June July August September October November December',
  },
};

const listTypes = { and: 'conjunction', or: 'disjunction' } as const;

/** Objects of Intl are costly to make: each kind is made once, when first used. */
export function formats(locale: string): Formats {
  const plain = plains[locale];
  const months = plain?.months.split(' ');
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };

  /** In UTC, or where the reader is. */
  function dated(value: string | Date, style: DateStyle, timeZone?: 'UTC'): string {
    const date = new Date(value);
    if (Number.isNaN(date.valueOf())) return String(value);
    const told = worded(date, style, timeZone) ?? intl(date, style, { ...dateStyles[style], timeZone });
    // Intl does not know the French ordinal of the first of a month.
    return locale.startsWith('fr') ? told.replace(/\b1(?=\s\p{L})/u, '1er') : told;
  }

  const intl = (date: Date, key: string, options: Intl.DateTimeFormatOptions): string =>
    once(`${key} ${options.timeZone}`, () => new Intl.DateTimeFormat(locale, options)).format(date);

  function worded(date: Date, style: DateStyle, timeZone?: 'UTC'): string | undefined {
    const day = new Date(timeZone ? date : date.valueOf() - 60_000 * date.getTimezoneOffset());
    const month = months?.[day.getUTCMonth()];
    if (month === undefined || style === 'numeric') return undefined;
    const year = style === 'short' ? '' : ` ${day.getUTCFullYear()}`;
    return (style === 'month' ? '' : `${day.getUTCDate()} `) + month + year;
  }

  return {
    number(value) {
      // Small whole numbers are written alike in every language that uses these digits.
      if (Number.isSafeInteger(value) && value >= 0 && !locale.startsWith('ar')) {
        if (value < 1000) return String(value);
        if (plain) return String(value).replace(/\B(?=(?:\d{3})+$)/g, plain.thousands);
      }
      // Nothing counts to minus zero.
      return once('number', () => new Intl.NumberFormat(locale)).format(value === 0 ? 0 : value);
    },
    percent: (value) =>
      plain && Number.isInteger(value) && value >= 0 && value < 1000
        ? String(value) + plain.percent
        : once(
            'percent',
            () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
          ).format(value / 100),

    date(value, style = 'long') {
      if (typeof value !== 'string' || value.includes('T')) return dated(value, style);
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return dated(value, style, 'UTC');
      return /^\d{4}-\d\d$/.test(value) ? dated(value, 'month', 'UTC') : value;
    },

    time(value) {
      const date = new Date(value);
      return Number.isNaN(date.valueOf())
        ? String(value)
        : intl(date, 'time', { hour: '2-digit', minute: '2-digit' });
    },

    list: (items, kind = 'and') =>
      plain
        ? items.slice(0, -1).join(', ') + (items.length > 1 ? plain[kind] : '') + (items.at(-1) ?? '')
        : once(kind, () => new Intl.ListFormat(locale, { type: listTypes[kind] })).format(items),
  };
}
