import { sameAt } from './byteNames.js';
import type { FicheHead } from './rawFiche.js';

/** A fiche whose head was read, and nothing else. */
export interface Headed {
  readonly head: FicheHead;
  /** Place of the byte after it. */
  readonly end: number;
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const [space, ampersand, slash, less, greater, underscore] = [32, 38, 47, 60, 62, 95];
const decoder = new TextDecoder();

const mark = ascii('FICHE>');
/** How far to go from a byte that the mark does not end with: no place between can end a mark (Horspool). */
const strides = new Uint8Array(256).fill(mark.length);
for (const [at, byte] of mark.subarray(0, -1).entries()) strides[byte] = mark.length - 1 - at;

interface Named {
  readonly opening: Uint8Array;
  readonly closing: Uint8Array;
}
const named = (name: string): Named => ({ opening: ascii(`<${name}>`), closing: ascii(`</${name}>`) });
const numberTags = named('NUMERO_FICHE');
const activeTags = named('ACTIF');

/** Tags looked at from either end of a fiche. The number is the second of the export; after the status come ten at most. */
const reach = 60;

/**
 * The head of the fiche that begins at a place, without reading the fiche: its number is looked for from its beginning,
 * its status from its end, and always among its own elements.
 *
 * @param bytes UTF-8, and not `isUnusual`
 * @returns `undefined` when anything is not as the export writes it, or far: the fiche has to be read
 */
export function headOf(bytes: Uint8Array, from: number): Headed | undefined {
  const end = endOf(bytes, from + 1 + mark.length);
  if (end === undefined) return undefined;
  const number = child(bytes, numberTags, from, end, true);
  const active = number === undefined ? undefined : child(bytes, activeTags, from, end, false);
  return number === undefined || active === undefined ? undefined : { head: { number, active }, end };
}

/** The place after the next `</FICHE>`, unless a fiche begins before. */
function endOf(bytes: Uint8Array, from: number): number | undefined {
  let last = from + mark.length - 1;
  while (last < bytes.length) {
    const byte = bytes[last] ?? 0;
    const before = last - mark.length;
    if (byte === greater && sameAt(mark, 0, bytes, before + 1, mark.length)) {
      if (bytes[before] === less) return undefined;
      if (bytes[before] === slash && bytes[before - 1] === less) return last + 1;
    }
    last += strides[byte] ?? 1;
  }
  return undefined;
}

/** The text of the first element of a name, or of the last, among those directly in a fiche. */
function child(
  bytes: Uint8Array,
  { opening, closing }: Named,
  from: number,
  end: number,
  forwards: boolean,
): string | undefined {
  let depth = 0;
  let tag = forwards ? from : end - '</FICHE>'.length;
  for (let tags = 0; tags < reach; tags++) {
    tag = forwards ? bytes.indexOf(less, tag + 1) : bytes.lastIndexOf(less, tag - 1);
    if (tag <= from || tag >= end || !isPlainTag(bytes, tag)) return undefined;
    const opens = bytes[tag + 1] !== slash;
    depth += opens === forwards ? 1 : -1;
    if (depth < 0) return undefined;
    if (!opens || depth !== Number(forwards) || !sameAt(opening, 0, bytes, tag, opening.length)) continue;
    const start = tag + opening.length;
    const stop = bytes.indexOf(less, start);
    if (!sameAt(closing, 0, bytes, stop, closing.length)) return undefined;
    // Text beside it: a comment may hold it.
    for (let at = stop + closing.length; bytes[at] !== less; at++)
      if ((bytes[at] ?? less) > space) return undefined;
    const text = bytes.subarray(start, stop);
    return text.includes(ampersand) ? undefined : decoder.decode(text).trim();
  }
  return undefined;
}

/** Whether a tag is a name, and maybe the slash of an end: no attribute, no comment, no element that closes itself. */
function isPlainTag(bytes: Uint8Array, tag: number): boolean {
  let at = bytes[tag + 1] === slash ? tag + 2 : tag + 1;
  for (; bytes[at] !== greater; at++) {
    const byte = bytes[at] ?? 0;
    const isLetter = byte >= 65 && byte <= 90;
    if (!isLetter && byte !== underscore && (byte < 48 || byte > 57)) return false;
  }
  return true;
}
