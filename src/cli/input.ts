import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { readingProblem, stop, Stop } from './problem.js';
import { zipEntries } from './zip.js';

/** One text to read, from a file or from inside a zip. */
export interface Input {
  /** For people: `export.zip › fiches.xml`. */
  readonly name: string;
  /** The file given, which problems name. */
  readonly file: string;
  readonly kind: 'xml' | 'csv' | 'json';
  /** From inside a zip: the other files of that zip are of the same export. */
  readonly zipped: boolean;
  /** Bytes on the disk: what progress counts. */
  readonly bytes: number;
  /** Day in the file's own name or in the zip's, `2026-08-16` or `2026_08_16`; otherwise the day the file was changed. */
  readonly day: { readonly date: string; readonly sure: boolean };
  /** @param onBytes told of the bytes read on the disk, more or less as they come */
  read(onBytes: (count: number) => void): AsyncGenerator<Uint8Array>;
}

/** The texts of the files given, in their order. A zip gives each of its `.xml` and `.csv`. */
export async function inputsOf(files: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const file of files) inputs.push(...(await inputsIn(file)));
  return inputs;
}

async function inputsIn(file: string): Promise<readonly Input[]> {
  const { head, bytes, changed } = await look(file);
  const name = basename(file);
  const dayOf = (...names: string[]) => {
    const found = names.flatMap(
      (each) => /(?<!\d)(20\d{2})[-_](\d{2})[-_](\d{2})(?!\d)/.exec(each)?.slice(1).join('-') ?? [],
    );
    return { date: found[0] ?? changed.toISOString().slice(0, 10), sure: found.length > 0 };
  };
  if (bytes === 0) return stop({ code: 'file-empty', file });
  if (head.startsWith('PK')) return zipped(file, (entry) => dayOf(name, entry));
  const kind = kindOf(head);
  if (kind === undefined) return stop({ code: 'file-unknown', file });
  return [
    {
      name,
      file,
      kind,
      zipped: false,
      bytes,
      day: dayOf(name),
      async *read(onBytes) {
        try {
          for await (const piece of createReadStream(file, {
            highWaterMark: 1 << 17,
          }) as AsyncIterable<Buffer>) {
            onBytes(piece.length);
            yield piece;
          }
        } catch (error) {
          throw error instanceof Stop ? error : new Stop(readingProblem(error, file));
        }
      },
    },
  ];
}

async function look(file: string): Promise<{ head: string; bytes: number; changed: Date }> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) return stop({ code: 'file-folder', file });
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    // Latin-1 keeps every byte as one character: only the first few matter here.
    return { head: buffer.subarray(0, bytesRead).toString('latin1'), bytes: stat.size, changed: stat.mtime };
  } catch (error) {
    throw error instanceof Stop ? error : new Stop(readingProblem(error, file));
  } finally {
    await handle?.close();
  }
}

/** From the first characters. A table of text has no zero byte and a separator on its first line. */
function kindOf(head: string): Input['kind'] | undefined {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (text.startsWith('<')) return 'xml';
  if (text.startsWith('[') || text.startsWith('{')) return 'json';
  const [line = ''] = text.split('\n', 1);
  return !head.includes('\0') && /[;,\t]/.test(line) ? 'csv' : undefined;
}

async function zipped(file: string, dayOf: (entry: string) => Input['day']): Promise<readonly Input[]> {
  const entries = await zipEntries(file);
  const inputs = entries.flatMap((entry): readonly Input[] => {
    const kind = /\.xml$/i.test(entry.name) ? 'xml' : /\.csv$/i.test(entry.name) ? 'csv' : undefined;
    if (kind === undefined) return [];
    return [
      {
        name: `${basename(file)} › ${entry.name}`,
        file,
        kind,
        zipped: true,
        bytes: entry.bytes,
        day: dayOf(entry.name),
        async *read(onBytes) {
          let before = 0;
          let crc = 0;
          try {
            for await (const piece of (await entry.open()) as AsyncIterable<Buffer>) {
              // The unzipping does not say how far it is: bytes out, at eight for one, until the end is known.
              const count = Math.min(piece.length / 8, entry.bytes - before);
              before += count;
              crc = crc32(piece, crc);
              onBytes(count);
              yield piece;
            }
            onBytes(entry.bytes - before);
            if (crc !== entry.crc) stop({ code: 'zip-broken', file });
          } catch (error) {
            throw error instanceof Stop ? error : new Stop({ code: 'zip-broken', file });
          }
        },
      },
    ];
  });
  return inputs.length > 0 ? inputs : stop({ code: 'zip-empty', file });
}
