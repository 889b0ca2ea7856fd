import { sameAt } from './byteNames.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const entities = ['amp;', 'lt;', 'gt;', 'quot;', 'apos;'].map(ascii);
const endOfCdata = ascii(']]>');

/**
 * Whether a stretch of an export has something only the parser should judge: a character XML forbids, the carriage
 * return (which XML turns into a line feed), the end of a CDATA, an entity other than the five of XML. What the two ends
 * cut in two counts as unusual.
 */
export function isUnusual(bytes: Uint8Array, from: number, to: number): boolean {
  const within = (place: number, length: number) => place + length <= to;
  for (const at of placesOf(bytes, 38, from, to))
    if (
      !entities.some(
        (entity) => within(at + 1, entity.length) && sameAt(entity, 0, bytes, at + 1, entity.length),
      )
    )
      return true;
  for (const at of placesOf(bytes, 93, from, to))
    if (!within(at, 3) || sameAt(endOfCdata, 0, bytes, at, 3)) return true;
  // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  for (const at of placesOf(bytes, 0xef, from, to))
    if (!within(at, 3) || (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe)) return true;
  return hasControl(bytes, from, to);
}

function* placesOf(bytes: Uint8Array, byte: number, from: number, to: number): Generator<number> {
  for (let at = bytes.indexOf(byte, from); at >= 0 && at < to; at = bytes.indexOf(byte, at + 1)) yield at;
}

const isControl = (byte: number): boolean => byte < 32 && byte !== 9 && byte !== 10;

/** A control character other than the tab and the line feed. Four bytes at a time: there are 500 million of them. */
function hasControl(bytes: Uint8Array, from: number, to: number): boolean {
  // Words start where the buffer says, not where we would like.
  const start = Math.min(to, from + ((4 - ((bytes.byteOffset + from) & 3)) & 3));
  const count = (to - start) >> 2;
  const rest = start + 4 * count;
  if (bytes.subarray(from, start).some(isControl) || bytes.subarray(rest, to).some(isControl)) return true;
  // No word of four fits before the end: there is no place to start one from.
  if (count === 0) return false;
  return new Int32Array(bytes.buffer, bytes.byteOffset + start, count).some(
    (four) =>
      // Any of the four under 0x20: a borrow reaches its high bit, and it had none of its own.
      ((four - 0x20202020) & ~four & 0x80808080) !== 0 &&
      (isControl(four & 255) ||
        isControl((four >>> 8) & 255) ||
        isControl((four >>> 16) & 255) ||
        isControl(four >>> 24)),
  );
}
