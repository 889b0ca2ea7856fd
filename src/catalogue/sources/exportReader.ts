import { SaxesParser } from 'saxes';
import { exportTree, ficheNode, type Node } from './ficheTree.js';
import { groupNames, type Cells, type GroupName, type RawFiche } from './rawFiche.js';

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
  /** One text of more than `longestText` characters. */
  | { readonly code: 'xml-text-too-long'; readonly path: string };

/** What is wrong with the XML, as far as one can tell people. */
export type XmlFault = 'entity' | 'character' | 'tags' | 'syntax';

const faults: readonly (readonly [RegExp, XmlFault])[] = [
  [/entity/i, 'entity'],
  [/disallowed character\./i, 'character'],
  [/clos(?:e|ing) tag|unmatched/i, 'tags'],
];

/** Characters of one text; the longest real ones are near 60,000. */
const longestText = 5_000_000;

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

/** @param onFiche called for each fiche in turn, in the order of the file */
export function exportReader(onFiche: (fiche: RawFiche) => void): ExportReader {
  const parser = new SaxesParser({ xmlns: false, position: true });
  /** The nodes from the root to here; `undefined` for an element nobody reads. */
  const path: (Node | undefined)[] = [exportTree];
  let fiche = emptyFiche();
  let cells: Record<string, string> | undefined;
  let text = '';
  let listening = false;
  let version: string | undefined;
  let seenRoot = false;
  const partner = { trains: false, active: false };

  const onText = (piece: string): void => {
    if (!listening) return;
    text += piece;
    if (text.length > longestText) throw new Stop({ code: 'xml-text-too-long', path: names().join('/') });
  };
  const names = (): string[] => path.flatMap((node) => node?.field ?? node?.cell ?? node?.group ?? []);
  // Always on, even where nothing is kept: without a handler, saxes adds the entities of one text to the next.
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
    if (!seenRoot) {
      if (node === undefined) throw new Stop({ code: 'xml-other', root: name });
      seenRoot = true;
    }
    path.push(node);
    listening = false;
    if (node === undefined) return;
    if (node === ficheNode) {
      if (version === undefined) throw new Stop({ code: 'xml-version', version: '' });
      fiche = emptyFiche();
    } else if (node.group !== undefined) cells = {};
    else if (node.partner === 'list') fiche.hasPartners = true;
    else if (node.partner === 'one') partner.trains = partner.active = false;
    text = '';
    listening = node.children.size === 0;
  });

  parser.on('closetag', () => {
    const node = path.pop();
    if (node === undefined) return;
    listening = false;
    if (node.field === 'VERSION_FLUX') {
      version = text.trim();
      if (version !== supportedVersion) throw new Stop({ code: 'xml-version', version });
    } else if (node.field !== undefined) {
      if (Object.hasOwn(fiche.fields, node.field)) fiche.twice.push(node.field);
      else fiche.fields[node.field] = text;
    } else if (node.cell !== undefined && cells) cells[node.cell] ??= text;
    else if (node.group !== undefined && cells) fiche.groups[node.group].push(cells);
    else if (node.partner === 'habilitation')
      partner.trains = text === 'HABILITATION_FORMER' || text === 'HABILITATION_ORGA_FORM';
    else if (node.partner === 'state') partner.active = text === 'Actif';
    else if (node.partner === 'one') fiche.partners += Number(partner.trains && partner.active);
    else if (node === ficheNode) onFiche(fiche);
  });

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

  return {
    write: (piece) => attempt(() => parser.write(piece)),
    end: () =>
      attempt(() => {
        parser.close();
        if (!seenRoot) throw new Stop({ code: 'xml-truncated' });
        if (version === undefined) throw new Stop({ code: 'xml-version', version: '' });
      }),
  };
}

/** A fiche being read. Its keys are those of the tree, never names found in the file. */
interface Growing {
  readonly fields: Record<string, string>;
  readonly groups: Record<GroupName, Cells[]>;
  partners: number;
  hasPartners: boolean;
  readonly twice: string[];
}

const emptyFiche = (): Growing => ({
  fields: {},
  groups: Object.fromEntries(groupNames.map((name) => [name, []])) as unknown as Record<GroupName, Cells[]>,
  partners: 0,
  hasPartners: false,
  twice: [],
});
