const mix = (lane: number): number => {
  const first = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
};

/**
 * Names a content: 12 characters of `0-9a-z`, 62 bits. Two different files of a catalogue practically never share one,
 * so a name is immutable and may be kept for ever by caches.
 *
 * Not a signature: it notices a file cut short or from another edition, and is no defence against someone who writes
 * on the server. Synchronous and the same everywhere: `crypto.subtle` does not exist on pages served without TLS.
 */
export function contentHash(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x7f4a7c15;
  const even = text.length & ~1;
  for (let at = 0; at < even; at += 2) {
    const units = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16);
    a = Math.imul(a ^ units, 0x9e3779b1);
    b = Math.imul(b ^ units ^ (a >>> 15), 0x5f356495);
  }
  if (even < text.length) {
    a = Math.imul(a ^ text.charCodeAt(even), 0x9e3779b1);
    b = Math.imul(b ^ text.charCodeAt(even) ^ (a >>> 15), 0x5f356495);
  }
  a = mix(a ^ text.length);
  b = mix(b ^ a);
  a = mix(a ^ b);
  return part(a) + part(b);
}

/** 31 bits in six characters: lower case only, for hosts that do not tell cases apart. */
const part = (lane: number): string => (lane >>> 1).toString(36).padStart(6, '0');
