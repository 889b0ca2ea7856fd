import type { DeskWish } from '../../shared/deskRequest.js';

export const shortcutNames = [
  'answers',
  'list',
  'compare',
  'project',
  'notes',
  'takeBack',
  'person',
  'end',
  'help',
] as const;
export type ShortcutName = (typeof shortcutNames)[number];

/** One key each, without a modifier: those with one belong to the browser and to screen readers. */
export const shortcuts: Readonly<Record<ShortcutName, string>> = {
  answers: '1',
  list: '2',
  compare: '3',
  project: '4',
  notes: '5',
  takeBack: 'z',
  person: 'm',
  end: 'f',
  help: '?',
};

/** Those that work in the view for the person: the others lead to what is the counsellor's. */
export const forThePerson: readonly ShortcutName[] = [
  'answers',
  'list',
  'compare',
  'project',
  'takeBack',
  'person',
];

/** Where a key writes or chooses something of its own. */
const taken = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]';

/**
 * The shortcut of a key press, or `undefined`: keys with a modifier, keys held down, and whatever is typed in a field
 * are none (WCAG 2.1.4: they work only while the focus is in the desk, and can be switched off).
 */
export function shortcutOf(event: KeyboardEvent): ShortcutName | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.matches(taken)) return undefined;
  // French keyboards give figures with Shift only: there the place of the key counts.
  const figure = event.shiftKey ? undefined : /^Digit(\d)$/.exec(event.code)?.[1];
  const key = event.key.toLowerCase();
  return (
    shortcutNames.find((name) => shortcuts[name] === key) ??
    shortcutNames.find((name) => shortcuts[name] === figure)
  );
}

/** What a shortcut asks of the desk; `help` is the screen's own. */
export function wishOf(name: Exclude<ShortcutName, 'help'>, showing: boolean): DeskWish {
  switch (name) {
    case 'takeBack':
      return { type: 'take-back' };
    case 'person':
      return { type: 'show-person', shown: !showing };
    case 'end':
      return { type: 'ending', ending: true };
    case 'answers':
    case 'list':
    case 'compare':
    case 'project':
    case 'notes':
      return { type: 'pane', pane: name };
    default:
      return name satisfies never;
  }
}
