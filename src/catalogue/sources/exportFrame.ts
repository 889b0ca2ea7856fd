import { SaxesParser } from 'saxes';
import { ficheBuilder } from './ficheBuilder.js';
import { exportTree, ficheNode, fichesNode, type Node } from './ficheTree.js';
import type { RawFiche } from './rawFiche.js';

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
  /** One text of more than `longest` characters. */
  | { readonly code: 'xml-text-too-long'; readonly path: string };

/** What is wrong with the XML, as far as one can tell people. */
export type XmlFault = 'entity' | 'character' | 'tags' | 'syntax';

const faults: readonly (readonly [RegExp, XmlFault])[] = [
  [/entity/i, 'entity'],
  [/disallowed character\./i, 'character'],
  [/clos(?:e|ing) tag|unmatched/i, 'tags'],
];

/** Characters of one text. The longest real one has near 60,000. */
const longest = 20_000_000;

/** Thrown by the handlers of the parser, which has no other way to stop. */
export class Stop extends Error {
  constructor(readonly problem: ExportProblem) {
    super(problem.code);
  }
}

/** The XML parser of an export. Each method stops by throwing `Stop`. */
export interface ExportFrame {
  write(text: string): void;
  end(): void;
  /** Whether the next element may be a fiche: the root is open, and the version is the one we read. */
  expectsFiche(): boolean;
}

/** Reads an export written in whatever form of XML. */
export function exportFrame(onFiche: (fiche: RawFiche) => void): ExportFrame {
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
    if (!seenRoot && node === undefined) throw new Stop({ code: 'xml-other', root: name.slice(0, 40) });
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
