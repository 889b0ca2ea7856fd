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
      const notes = held.get(entry) ?? [];
      for (const [column, kind] of Object.entries(kinds)) {
        const text = proseOf(row[column] ?? '');
        if (text !== '')
          notes.push({ kind, text, ...(kind === 'contact' && url !== undefined && { url }), from });
      }
      if (notes.length > 0) held.set(entry, notes);
    },
    of: (entry) => held.get(entry),
    left: (entries) => [...held.keys()].filter((entry) => !entries.has(entry)),
  };
}

/** The rows of a JSON of additions: a list of objects with texts. `undefined` when it is something else. */
export function additionRows(input: unknown): readonly Row[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const rows: Row[] = [];
  for (const item of input) {
    if (typeof item !== 'object' || item === null || !Object.hasOwn(item, 'numero')) return undefined;
    const texts = Object.entries(item).filter(
      (cell): cell is [string, string] => typeof cell[1] === 'string',
    );
    rows.push(Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(texts)));
  }
  return rows;
}
