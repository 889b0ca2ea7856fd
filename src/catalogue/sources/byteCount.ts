import { zeros } from './zeros.js';

/** How many bytes of a stretch are a given one, under 128. Four at a time: an export has 500 million of them. */
export function countOf(byte: number, bytes: Uint8Array, from: number, to: number): number {
  // Words start where the buffer says, not where we would like.
  const start = Math.min(to, from + ((4 - ((bytes.byteOffset + from) & 3)) & 3));
  const words = (to - start) >> 2;
  const rest = start + 4 * words;
  let count = 0;
  for (let at = from; at < start; at++) if (bytes[at] === byte) count++;
  for (let at = rest; at < to; at++) if (bytes[at] === byte) count++;
  if (words === 0) return count;
  const column = new Int32Array(bytes.buffer, bytes.byteOffset + start, words);
  const wanted = byte * 0x01010101;
  for (let place = 0; place < words;) {
    // Each byte of the sum counts its own column: 127 words at a time, and none passes into the next.
    let sum = 0;
    for (const end = Math.min(words, place + 127); place < end; place++)
      sum += zeros((column[place] ?? 0) ^ wanted) >>> 7;
    count += (sum & 0xff) + ((sum >> 8) & 0xff) + ((sum >> 16) & 0xff) + (sum >> 24);
  }
  return count;
}
