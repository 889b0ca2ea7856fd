import type { Node } from './ficheTree.js';

/** One step of the number a name is known by while it is read, byte after byte. */
export const nameStep = (sum: number, byte: number): number => (Math.imul(sum, 31) + byte) | 0;

interface Known {
  readonly bytes: Uint8Array;
  readonly node: Node;
}

const tables = new WeakMap<Node, ReadonlyMap<number, Known>>();

/** The children of a node by the number of their name. Two names of one element never share a number: a test says so. */
function tableOf(node: Node): ReadonlyMap<number, Known> {
  const made = tables.get(node);
  if (made) return made;
  const table = new Map<number, Known>();
  for (const [name, child] of node.children) {
    const bytes = new TextEncoder().encode(name);
    table.set(bytes.reduce(nameStep, 0), { bytes, node: child });
  }
  tables.set(node, table);
  return table;
}

/** The child of a node whose name stands at a place of a text, read without making a text of it. */
export function childAt(
  parent: Node | undefined,
  text: Uint8Array,
  from: number,
  to: number,
  sum: number,
): Node | undefined {
  if (parent === undefined) return undefined;
  const known = tableOf(parent).get(sum);
  return known && known.bytes.length === to - from && sameAt(known.bytes, 0, text, from, to - from)
    ? known.node
    : undefined;
}

export function sameAt(
  one: Uint8Array,
  at: number,
  other: Uint8Array,
  place: number,
  length: number,
): boolean {
  for (let step = 0; step < length; step++) if (one[at + step] !== other[place + step]) return false;
  return true;
}
