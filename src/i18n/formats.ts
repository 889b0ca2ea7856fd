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

/** What stands between thousands, in the languages where every four-digit number has one. */
const thousands: Readonly<Record<string, string>> = { fr: '\u202f', 'en-GB': ',', en: ',' };

const listTypes = { and: 'conjunction', or: 'disjunction' } as const;

/** Objects of Intl are costly to make: each kind is made once, when first used. */
export function formats(locale: string): Formats {
  const made = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as T;
  };

  function dated(value: string | Date, key: string, options: Intl.DateTimeFormatOptions): string {
    const date = new Date(value);
    if (Number.isNaN(date.valueOf())) return String(value);
    const told = once(key, () => new Intl.DateTimeFormat(locale, options)).format(date);
    // Intl does not know the French ordinal of the first of a month.
    return locale.startsWith('fr') ? told.replace(/\b1(?=\s\p{L})/u, '1er') : told;
  }

  return {
    // Small whole numbers are written alike in every language that uses these digits, and those we speak group thousands
    // simply: making the formatter would hold the first results back by fifty milliseconds, four times that on a phone.
    number(value) {
      const between = thousands[locale];
      if (Number.isSafeInteger(value) && value >= 0 && !locale.startsWith('ar')) {
        if (value < 1000) return String(value);
        if (between !== undefined) return String(value).replace(/\B(?=(?:\d{3})+$)/g, between);
      }
      // Nothing counts to minus zero.
      return once('number', () => new Intl.NumberFormat(locale)).format(value === 0 ? 0 : value);
    },
    percent: (value) =>
      once(
        'percent',
        () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
      ).format(value / 100),

    date(value, style = 'long') {
      if (typeof value !== 'string' || value.includes('T')) return dated(value, style, dateStyles[style]);
      const utc = (style: DateStyle) =>
        dated(value, `${style} UTC`, { ...dateStyles[style], timeZone: 'UTC' });
      if (/^\d{4}-\d\d-\d\d$/.test(value)) return utc(style);
      return /^\d{4}-\d\d$/.test(value) ? utc('month') : value;
    },

    time: (value) => dated(value, 'time', { hour: '2-digit', minute: '2-digit' }),

    list: (items, kind = 'and') =>
      once(kind, () => new Intl.ListFormat(locale, { type: listTypes[kind] })).format(items),
  };
}
