import { SaxesParser } from 'saxes';
import { ficheBuilder } from './ficheBuilder.js';
import { exportTree, ficheNode, fichesNode, type Node } from './ficheTree.js';
import type { RawFiche } from './rawFiche.js';
import { scanFiche } from './scanFiche.js';

/** The only shape of the export this reader knows. Another one is refused, never guessed. */
export const supportedVersion = '4.1';

/** Why an export cannot be read to its end. */
export type ExportProblem =
  | {
      readonly code: 'xml-malformed';
      readonly line: number;
      readonly column: number;
      readonly fault: XmlFault;
    }
  /** A document type declaration: entities are never expanded, so that a file can neither read others nor blow up. */
  | { readonly code: 'xml-doctype' }
  /** XML, and not this export. */
  | { readonly code: 'xml-other'; readonly root: string }
  | { readonly code: 'xml-version'; readonly version: string }
  | { readonly code: 'xml-truncated' }
  /** One text, or one fiche, of more than `longest` characters. */
  | { readonly code: 'xml-text-too-long'; readonly path: string };

/** What is wrong with the XML, as far as one can tell people. */
export type XmlFault = 'entity' | 'character' | 'tags' | 'syntax';

const faults: readonly (readonly [RegExp, XmlFault])[] = [
  [/entity/i, 'entity'],
  [/disallowed character\./i, 'character'],
  [/clos(?:e|ing) tag|unmatched/i, 'tags'],
];

/** Characters. The longest real fiche has near 200,000, its longest text 60,000. */
const longest = 20_000_000;

/** Reads an export piece by piece. Each method gives the problem that stops the reading, or nothing. */
export interface ExportReader {
  write(piece: string): ExportProblem | undefined;
  end(): ExportProblem | undefined;
}

class Stop extends Error {
  constructor(readonly problem: ExportProblem) {
    super(problem.code);
  }
}

const opening = '<FICHE>';
const closing = '</FICHE>';

/**
 * An XML parser reads the frame of the file, and every fiche that is not written in the plain form of the export;
 * `scanFiche` reads the others. The parser is given their line breaks, so that it tells lines as the file has them.
 *
 * @param onFiche called for each fiche in turn, in the order of the file
 * @param byParser the parser reads everything; slower, and the same: a test holds it to that
 */
export function exportReader(onFiche: (fiche: RawFiche) => void, byParser = false): ExportReader {
  const frame = parserOf(onFiche);
  let held = '';
  /** The parser was left inside of a tag: what comes next is not an element. */
  let inTag = false;
  /** From the first comment, CDATA, instruction or stray entity on, text could imitate a tag: the parser reads everything. */
  let all = byParser;

  function write(piece: string): void {
    if (all) return frame.write(piece);
    const text = held === '' ? piece : [held, piece].join('');
    held = '';
    let at = 0;
    for (;;) {
      const from = text.indexOf(opening, at);
      // What is not a fiche. The end of the piece may hold the beginning of one.
      const until = from >= 0 ? from : text.length - partOf(opening, text);
      const between = text.slice(at, until);
      all = between.includes('<!') || between.includes('&') || between.lastIndexOf('<?') > 0;
      const [lastOpen, lastClose] = [between.lastIndexOf('<'), between.lastIndexOf('>')];
      if (lastOpen !== lastClose) inTag = lastOpen > lastClose;
      frame.write(between);
      at = until;
      if (from >= 0 && (inTag || !frame.expectsFiche())) all = true;
      if (from < 0 || all) break;
      const to = text.indexOf(closing, from);
      if (to < 0) {
        all = text.length - from > longest;
        break;
      }
      at = to + closing.length;
      const whole = text.slice(from, at);
      const fiche = scanFiche(whole);
      if (fiche) {
        onFiche(fiche);
        frame.write(lineBreaksOf(whole));
      } else {
        all = whole.includes('<!') || whole.includes('<?');
        frame.write(whole);
        if (all) break;
      }
    }
    if (all) frame.write(text.slice(at));
    else held = text.slice(at);
  }

  return {
    write: (piece) => attempt(() => write(piece)),
    end: () =>
      attempt(() => {
        frame.write(held);
        frame.end();
      }),
  };
}

/** How many of the last characters of a text begin the tag. */
function partOf(tag: string, text: string): number {
  const open = text.lastIndexOf('<');
  return open >= 0 && open > text.length - tag.length && tag.startsWith(text.slice(open))
    ? text.length - open
    : 0;
}

function lineBreaksOf(text: string): string {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return '\n'.repeat(lines);
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

interface Frame {
  write(text: string): void;
  end(): void;
  /** Whether the next element may be a fiche: the root is open, and the version is the one we read. */
  expectsFiche(): boolean;
}

/** The parser, for whatever form of XML. */
function parserOf(onFiche: (fiche: RawFiche) => void): Frame {
  const parser = new SaxesParser({ xmlns: false, position: true });
  /** The nodes from the root to here; `undefined` for an element nobody reads. */
  const path: (Node | undefined)[] = [exportTree];
  let builder = ficheBuilder();
  let text = '';
  let listening = false;
  let version: string | undefined;
  let seenRoot = false;

  // Always on, even where nothing is kept: without a handler, saxes adds the entities of one text to the next.
  const onText = (piece: string): void => {
    if (!listening) return;
    text += piece;
    if (text.length > longest) throw new Stop({ code: 'xml-text-too-long', path: path.at(-1)?.field ?? '' });
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('error', (error) => {
    // Only ever met when the file is over.
    if (/unclosed tag|unexpected end\.|must contain a root/.test(error.message))
      throw new Stop({ code: 'xml-truncated' });
    const fault = faults.find(([words]) => words.test(error.message))?.[1] ?? 'syntax';
    throw new Stop({ code: 'xml-malformed', line: parser.line, column: parser.column, fault });
  });
  parser.on('doctype', () => {
    throw new Stop({ code: 'xml-doctype' });
  });
  parser.on('opentag', ({ name }) => {
    const node = path[path.length - 1]?.children.get(name);
    if (!seenRoot && node === undefined) throw new Stop({ code: 'xml-other', root: name });
    seenRoot = true;
    path.push(node);
    listening = false;
    if (node === undefined) return;
    if (node === ficheNode) {
      if (version === undefined) throw new Stop({ code: 'xml-version', version: '' });
      builder = ficheBuilder();
    }
    builder.open(node);
    text = '';
    listening = node.children.size === 0;
  });
  parser.on('closetag', () => {
    const node = path.pop();
    listening = false;
    if (node === undefined) return;
    if (node.field === 'VERSION_FLUX') {
      version = text.trim();
      if (version !== supportedVersion)
        throw new Stop({ code: 'xml-version', version: version.slice(0, 20) });
    } else if (node === ficheNode) onFiche(builder.fiche);
    else builder.close(node, text);
    text = '';
  });

  return {
    write: (piece) => {
      if (piece !== '') parser.write(piece);
    },
    expectsFiche: () => version !== undefined && path[path.length - 1] === fichesNode,
    end() {
      parser.close();
      if (!seenRoot) throw new Stop({ code: 'xml-truncated' });
      if (version === undefined) throw new Stop({ code: 'xml-version', version: '' });
    },
  };
}
