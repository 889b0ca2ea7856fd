import { widgets, type Widget } from './index.js';

declare const __VERSION__: string;

/** Seconds before each new try at a widget that did not load; after the last, the page is left alone. */
const delays = [1, 5, 25];

const loading = new Set<string>();
const failures = new Map<string, number>();
let told = false;

/**
 * Whether the tag is taken. The first script on a page wins, whatever its version: a tag cannot be
 * defined twice, and the version on its class is how a later script knows without a global.
 */
function taken(tag: string): boolean {
  const element: (CustomElementConstructor & { version?: string }) | undefined = customElements.get(tag);
  if (element && element.version !== __VERSION__ && !told) {
    told = true;
    console.warn(`Choix éclairé ${element.version} is already on this page: ${__VERSION__} does nothing.`);
  }
  return !!element;
}

/**
 * Loads and defines each widget once it stands in `root`, now or later. Every page gets
 * `watch(document)` by including the script. An observer does not see into shadow roots: whoever puts
 * a widget in one imports the script and calls `watch(shadowRoot)`.
 */
export function watch(root: Document | ShadowRoot, table: Readonly<Record<string, Widget>> = widgets): void {
  const look = () => {
    const free = Object.entries(table).filter(([tag]) => !taken(tag));
    for (const [tag, widget] of free)
      if (!loading.has(tag) && root.querySelector(tag)) void load(tag, widget);
    if (!free.length) observer.disconnect();
  };

  const load = async (tag: string, widget: Widget) => {
    loading.add(tag);
    try {
      const element = await widget();
      if (!taken(tag)) customElements.define(tag, Object.assign(element, { version: __VERSION__ }));
    } catch (error) {
      const failed = failures.get(tag) ?? 0;
      failures.set(tag, failed + 1);
      if (!failed) console.warn(`Choix éclairé ${__VERSION__}: <${tag}> could not be loaded.`, error);
      // Some browsers (Firefox) remember that a module failed: there, only a reload helps.
      const delay = delays[failed];
      if (delay)
        setTimeout(() => {
          loading.delete(tag);
          look();
        }, delay * 1000);
    }
  };

  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  look();
}

// Imported where there is no page (a server that renders HTML), the script does nothing.
if (typeof document !== 'undefined') watch(document);
