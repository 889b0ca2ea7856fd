import { sameAt } from './byteNames.js';
import { zeros } from './zeros.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const entities = ['amp;', 'lt;', 'gt;', 'quot;', 'apos;'].map(ascii);
const endOfCdata = ascii(']]>');
const [ampersand, bracket, specials] = [38, 93, 0xef];

/** The first byte of each other unusual thing. Rare, and looked for by the engine, which is faster than any loop of ours. */
const suspects = [ampersand, bracket, specials];

/** The high bit of each byte of a word. */
const high = 0x80808080 | 0;

/**
 * Whether a stretch of an export has something only the parser should judge: a character XML forbids, the carriage
 * return (which XML turns into a line feed), the end of a CDATA, an entity other than the five of XML. What the two ends
 * cut in two counts as unusual.
 *
 * Control characters are looked for four bytes at a time: an export has 500 million of them.
 */
export function isUnusual(bytes: Uint8Array, from: number, to: number): boolean {
  for (const suspect of suspects)
    for (let at = bytes.indexOf(suspect, from); at >= 0 && at < to; at = bytes.indexOf(suspect, at + 1))
      if (unusualAt(bytes, at, to)) return true;
  // Words start where the buffer says, not where we would like.
  const start = Math.min(to, from + ((4 - ((bytes.byteOffset + from) & 3)) & 3));
  const count = (to - start) >> 2;
  const rest = start + 4 * count;
  if (anyUnusual(bytes, from, start, to) || anyUnusual(bytes, rest, to, to)) return true;
  // No word fits before the end: there is no place to start one from.
  if (count === 0) return false;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + start, count);
  for (let place = 0; place < count; place++) {
    const word = words[place] ?? 0;
    // A byte of 32 or more has one of its three high bits: each is moved to the highest.
    const printable = (word | (word << 1) | (word << 2)) & high;
    if (printable === high) continue;
    const control = ~printable & high & ~zeros(word ^ 0x0a0a0a0a) & ~zeros(word ^ 0x09090909);
    if (control !== 0) return true;
  }
  return false;
}

function anyUnusual(bytes: Uint8Array, from: number, until: number, to: number): boolean {
  for (let at = from; at < until; at++) if (unusualAt(bytes, at, to)) return true;
  return false;
}

function unusualAt(bytes: Uint8Array, at: number, to: number): boolean {
  const within = (place: number, length: number) => place + length <= to;
  const byte = bytes[at] ?? 0;
  if (byte < 32) return byte !== 9 && byte !== 10;
  if (byte === ampersand)
    return !entities.some(
      (entity) => within(at + 1, entity.length) && sameAt(entity, 0, bytes, at + 1, entity.length),
    );
  if (byte === bracket) return !within(at, 3) || sameAt(endOfCdata, 0, bytes, at, 3);
  // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  if (byte === specials) return !within(at, 3) || (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe);
  return false;
}
