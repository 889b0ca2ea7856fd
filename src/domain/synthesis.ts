/** One thing a synthesis says. */
export type SynthesisBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string };

export interface SynthesisSection {
  readonly title: string;
  readonly blocks: readonly SynthesisBlock[];
}

/** What is handed over, in words: one content for the text to paste and for the table. */
export interface Synthesis {
  readonly title: string;
  readonly sections: readonly SynthesisSection[];
}

/**
 * Plain text for the official case file: no markup, no table, nothing an old form refuses. Sections without content
 * are left out.
 */
export function plainText({ title, sections }: Synthesis): string {
  const told = sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ title, blocks }) => [title.toUpperCase(), ...blocks.flatMap(linesOf)].join('\n'));
  return [title, ...told].join('\n\n');
}

function linesOf(block: SynthesisBlock): readonly string[] {
  switch (block.kind) {
    case 'text':
      return lines(block.text);
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map((item) => lines(item).join('\n  ')).map((item) => `- ${item}`);
    default:
      return block satisfies never;
  }
}

const lines = (text: string): readonly string[] => text.replace(/\r\n?/g, '\n').trim().split('\n');

/** The same as a table of three columns, for a spreadsheet: section, kind, text. */
export function synthesisRows({ sections }: Synthesis): readonly (readonly string[])[] {
  return sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items.map((item) => [title, block.kind, item])
        : [[title, block.kind, block.text]],
    ),
  );
}
