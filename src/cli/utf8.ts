import { isUtf8 } from 'node:buffer';
import { stop } from './problem.js';

/** Bytes gathered before they are passed on: a zip gives 16 kB at a time, and whoever reads them likes it long. */
const enough = 1 << 19;

/**
 * The bytes of a stream, in pieces cut between two characters. Bytes that are not UTF-8 stop: replaced by � they would
 * be published.
 */
export async function* utf8Pieces(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const piece = (last: boolean): Buffer => {
    // Most pieces come alone and end with a whole character: not copied.
    const [only] = waiting;
    const all =
      only && waiting.length === 1
        ? Buffer.from(only.buffer, only.byteOffset, only.length)
        : Buffer.concat(waiting);
    const whole = last ? all.length : wholeCharacters(all);
    const ready = all.subarray(0, whole);
    if (!isUtf8(ready)) stop({ code: 'not-utf8', file });
    waiting = whole < all.length ? [all.subarray(whole)] : [];
    size = all.length - whole;
    return ready;
  };
  for await (const some of bytes) {
    waiting.push(some);
    size += some.length;
    if (size >= enough) yield piece(false);
  }
  yield piece(true);
}

/** The text of a stream of bytes. */
export async function* utf8Texts(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  for await (const piece of utf8Pieces(bytes, file)) yield piece.toString('utf8');
}

/** Bytes up to the last whole character: a character of two to four bytes may be cut by the end of a piece. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
