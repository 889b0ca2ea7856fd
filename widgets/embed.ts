import { widgets, type Widget } from './index.js';

declare const __VERSION__: string;

type Watch = (root: Document | ShadowRoot, table?: Readonly<Record<string, Widget>>) => void;

/** Seconds before each new try at a widget that did not load; after the last, only a network that comes back. */
const delays = [1, 5, 25];

const loading = new Set<string>();
const failures = new Map<string, number>();

/** Loads and defines each widget of `table` once it stands in `root`, now or later. */
const watchHere: Watch = (root, table = widgets) => {
  const free = () => Object.keys(table).filter((tag) => !customElements.get(tag));

  const look = () => {
    for (const tag of free())
      if (!loading.has(tag))
        for (const element of root.querySelectorAll(tag))
          if (element.getAttribute('loading') === 'lazy') near.observe(element);
          else void load(tag);
    if (!free().length) observer.disconnect();
  };

  const again = (tag: string) => {
    loading.delete(tag);
    look();
  };

  const load = async (tag: string) => {
    const widget = table[tag];
    if (!widget || loading.has(tag)) return;
    loading.add(tag);
    try {
      const element = await widget();
      if (!customElements.get(tag))
        customElements.define(tag, Object.assign(element, { version: __VERSION__ }));
    } catch (error) {
      const failed = failures.get(tag) ?? 0;
      failures.set(tag, failed + 1);
      if (!failed) console.warn(`Choix éclairé ${__VERSION__}: <${tag}> could not be loaded.`, error);
      // Some browsers (Firefox) remember that a module failed: there, only a reload helps.
      const delay = delays[failed];
      if (delay) setTimeout(again, delay * 1000, tag);
      else addEventListener('online', () => again(tag), { once: true });
    }
  };

  // A screen ahead. One that is hidden (a closed tab, a dialog) is near once it is shown.
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen)
        if (isIntersecting) {
          near.unobserve(target);
          void load(target.localName);
        }
    },
    { rootMargin: '100%' },
  );
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  look();
};

/**
 * Who came first. An element that is never in a page, because the registry of elements is all that scripts of
 * several addresses and versions share without a global: two of them must not each define half of the widgets.
 */
function first(): Watch {
  const tag = 'choix-loader';
  const found = customElements.get(tag) as { readonly version: string; readonly watch: Watch } | undefined;
  if (!found) {
    const loader = class extends HTMLElement {};
    customElements.define(tag, Object.assign(loader, { version: __VERSION__, watch: watchHere }));
    watchHere(document);
    return watchHere;
  }
  if (found.version !== __VERSION__)
    console.warn(`Choix éclairé ${found.version} is already on this page: ${__VERSION__} does nothing.`);
  return found.watch;
}

/**
 * Every page gets `watch(document)` by including the script. An observer does not see into shadow roots: whoever puts
 * a widget in one imports the script and calls `watch(shadowRoot)`. Where there is no page (a server that renders
 * HTML), it does nothing.
 */
export const watch: Watch = typeof document === 'undefined' ? () => undefined : first();
