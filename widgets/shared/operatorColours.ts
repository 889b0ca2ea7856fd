import {
  colourNames,
  contrast,
  pairs,
  readable,
  type Colour,
  type ColourName,
  type Palette,
} from './readable.js';
import { warnOnce } from './warnOnce.js';

/** Where pages say which of their looks they wear: a class or an attribute there may change our colours. */
const worn = {
  attributes: true,
  attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme', 'data-fr-theme'],
};

/** Any CSS colour, as the browser understood it: `color(srgb 1 0.5 0)`, with its opacity when it has one. */
function parsed(told: string): { readonly colour: Colour; readonly opaque: boolean } | undefined {
  const [, parts, alpha] = /^color\(srgb ([^/)]+)(?:\/ ([^)]+))?\)$/.exec(told) ?? [];
  if (parts === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = parts
    .trim()
    .split(/\s+/)
    .map((part) => Math.round(Math.min(1, Math.max(0, Number(part) || 0)) * 255));
  return { colour: [red, green, blue], opaque: alpha === undefined || Number(alpha) >= 1 };
}

/**
 * Checks the `--choix-*` colours of an operator: what is no opaque colour gives way to the theme's, what cannot be read is
 * made darker or lighter. One line in the console says which. Checked anew when the reader's or the page's look changes.
 */
export class OperatorColours {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #corrected = new CSSStyleSheet();
  #following: AbortController | undefined;

  constructor(host: HTMLElement, root: ShadowRoot) {
    this.#host = host;
    this.#root = root;
  }

  /** From now on, until `stop`. */
  follow(): void {
    if (!this.#following) {
      const { signal } = (this.#following = new AbortController());
      const check = () => this.#check();
      for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
        matchMedia(query).addEventListener('change', check, { signal });
      const observer = new MutationObserver(check);
      for (const place of [document.documentElement, document.body, this.#host])
        observer.observe(place, worn);
      signal.addEventListener('abort', () => observer.disconnect());
    }
    this.#check();
  }

  stop(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  #check(): void {
    const sheets = this.#root.adoptedStyleSheets;
    if (!sheets.includes(this.#corrected)) this.#root.adoptedStyleSheets = [...sheets, this.#corrected];
    this.#corrected.replaceSync('');
    // There the reader's own colours are worn, and none of ours. Old browsers cannot be asked what a colour is.
    if (matchMedia('(forced-colors: active)').matches) return;
    if (!CSS.supports('color', 'color-mix(in srgb, red, red)')) return;

    const refused = colourNames.filter((name) => this.#isSet(name) && !this.#read(name)?.opaque);
    const theme = refused.map((name) => `--choix-${name}: initial !important;`).join('');
    this.#corrected.replaceSync(`:host { ${theme} }`);

    const palette = Object.fromEntries(
      colourNames.map((name) => [name, this.#read(name)?.colour ?? [0, 0, 0]]),
    ) as unknown as Palette;
    const better = readable(palette, this.#host.getAttribute('theme') === 'contraste' ? 7 : 0);
    const moved = colourNames.filter((name) => String(better[name]) !== String(palette[name]));
    const colours = moved.map((name) => `--_${name}: rgb(${better[name].join(' ')}) !important;`).join('');
    this.#corrected.replaceSync(`:host { ${theme} ${colours} }`);
    this.#tell(refused, moved, palette, better);
  }

  #isSet(name: ColourName): boolean {
    return getComputedStyle(this.#host).getPropertyValue(`--choix-${name}`).trim() !== '';
  }

  #read(name: ColourName) {
    const probe = document.createElement('i');
    probe.hidden = true;
    // Not inherited: what is no colour leaves nothing.
    probe.style.backgroundColor = `color-mix(in srgb, var(--_${name}), var(--_${name}))`;
    this.#root.append(probe);
    const told = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return parsed(told);
  }

  #tell(refused: readonly ColourName[], moved: readonly ColourName[], before: Palette, after: Palette): void {
    if (refused.length + moved.length === 0) return;
    const gone = refused.map((name) => `--choix-${name} is no opaque colour, the theme's is used`);
    const changed = moved.map((name) => {
      const [, ground] = pairs.find(([one]) => one === name) ?? [];
      const had = ground ? ` (${contrast(before[name], after[ground]).toFixed(1)}:1 on ${ground})` : '';
      return `--choix-${name} ${hex(before[name])}${had} becomes ${hex(after[name])}`;
    });
    warnOnce(
      `<${this.#host.localName}> colours that could not be read: ${[...gone, ...changed].join('; ')}.`,
    );
  }
}

const hex = (colour: Colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
