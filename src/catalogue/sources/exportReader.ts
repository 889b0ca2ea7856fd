import { countOf } from './byteCount.js';
import { sameAt } from './byteNames.js';
import { exportFrame, Stop, type ExportProblem } from './exportFrame.js';
import { headOf } from './headOf.js';
import type { FicheHead, RawFiche } from './rawFiche.js';
import { scanFiche, type Scanned } from './scanFiche.js';
import { isUnusual } from './unusual.js';

/**
 * Told of a fiche. Its texts are made when asked for, and may be asked for at once only; of a fiche nobody wants there
 * are none.
 */
export type OnFiche = (head: FicheHead, read?: () => RawFiche) => void;

/** Reads an export piece by piece. Each method gives the problem that stops the reading, or nothing. */
export interface ExportReader {
  /** @param piece UTF-8, cut between two characters */
  write(piece: Uint8Array): ExportProblem | undefined;
  end(): ExportProblem | undefined;
}

const opening = new TextEncoder().encode('<FICHE>');
const closing = new TextEncoder().encode('</FICHE>');
const [lineFeed, less, greater] = [10, 60, 62];

/** Bytes of one fiche held until its end comes. The longest real ones are near 200,000. */
const longest = 20_000_000;

/**
 * An XML parser reads the frame of the file, and every fiche that is not written in the plain form of the export;
 * `scanFiche` reads the others. The parser is given their line breaks, so that it tells lines as the file has them.
 *
 * @param onFiche called for each fiche in turn, in the order of the file
 * @param wanted whether a fiche is to be read; the tags of one that is not may be wrong, and nobody sees it
 * @param byParser the parser reads everything; slower, and the same: a test holds it to that
 */
export function exportReader(
  onFiche: OnFiche,
  wanted: (head: FicheHead) => boolean = () => true,
  byParser = false,
): ExportReader {
  const tell = (head: FicheHead, read: () => RawFiche): void =>
    onFiche(head, wanted(head) ? read : undefined);
  const frame = exportFrame((fiche) =>
    tell(
      { number: (fiche.fields['NUMERO_FICHE'] ?? '').trim(), active: fiche.fields['ACTIF']?.trim() },
      () => fiche,
    ),
  );
  const decoder = new TextDecoder();
  const toParser = (bytes: Uint8Array): void => frame.write(decoder.decode(bytes));
  let held: Uint8Array = new Uint8Array();
  /** The parser was left inside of a tag: what comes next is not an element. */
  let inTag = false;
  /** From the first comment, CDATA, instruction or stray entity on, text could imitate a tag: the parser reads everything. */
  let all = byParser;

  /** What stands between two fiches. Afterwards, either a fiche may be read here, or the parser reads everything. */
  function between(bytes: Uint8Array): void {
    const text = decoder.decode(bytes);
    all = text.includes('<!') || text.includes('&') || text.lastIndexOf('<?') > 0;
    const [lastOpen, lastClose] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
    if (lastOpen !== lastClose) inTag = lastOpen > lastClose;
    frame.write(text);
  }

  /** Reads the fiche that begins at a place, and gives the place after it; `undefined` when its end is not there yet. */
  function fiche(bytes: Uint8Array, from: number, unusual: boolean): number | undefined {
    const headed = unusual ? undefined : headOf(bytes, from);
    if (headed && !wanted(headed.head)) {
      onFiche(headed.head);
      frame.write('\n'.repeat(countOf(lineFeed, bytes, from, headed.end)));
      return headed.end;
    }
    const scanned = unusual ? undefined : scanFiche(bytes, from);
    if (scanned === 'incomplete') return undefined;
    if (scanned) return told(scanned);
    const to = indexOf(bytes, closing, from);
    if (to < 0) return undefined;
    const end = to + closing.length;
    // In a piece where something is unusual, only the fiche that holds it is the parser's.
    const alone =
      unusual && !isUnusual(bytes, from, end) ? scanFiche(bytes.subarray(0, end), from) : undefined;
    if (typeof alone === 'object') return told(alone);
    const text = decoder.decode(bytes.subarray(from, end));
    all = text.includes('<!') || text.includes('<?');
    frame.write(text);
    return end;
  }

  function told({ head, read, lineBreaks, end }: Scanned): number {
    tell(head, read);
    frame.write('\n'.repeat(lineBreaks));
    return end;
  }

  function write(piece: Uint8Array): void {
    const cut = held.length > 0 ? indexOf(piece, closing, 0) : -1;
    if (cut < 0) return readOn(joined(held, piece));
    // The fiche that two pieces share is joined alone: the rest is not copied.
    const rest = cut + closing.length;
    readOn(joined(held, piece.subarray(0, rest)));
    readOn(joined(held, piece.subarray(rest)));
  }

  function readOn(bytes: Uint8Array): void {
    if (all) return toParser(bytes);
    const unusual = isUnusual(bytes, 0, bytes.length);
    let at = 0;
    for (;;) {
      const from = indexOf(bytes, opening, at);
      // The end of the piece may hold the beginning of a fiche.
      const until = from >= 0 ? from : bytes.length - begun(bytes, at);
      between(bytes.subarray(at, until));
      at = until;
      if (from >= 0 && (inTag || !frame.expectsFiche())) all = true;
      if (from < 0 || all) break;
      const end = fiche(bytes, from, unusual);
      all ||= end === undefined && bytes.length - from > longest;
      if (end !== undefined) at = end;
      if (end === undefined || all) break;
    }
    held = all ? new Uint8Array() : bytes.subarray(at);
    if (all) toParser(bytes.subarray(at));
  }

  return {
    write: (piece) => attempt(() => write(piece)),
    end: () =>
      attempt(() => {
        toParser(held);
        frame.end();
      }),
  };
}

/** How many of the last bytes begin the tag of a fiche. */
function begun(bytes: Uint8Array, from: number): number {
  for (let length = Math.min(opening.length - 1, bytes.length - from); length > 0; length--)
    if (sameAt(opening, 0, bytes, bytes.length - length, length)) return length;
  return 0;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** The place of a tag, or -1. */
function indexOf(bytes: Uint8Array, tag: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(less, from); at >= 0; at = bytes.indexOf(less, at + 1))
    if (bytes[at + tag.length - 1] === greater && sameAt(tag, 0, bytes, at, tag.length)) return at;
  return -1;
}

/** What a handler throws to stop comes out as the problem; anything else is a mistake of ours. */
function attempt(step: () => void): ExportProblem | undefined {
  try {
    step();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}
