/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

export const colourNames = [
  'ink',
  'ink-2',
  'line',
  'edge',
  'paper',
  'accent',
  'accent-ink',
  'tint',
  'focus',
] as const;
export type ColourName = (typeof colourNames)[number];
export type Palette = Readonly<Record<ColourName, Colour>>;

/** What stands on what, and the least contrast between them: text 4.5:1, marks and borders 3:1. */
export const pairs: readonly (readonly [ColourName, ColourName, number])[] = [
  ['ink', 'paper', 4.5],
  ['ink-2', 'paper', 4.5],
  ['accent', 'paper', 4.5],
  ['edge', 'paper', 3],
  ['focus', 'paper', 3],
  ['ink', 'tint', 4.5],
  ['ink-2', 'tint', 4.5],
  ['accent', 'tint', 4.5],
  ['accent-ink', 'accent', 4.5],
];

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour as little of the way towards `end` as is enough, or all of it. */
function towards(colour: Colour, end: Colour, enough: (colour: Colour) => boolean): Colour {
  const [red, green, blue] = colour;
  for (let step = 0; step < 64; step++) {
    const at = (from: number, to = 0) => Math.round(from + ((to - from) * step) / 64);
    const mixed: Colour = [at(red, end[0]), at(green, end[1]), at(blue, end[2])];
    if (enough(mixed)) return mixed;
  }
  return end;
}

/** Of black and white, what is told best from it. */
const farthest = (ground: Colour): Colour =>
  contrast(ground, black) >= contrast(ground, white) ? black : white;

/**
 * The same colours, those that cannot be read moved as little as is enough. The ground stays, and the tint while it lets
 * something be read on both; then what stands on them is made darker or lighter.
 * @param least contrast of every pair, where the theme promises more than the pairs ask for; up to 7
 */
export function readable(palette: Palette, least = 0): Palette {
  const on = (colour: Colour, end: Colour, grounds: readonly Colour[], pair: number) =>
    towards(colour, end, (mixed) =>
      grounds.every((ground) => contrast(mixed, ground) >= Math.max(pair, least)),
    );
  // Half-way grounds leave no room for the highest contrasts, whatever is written on them.
  const end = farthest(palette.paper);
  const paper = on(palette.paper, farthest(end), [end], 4.5);
  const tint = on(palette.tint, paper, [end], 4.5);
  const accent = on(palette.accent, end, [paper, tint], 4.5);
  return {
    ...palette,
    paper,
    tint,
    accent,
    ink: on(palette.ink, end, [paper, tint], 4.5),
    'ink-2': on(palette['ink-2'], end, [paper, tint], 4.5),
    edge: on(palette.edge, end, [paper], 3),
    focus: on(palette.focus, end, [paper], 3),
    'accent-ink': on(palette['accent-ink'], farthest(accent), [accent], 4.5),
  };
}
