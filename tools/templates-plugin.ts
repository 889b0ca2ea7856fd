import type { Plugin } from 'vite';

const shortRules = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}');

/** Text of a `css` template between two interpolations, without what only its author reads. */
export const shortCss = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, at) => (at % 2 === 1 ? part : shortRules(part)))
    .join('');

/** Text of an `html` template: an indented line break is a space, as it is to the browser. */
export const shortHtml = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const shorten: Readonly<Record<string, (text: string) => string>> = {
  css: shortCss,
  html: shortHtml,
  svg: shortHtml,
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child);
}

/** Minifiers leave the text of templates alone: lit's hold the styles and the markup, a third of a chunk. */
export const templates = (): Plugin => ({
  name: 'choix-eclaire:templates',
  apply: 'build',
  transform: {
    filter: { id: /\/widgets\/.*\.ts$/ },
    handler(code) {
      const edits: { start: number; end: number; text: string }[] = [];
      for (const node of nodes(this.parse(code) as unknown as Node)) {
        if (node.type !== 'TaggedTemplateExpression') continue;
        const tag = node['tag'] as Node;
        const short = shorten[String(tag['name'])];
        const { quasis } = node['quasi'] as unknown as { quasis: Node[] };
        if (!short) continue;
        for (const { start, end, value } of quasis)
          edits.push({ start, end, text: short((value as { raw: string }).raw) });
      }
      edits.sort((a, b) => b.start - a.start);
      return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
    },
  },
});
