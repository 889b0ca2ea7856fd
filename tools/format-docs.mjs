/**
 * Writes the tables of `docs/catalogue-format.md` from the schemas of the format: every field of every kind of file, what
 * it may hold, and whether it must be there. `--check` writes nothing and fails when they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import prettier from 'prettier';
import { tsImport } from 'tsx/esm/api';

const page = 'docs/catalogue-format.md';
const [start, end] = ['<!-- tables: npm run docs -->', '<!-- end of tables -->'];

/** @typedef {{ type?: string | string[], const?: unknown, enum?: unknown[], anyOf?: Schema[], pattern?: string, format?: string,
 *   minimum?: number, maximum?: number, items?: Schema, properties?: Record<string, Schema>, required?: string[],
 *   additionalProperties?: Schema | boolean, propertyNames?: Schema, title?: string }} Schema */

const safe = Number.MAX_SAFE_INTEGER;

/** What a value may be, in a few words. @param {Schema} schema @returns {string} */
function told(schema) {
  const { anyOf, const: only, enum: values, items, pattern, properties, type } = schema;
  const bounds = [
    (schema.minimum ?? -safe) > -safe ? `≥ ${schema.minimum}` : '',
    (schema.maximum ?? safe) < safe ? `≤ ${schema.maximum}` : '',
  ].filter(Boolean);
  if (only !== undefined) return JSON.stringify(only);
  if (values) return values.map((value) => JSON.stringify(value)).join(', ');
  if (anyOf) return anyOf.map(told).join(', ');
  if (items) return `list: ${told(items)}`;
  if (properties) return 'object';
  if (schema.additionalProperties && typeof schema.additionalProperties === 'object')
    return `object, by name: ${told(schema.additionalProperties)}`;
  const name = Array.isArray(type) ? type.join(' or ') : (type ?? 'any');
  return [name, ...bounds, ...(pattern ? [`\`${pattern}\``] : [])].join(' ');
}

/** The object a value is made of, through its lists. @param {Schema} schema @returns {{ inner: Schema | undefined, list: string }} */
function unwrapped(schema, list = '') {
  if (schema.items) return unwrapped(schema.items, `${list}[]`);
  return { inner: schema.properties ? schema : undefined, list };
}

/** @param {Schema} schema @param {string} [path] @returns {string[][]} */
function rows(schema, path = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const { inner, list } = unwrapped(value);
    const at = `${path}${name}`;
    const must = schema.required?.includes(name) ? 'yes' : '';
    return [[`\`${at}\``, told(value), must], ...(inner ? rows(inner, `${at}${list}.`) : [])];
  });
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');

async function tables() {
  /** @type {{ jsonSchemas(): Record<string, Schema> }} */
  const { jsonSchemas } = await tsImport('../src/catalogue/format/jsonSchema.ts', import.meta.url);
  return Object.entries(jsonSchemas())
    .map(([name, schema]) => {
      const { inner = {} } = unwrapped(schema);
      const lines = rows(inner).map((cells) => `| ${cells.map(cell).join(' | ')} |`);
      return `### \`${name}\`\n\n| Field | Holds | Required |\n|---|---|---|\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

const text = readFileSync(page, 'utf8');
const [before = '', rest = ''] = text.split(start);
const after = rest.split(end)[1] ?? '';
const options = { ...(await prettier.resolveConfig(page)), filepath: page };
const fresh = await prettier.format(`${before}${start}\n\n${await tables()}\n${end}${after}`, options);
if (process.argv.includes('--check')) {
  if (fresh !== text) {
    console.error(`${page} is stale: npm run docs`);
    process.exitCode = 1;
  }
} else writeFileSync(page, fresh);
