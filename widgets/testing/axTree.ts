import { executeServerCommand } from '@web/test-runner-commands';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** Roles that are a box and say nothing. */
const silent = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'RootWebArea',
  'StaticText',
  'ListMarker',
  'LineBreak',
]);
/** Roles whose name is their content: what is under them is already said. */
const whole = new Set([
  'heading',
  'button',
  'link',
  'checkbox',
  'cell',
  'rowheader',
  'columnheader',
  'caption',
  'textbox',
  'DisclosureTriangle',
]);
const states = ['level', 'checked', 'expanded', 'pressed', 'readonly'];

/**
 * The accessibility tree of the page as Chromium gives it, a line a node, indented: role, what is said, state.
 * `undefined` in a browser that does not give it.
 */
export async function axTree(under: string): Promise<string | undefined> {
  if (!navigator.userAgent.includes('Chrome/')) return undefined;
  const given = await executeServerCommand<{ result: { nodes: readonly AxNode[] } }, { method: string }>(
    'cdp:send',
    {
      method: 'Accessibility.getFullAXTree',
    },
  ).catch(() => undefined);
  if (!given) return undefined;
  const nodes = new Map(given.result.nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** Consecutive texts of one block are one line. */
  let run = '';
  const flush = (depth: number) => {
    if (plain(run)) lines.push(`${'  '.repeat(depth)}${plain(run)}`);
    run = '';
  };
  function visit(id: string, depth: number): void {
    const node = nodes.get(id);
    if (!node) return;
    const role = node.role?.value ?? 'none';
    if (role === 'StaticText') {
      run += ` ${node.name?.value ?? ''}`;
      return;
    }
    const boxed = node.ignored || silent.has(role) || role === 'paragraph';
    const block = role === 'paragraph' || !boxed;
    if (block) flush(depth);
    if (!boxed) {
      const held = (node.properties ?? [])
        .filter(
          ({ name, value }) => states.includes(name) && value.value !== false && value.value !== 'false',
        )
        .map(({ name, value }) => (value.value === true ? name : `${name}=${String(value.value)}`));
      const said = plain(node.name?.value);
      lines.push(
        `${'  '.repeat(depth)}${[role, said && `“${said}”`, held.length > 0 && `(${held.join(', ')})`].filter(Boolean).join(' ')}`,
      );
    }
    if (!whole.has(role)) for (const child of node.childIds ?? []) visit(child, boxed ? depth : depth + 1);
    if (block) flush(boxed ? depth : depth + 1);
  }
  const [root] = given.result.nodes;
  if (root) visit(root.nodeId, 0);
  flush(0);
  const first = lines.findIndex((line) => line.includes(under));
  return lines.slice(Math.max(0, first)).join('\n');
}
