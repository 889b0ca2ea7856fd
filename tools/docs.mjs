/**
 * Writes `docs/widgets.md` from the comments of the public elements. `--check` writes nothing and
 * fails when the page is stale. Refuses an element whose comments leave out part of its surface.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import prettier from 'prettier';
import { manifest } from './public-elements.mjs';

const page = 'docs/widgets.md';

/** @typedef {{ name: string, description?: string, default?: string, type?: { text: string }, fieldName?: string }} Entry */
/** @typedef {Entry & { kind: string, privacy?: string, static?: boolean, attribute?: string, inheritedFrom?: { name: string }, parameters?: unknown[] }} Member */
/** @typedef {{ name: string, description?: string, tagName?: string, members?: Member[], attributes?: Entry[],
 *   events?: Entry[], slots?: Entry[], cssParts?: Entry[], cssProperties?: Entry[] }} Element */

/**
 * What an element offers and its comments do not say.
 * @param {Element} element @param {string} source @returns {string[]}
 */
export function gaps(element, source) {
  const { name, tagName, description } = element;
  const kebab = name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  /** @param {string} kind @param {readonly Entry[]} entries */
  const undescribed = (kind, entries) =>
    entries.filter((entry) => !entry.description).map((entry) => `${kind} "${entry.name}" is not described`);
  /** @param {string} kind @param {RegExp} pattern @param {readonly Entry[]} entries */
  const unnamed = (kind, pattern, entries) =>
    [...new Set([...source.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split(/\s+/)))]
      .filter((found) => !entries.some((entry) => entry.name === found))
      .map((found) => `${kind} "${found}" is in the template and not in the comment`);

  const slots = element.slots ?? [];
  const parts = element.cssParts ?? [];
  return [
    ...(tagName === kebab ? [] : [`@tagname ${kebab} is missing`]),
    ...(description ? [] : ['the class is not described']),
    ...undescribed('member', publicMembers(element)),
    ...undescribed('event', element.events ?? []),
    ...undescribed('slot', slots),
    ...undescribed('part', parts),
    ...undescribed('CSS property', element.cssProperties ?? []),
    ...unnamed('slot', /<slot(?:\s+name="([^"$]+)")?/g, slots),
    ...unnamed('part', /\spart="([^"$]+)"/g, parts),
  ].map((gap) => `${name}: ${gap}.`);
}

/** Its own, and what every element of ours has. @param {Element} element */
const publicMembers = ({ members = [] }) =>
  members.filter(
    ({ privacy, static: isStatic, inheritedFrom, name }) =>
      (privacy ?? 'public') === 'public' &&
      !isStatic &&
      (inheritedFrom?.name ?? 'Root') === 'Root' &&
      !name.startsWith('#'),
  );

/** @param {string | undefined} text */
const cell = (text) => (text ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** @param {string} title @param {string[]} head @param {string[][]} rows */
const table = (title, head, rows) =>
  rows.length === 0
    ? ''
    : [
        `### ${title}`,
        '',
        ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
      ].join('\n') + '\n';

/** @param {Element} element */
function section(element) {
  const members = publicMembers(element);
  const fields = members.filter(({ kind }) => kind === 'field');
  /** @param {Entry[] | undefined} entries */
  const described = (entries = []) =>
    entries.map(({ name, description }) => [name ? code(name) : '(default)', cell(description)]);
  return [
    `## \`<${element.tagName}>\``,
    '',
    element.description ?? '',
    '',
    table(
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', 'Description'],
      [
        ...fields.map((field) => [
          code(field.attribute),
          code(field.name),
          code(field.type?.text),
          code(field.default),
          cell(field.description),
        ]),
        // Read by the loader, before there is an element.
        ...(element.attributes ?? [])
          .filter(({ fieldName }) => fieldName === undefined)
          .map(({ name, description }) => [code(name), '', '', '', cell(description)]),
      ],
    ),
    table(
      'Methods',
      ['Method', 'Description'],
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, description }) => [code(`${name}()`), cell(description)]),
    ),
    table('Events', ['Event', 'Description'], described(element.events)),
    table('Slots', ['Slot', 'Description'], described(element.slots)),
    table('Parts', ['Part', 'Description'], described(element.cssParts)),
    table(
      'CSS custom properties',
      ['Property', 'Default', 'Description'],
      (element.cssProperties ?? []).map(({ name, default: byDefault, description }) => [
        code(name),
        code(byDefault),
        cell(description),
      ]),
    ),
  ]
    .filter((part, at) => part !== '' || at === 1 || at === 3)
    .join('\n');
}

async function main() {
  const { modules } = await manifest();
  /** @type {{ element: Element, source: string }[]} */
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ customElement }) => customElement && path.startsWith('widgets/choix-'))
      .map((element) => ({ element, source: readFileSync(path, 'utf8') })),
  );
  const found = elements.flatMap(({ element, source }) => gaps(element, source));
  if (elements.length === 0) found.push('No public element was found.');
  for (const gap of found) console.error(gap);
  if (found.length > 0) return 1;

  const text = [
    '# Widgets',
    '',
    'Made from the comments of the elements by `npm run docs`: edit those, not this page.',
    '',
    ...elements
      .map(({ element }) => element)
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(section),
  ].join('\n');
  const fresh = await prettier.format(text, { parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(page, fresh);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== fresh) {
    console.error(`${page} is stale: npm run docs`);
    return 1;
  }
  return 0;
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main();
