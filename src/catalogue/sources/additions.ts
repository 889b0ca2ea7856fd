import { rncpCode, rsCode, type EntryCode } from '../../domain/index.js';
import type { CertificationRecord } from '../format/record.js';
import type { Report } from './importReport.js';
import { linksOf, proseOf } from './text.js';

type Notes = NonNullable<CertificationRecord['local']>;
type Row = Readonly<Record<string, string>>;

/** What an operator adds to fiches: a local contact, sessions, a remark. Joined by number. */
export interface Additions {
  /** Takes a row of a CSV or an object of a JSON, both with French keys: `numero`, `contact`, `lien`, `sessions`, `remarque`. */
  add(row: Row): void;
  /** What was added to an entry; what nobody asked for is told by `left`. */
  of(entry: string): Notes | undefined;
  /** Numbers that no entry of the catalogue has. */
  left(entries: ReadonlySet<string>): readonly string[];
}

/** In the order in which they are shown; the address goes with the first. */
const kinds = { contact: 'contact', sessions: 'sessions', remarque: 'remark' } as const;

/** @param from the source the notes are credited to */
export function additions(from: string, report: Report): Additions {
  const held = new Map<string, Notes>();
  return {
    add(row) {
      const number = (row['numero'] ?? '').replace(/\s/g, '').toUpperCase();
      const entry: EntryCode | undefined = rncpCode(number) ?? rsCode(number);
      if (entry === undefined) {
        report({
          code: 'set-aside',
          entry: number.slice(0, 40) || '?',
          field: 'numero',
          detail: number.slice(0, 40),
        });
        return;
      }
      const [url] = linksOf(row['lien'] ?? '');
      if (url === undefined && (row['lien'] ?? '').trim() !== '')
        report({ code: 'value-refused', entry, field: 'lien', detail: (row['lien'] ?? '').slice(0, 80) });
      const notes = Object.entries(kinds).flatMap(([column, kind]): Notes => {
        const text = proseOf(row[column] ?? '');
        return text === '' ? [] : [{ kind, text, from }];
      });
      const [first, ...others] = notes;
      if (first === undefined) {
        // An address without a word of what it leads to is not shown.
        if (url !== undefined)
          report({ code: 'value-refused', entry, field: 'lien', detail: url.slice(0, 80) });
        return;
      }
      const linked = url === undefined ? first : { ...first, url };
      held.set(entry, [...(held.get(entry) ?? []), linked, ...others]);
    },
    of: (entry) => held.get(entry),
    left: (entries) => [...held.keys()].filter((entry) => !entries.has(entry)),
  };
}

/**
 * The rows of a JSON of additions: a list of objects with texts. `undefined` when it is something else. A cell that holds
 * something else than a text is reported, and left out.
 */
export function additionRows(input: unknown, report: Report): readonly Row[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const rows: Row[] = [];
  for (const item of input) {
    if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'numero')) return undefined;
    const row: Record<string, string> = Object.create(null);
    for (const [field, cell] of Object.entries(item) as [string, unknown][])
      if (typeof cell === 'string') row[field] = cell;
    for (const [field, cell] of Object.entries(item) as [string, unknown][])
      if (typeof cell !== 'string' && cell !== null)
        report({
          code: 'value-refused',
          entry: (row['numero'] ?? '?').slice(0, 40),
          field,
          detail: JSON.stringify(cell).slice(0, 80),
        });
    rows.push(row);
  }
  return rows;
}
