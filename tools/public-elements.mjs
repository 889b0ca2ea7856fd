/** The public elements, with everything they inherit, read from their comments: what editors and frameworks are told. */
// @ts-expect-error The analyser ships no types for this module.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/** @typedef {{ name: string, description: string, default?: string }} Told */
/** @typedef {Told & { property?: string, values: readonly string[] }} Attribute `property`: absent when the loader reads it */
/**
 * @typedef {object} PublicElement
 * @property {string} tag
 * @property {string} className
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {Told[]} events
 * @property {Told[]} parts
 * @property {Told[]} cssProperties
 * @property {Told[]} slots
 */

/** @typedef {{ modules: { path: string, declarations: any[], exports?: any[] }[], [key: string]: unknown }} Manifest */

/** @returns {Promise<Manifest>} */
export const manifest = () =>
  cli({ argv: ['analyze', '--config', 'tools/cem.package.config.mjs'], noWrite: true });

const oneLine = (/** @type {string | undefined} */ text) => (text ?? '').replace(/\s*\n\s*/g, ' ').trim();

/** Values named in a description: `` `device` keeps …; `session` … ``. Only for attributes that take a few words. */
const few = ['theme', 'locale', 'storage', 'start', 'loading'];
const valuesIn = (/** @type {string} */ name, /** @type {string} */ text) =>
  few.includes(name) ? [...new Set([...text.matchAll(/`([\w-]+)`/g)].map(([, value = '']) => value))] : [];

/** @param {Manifest} manifest @returns {PublicElement[]} */
export const publicElements = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement, tagName }) => customElement && tagName)
    .map((element) => ({
      tag: element.tagName,
      className: element.name,
      description: oneLine(element.description),
      attributes: [
        ...(element.members ?? []).filter(
          (/** @type {any} */ member) =>
            member.kind === 'field' && member.attribute && (member.privacy ?? 'public') === 'public',
        ),
        ...(element.attributes ?? [])
          .filter((/** @type {any} */ { fieldName }) => fieldName === undefined)
          .map((/** @type {any} */ { name, description }) => ({ attribute: name, description })),
      ]
        .map((/** @type {any} */ { name, attribute, description }) => ({
          name: attribute,
          ...(name === undefined ? {} : { property: name }),
          description: oneLine(description),
          values: valuesIn(attribute, description ?? ''),
        }))
        .sort((/** @type {Attribute} */ a, /** @type {Attribute} */ b) => a.name.localeCompare(b.name)),
      ...Object.fromEntries(
        [
          ['events', element.events],
          ['parts', element.cssParts],
          ['cssProperties', element.cssProperties],
          ['slots', element.slots],
        ].map(([name, entries = []]) => [
          name,
          entries.map((/** @type {Told} */ entry) => ({
            name: entry.name,
            description: oneLine(entry.description),
            ...(entry.default === undefined ? {} : { default: entry.default }),
          })),
        ]),
      ),
    }))
    .sort((a, b) => a.tag.localeCompare(b.tag));
