/** What editors and frameworks are told of the elements, made from their comments: types, web-types, data of VS Code. */

/** @typedef {import('./public-elements.mjs').PublicElement} PublicElement */
/** @typedef {import('./public-elements.mjs').Attribute} Attribute */

const banner = '/* Made from the comments of the elements by the build. */\n';

const comment = (/** @type {string} */ text, indent = '  ') => (text ? `${indent}/** ${text} */\n` : '');

/** The type of an attribute: its words, and any string, since another catalogue may have others. @param {Attribute} attribute */
const valueType = ({ values }) =>
  values.length > 0 ? `${values.map((value) => `'${value}'`).join(' | ')} | (string & {})` : 'string';

/** @param {PublicElement} element */
const attributesInterface = ({ className, attributes }) =>
  `export interface ${className}Attributes {\n${attributes
    .map(
      (attribute) =>
        `${comment(attribute.description)}  '${attribute.name}'?: ${valueType(attribute)} | undefined;\n`,
    )
    .join('')}}\n`;

/** @param {PublicElement} element */
const elementInterface = ({ className, description, attributes }) =>
  `/** ${description} */\nexport interface ${className} extends HTMLElement {\n${attributes
    .filter(({ property }) => property)
    .map(({ property, description }) => `${comment(description)}  ${property}: string | null;\n`)
    .join('')}}\n`;

/** Types of the script and of the elements: `dist/choix-eclaire.d.ts`. @param {readonly PublicElement[]} elements */
export const types = (elements) =>
  [
    banner,
    '/** Loads and defines the widgets that stand in a shadow root, now or later. The document is watched from the start. */\n',
    'export declare function watch(root: Document | ShadowRoot): void;\n\n',
    ...elements.flatMap((element) => [elementInterface(element), '\n', attributesInterface(element), '\n']),
    `declare global {\n  interface HTMLElementTagNameMap {\n${elements
      .map(({ tag, className }) => `    '${tag}': ${className};\n`)
      .join('')}  }\n}\n`,
  ].join('');

/** JSX of React 19: `import type {} from 'choix-eclaire/react'`. @param {readonly PublicElement[]} elements */
export const reactTypes = (elements) =>
  [
    banner,
    "import type { DetailedHTMLProps, HTMLAttributes } from 'react';\n",
    `import type {\n${elements.map(({ className }) => `  ${className},\n  ${className}Attributes,\n`).join('')}} from './choix-eclaire.js';\n\n`,
    '/** React 19 listens to the events of an element by `on` and their name. */\n',
    'interface Listeners {\n',
    '  [name: `onchoix-${string}`]: ((event: CustomEvent) => void) | undefined;\n',
    '}\n\n',
    "declare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n",
    ...elements.map(
      ({ tag, className }) =>
        `      '${tag}': DetailedHTMLProps<HTMLAttributes<${className}>, ${className}> & ${className}Attributes & Listeners;\n`,
    ),
    '    }\n  }\n}\n',
  ].join('');

/** Templates of Vue 3: `import type {} from 'choix-eclaire/vue'`. @param {readonly PublicElement[]} elements */
export const vueTypes = (elements) =>
  [
    banner,
    "import type { DefineComponent } from 'vue';\n",
    `import type {\n${elements.map(({ className }) => `  ${className}Attributes,\n`).join('')}} from './choix-eclaire.js';\n\n`,
    "declare module 'vue' {\n  interface GlobalComponents {\n",
    ...elements.map(({ tag, className }) => `    '${tag}': DefineComponent<${className}Attributes>;\n`),
    '  }\n}\n',
  ].join('');

/** @param {string} version @param {readonly PublicElement[]} elements */
export const webTypes = (version, elements) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name: 'choix-eclaire',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map(({ tag, description, attributes, events, slots, parts, cssProperties }) => ({
        name: tag,
        description,
        attributes: attributes.map(({ name, description, values }) => ({
          name,
          description,
          required: false,
          value:
            values.length > 0
              ? { type: values.map((value) => `'${value}'`).join(' | ') }
              : { type: 'string' },
        })),
        slots: slots.map(({ name, description }) => ({ name, description })),
        js: {
          properties: attributes
            .filter(({ property }) => property)
            .map(({ property, description }) => ({
              name: property,
              description,
              value: { type: 'string | null' },
            })),
          events: events.map(({ name, description }) => ({ name, description })),
        },
        css: {
          parts: parts.map(({ name, description }) => ({ name, description })),
          properties: cssProperties.map(({ name, description }) => ({ name, description })),
        },
      })),
    },
  },
});

/** @param {readonly PublicElement[]} elements */
export const vscodeHtml = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tag, description, attributes }) => ({
    name: tag,
    description,
    attributes: attributes.map(({ name, description, values }) => ({
      name,
      description,
      ...(values.length > 0 ? { values: values.map((value) => ({ name: value })) } : {}),
    })),
  })),
});

/** @param {readonly PublicElement[]} elements */
export const vscodeCss = (elements) => {
  const properties = new Map(
    elements.flatMap(({ cssProperties }) => cssProperties.map((told) => [told.name, told])),
  );
  return {
    version: 1.1,
    properties: [...properties.values()].map(({ name, description }) => ({ name, description })),
  };
};

/** What `embed.html` lets one ask for. @param {readonly PublicElement[]} elements */
export const frameElements = (elements) =>
  `/* Made by the build. */\nexport const elements=${JSON.stringify(
    Object.fromEntries(
      elements.map(({ tag, attributes }) => [
        tag,
        attributes.flatMap(({ name, property }) => (property ? [name] : [])),
      ]),
    ),
  )};\n`;

/**
 * Everything the package has beside its scripts, path to text.
 * @param {string} version @param {readonly PublicElement[]} elements @param {unknown} manifest
 * @returns {Record<string, string>}
 */
export function packageFiles(version, elements, manifest) {
  const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'choix-eclaire.d.ts': types(elements),
    'react.d.ts': reactTypes(elements),
    'vue.d.ts': vueTypes(elements),
    'custom-elements.json': json(manifest),
    'web-types.json': json(webTypes(version, elements)),
    'vscode.html-custom-data.json': json(vscodeHtml(elements)),
    'vscode.css-custom-data.json': json(vscodeCss(elements)),
    'elements.js': frameElements(elements),
  };
}
