/** What leaks would change: computed styles, inside the widget and around it. Runs in the page; plain JavaScript. */

/** @typedef {import('puppeteer-core').Page | import('puppeteer-core').Frame} Page */

/** Widths and heights follow the font, which the host gives, and the opacity its moment; everything else is ours. */
export const properties = [
  ...[
    'font-size',
    'line-height',
    'font-weight',
    'font-style',
    'font-variant',
    'letter-spacing',
    'word-spacing',
  ],
  ...['text-transform', 'text-align', 'text-indent', 'text-decoration-line', 'text-shadow', 'white-space'],
  ...['color', 'background-color', 'background-image', 'visibility', 'box-shadow', 'filter'],
  ...[
    'border-top-width',
    'border-top-style',
    'border-top-color',
    'border-inline-start-width',
    'border-top-left-radius',
  ],
  ...['margin-top', 'margin-bottom', 'padding-top', 'padding-inline-start', 'padding-bottom', 'min-height'],
  ...[
    'direction',
    'display',
    'position',
    'float',
    'box-sizing',
    'list-style-type',
    'cursor',
    'outline-style',
    'transform',
  ],
  ...['appearance', 'pointer-events', 'user-select', 'hyphens', 'quotes', 'tab-size'],
];

/**
 * Inside the widget: a line for each element of its shadow trees, at any depth.
 * @param {Page} page @param {string} tag @returns {Promise<string[]>}
 */
export const inside = (page, tag = 'choix-eclaire') =>
  page.evaluate(
    (/** @type {string} */ tag, /** @type {string[]} */ properties) => {
      /** @param {ParentNode} root @returns {Element | undefined} */
      const find = (root) => {
        for (const element of root.querySelectorAll('*')) {
          const found = element.localName === tag ? element : element.shadowRoot && find(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      /** @type {string[]} */
      const lines = [];
      /** @param {ParentNode} root */
      const walk = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.localName === 'slot' || element.localName.startsWith('choix-')) {
            if (element.shadowRoot) walk(element.shadowRoot);
            continue;
          }
          const style = getComputedStyle(element);
          const said = properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
          const before = getComputedStyle(element, '::before').content;
          lines.push(`${element.localName}.${element.className} ${said};before:${before}`);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      const root = find(document)?.shadowRoot;
      if (root) walk(root);
      return lines;
    },
    tag,
    properties,
  );

/**
 * Around it: every element of the host's, its sheets and its globals. Not the outlines: the focus moves.
 * @param {Page} page @returns {Promise<string[]>}
 */
export const around = (page) =>
  page.evaluate(
    (/** @type {string[]} */ properties) => {
      const lines = [...document.querySelectorAll('*')]
        .filter((element) => !element.closest('choix-eclaire, head'))
        .map((element) => {
          const style = getComputedStyle(element);
          return `${element.localName} ${[...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' ')} ${properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
        });
      // The driver of the browser and these tests leave some of their own.
      const globals = Object.keys(window)
        .filter((name) => !/__aria|^violations$/.test(name))
        .sort()
        .join(' ');
      return [
        ...lines,
        `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
        globals,
      ];
    },
    properties.filter((name) => name !== 'outline-style'),
  );
