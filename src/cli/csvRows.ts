import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { rowOf, separatorOf, tableOf, type TableName } from '../catalogue/sources/csvTable.js';
import type { Input } from './input.js';
import { Stop, stop } from './problem.js';
import { utf8Texts } from './utf8.js';

/** The rows of a CSV table we know, whatever its separator, with or without a byte order mark. */
export async function csvRows(
  input: Input,
  onBytes: (count: number) => void,
  onRow: (table: TableName, row: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const texts = utf8Texts(input.read(onBytes), input.file);
  const first = await firstLine(texts);
  const separator = separatorOf(first.line);
  const rows = pipeline(
    Readable.from(joined(first.read, texts)),
    parse({ delimiter: separator, bom: true, relax_column_count: true, skip_empty_lines: true }),
    // Whoever reads the rows is told of what goes wrong, in the file or in its form.
    () => undefined,
  );
  let header: readonly string[] | undefined;
  let table: TableName | undefined;
  try {
    for await (const cells of rows as AsyncIterable<readonly string[]>) {
      if (header === undefined || table === undefined) {
        header = cells;
        table =
          tableOf(header) ??
          stop({ code: 'csv-columns', file: input.file, header: header.join(', ').slice(0, 120) });
        if (table === 'ignored') break;
        continue;
      }
      onRow(table, rowOf(header, cells));
    }
  } catch (error) {
    if (error instanceof CsvError)
      return stop({ code: 'csv', file: input.file, line: Number(error['lines'] ?? 0) });
    throw error;
  }
  if (header === undefined) throw new Stop({ code: 'file-empty', file: input.file });
}

/** Reads as far as the end of the first line, which tells the separator. */
async function firstLine(
  texts: AsyncGenerator<string>,
): Promise<{ readonly line: string; readonly read: string }> {
  let read = '';
  while (!read.includes('\n')) {
    const { done, value } = await texts.next();
    if (done) break;
    read += value;
  }
  return { line: read.split('\n', 1)[0] ?? '', read };
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  // An empty piece ends an object-mode stream's reader early.
  if (first !== '') yield first;
  for await (const text of rest) if (text !== '') yield text;
}
