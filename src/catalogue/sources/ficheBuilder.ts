import type { Node } from './ficheTree.js';
import { groupNames, type Cells, type GroupName, type RawFiche } from './rawFiche.js';

/** Puts a fiche together from its elements, as they open and close. */
export interface FicheBuilder {
  open(node: Node): void;
  /** @param text of an element that has no children; otherwise empty */
  close(node: Node, text: string): void;
  readonly fiche: RawFiche;
}

export function ficheBuilder(): FicheBuilder {
  // Keys are those of the tree, never names found in a file.
  const fields: Record<string, string> = {};
  const groups = Object.fromEntries(groupNames.map((name) => [name, []])) as unknown as Record<
    GroupName,
    Cells[]
  >;
  const twice: string[] = [];
  const fiche = { fields, groups, partners: 0, hasPartners: false, twice };
  let cells: Record<string, string> | undefined;
  let trains = false;
  let active = false;

  return {
    fiche,
    open(node) {
      if (node.group !== undefined) cells = {};
      else if (node.partner === 'list') fiche.hasPartners = true;
      else if (node.partner === 'one') trains = active = false;
    },
    close(node, text) {
      if (node.field !== undefined) {
        if (Object.hasOwn(fields, node.field)) twice.push(node.field);
        else fields[node.field] = text;
      } else if (node.cell !== undefined) {
        if (cells) cells[node.cell] ??= text;
      } else if (node.group !== undefined) {
        if (cells) groups[node.group].push(cells);
      } else if (node.partner === 'habilitation')
        trains = text === 'HABILITATION_FORMER' || text === 'HABILITATION_ORGA_FORM';
      else if (node.partner === 'state') active = text === 'Actif';
      else if (node.partner === 'one' && trains && active) fiche.partners++;
    },
  };
}
