import * as z from 'zod/mini';
import { headlineKinds } from './indexFile.js';
import { manifestSchema } from './manifest.js';
import { patterns } from './patterns.js';
import { recordSchema } from './record.js';

type Schema = Readonly<Record<string, unknown>>;

const draft = 'https://json-schema.org/draft/2020-12/schema';

const described = (title: string, schema: Schema): Schema => ({ $schema: draft, title, ...schema });

const list = (items: Schema): Schema => ({ type: 'array', items });
const whole = (minimum: number, maximum: number): Schema => list({ type: 'integer', minimum, maximum });
const text: Schema = { type: 'string', minLength: 1 };
const object = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const listed = (values: Schema = text): Schema => object({ list: list(values), at: whole(-1, 999_999) });
const listedMany = (fewest: number, values: Schema = text): Schema =>
  object({ list: list(values), counts: whole(fewest, 1000), at: whole(0, 65_535) });
const pattern = (expression: RegExp): Schema => ({ type: 'string', pattern: expression.source });

/** Columns are read by loops, not by a schema: this one is written beside them, for those who make catalogues. */
const indexSchema = (): Schema =>
  object({
    size: { type: 'integer', minimum: 0 },
    codes: list(pattern(patterns.entry)),
    titles: list({ type: ['string', 'null'] }),
    kinds: listed(),
    certificateurs: listedMany(-1),
    registers: listed({ enum: ['rncp', 'rs', 'inventaire', 'none'] }),
    layers: listed({ enum: ['today', '2016'] }),
    levels: whole(-1, 8),
    voies: whole(0, 0xfff),
    until: listed(pattern(patterns.day)),
    lastAward: listed(pattern(patterns.day)),
    active: whole(0, 2),
    romes: listedMany(0, pattern(patterns.rome)),
    familles: listedMany(0),
    competences: listedMany(0),
    blocs: whole(-2, 127),
    described: whole(0, 1),
    r5: whole(0, 0xffffffff),
    headlines: object({
      kinds: whole(0, headlineKinds.length),
      years: whole(1980, 2100),
      certified: whole(-1, 100_000_000),
      percents: whole(-1, 100),
    }),
    successors: object({ rows: whole(0, 499_999), codes: list(list(pattern(patterns.entry))) }),
    details: object({ hashes: list(pattern(/^[0-9a-z]{4,64}$/)), counts: whole(1, 500_000) }),
  });

const metiersSchema = (): Schema =>
  object({ romes: list(pattern(patterns.rome)), labels: list(text), appellations: list(list(text)) });

const ofZod = (schema: z.core.$ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
};

/** JSON Schema of each kind of file of a catalogue, format v1, by the name it is published under. */
export const jsonSchemas = (): Readonly<Record<'manifest' | 'index' | 'details' | 'metiers', Schema>> => ({
  manifest: described('Choix éclairé catalogue, manifest, format v1', ofZod(manifestSchema())),
  index: described('Choix éclairé catalogue, index, format v1', indexSchema()),
  details: described('Choix éclairé catalogue, detail file, format v1', list(ofZod(recordSchema()))),
  metiers: described('Choix éclairé catalogue, job titles, format v1', metiersSchema()),
});
