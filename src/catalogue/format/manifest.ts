import * as z from 'zod/mini';
import { capabilities, isoDate } from '../../domain/index.js';
import { patterns } from './patterns.js';

/** The shape this reader knows. Rises only when an older reader would misread. */
export const formatVersion = 1;

/** Name of the only file of a catalogue whose name does not depend on its content. */
export const manifestName = 'manifest.json';

const text = () => z.string().check(z.minLength(1));
const count = () => z.int().check(z.nonnegative());
const day = () =>
  z.string().check(
    z.regex(patterns.day),
    z.refine((value) => isoDate(value) !== undefined, 'not a day'),
  );
/** Below the manifest's own folder: a catalogue cannot send its readers to another host. */
const path = () => z.string().check(z.regex(patterns.file));
const file = () => z.object({ file: path(), bytes: count() });

const sourceSchema = () =>
  z.object({
    id: text(),
    publisher: text(),
    title: text(),
    edition: day(),
    licence: z.optional(text()),
    url: z.optional(z.string().check(z.regex(patterns.secureLink))),
  });

const familleSchema = () =>
  z.object({
    id: text(),
    label: text(),
    romes: z.optional(z.array(z.string().check(z.regex(patterns.rome)))),
  });

const domainSchema = () =>
  z.object({
    id: text(),
    label: text(),
    competences: z.array(z.object({ id: text(), label: text(), place: text() })),
  });

/**
 * What stands at a catalogue's address, format v1. Fields it does not know are left alone: an edition may carry more
 * than this reader uses. Made on demand: building schemas is the dearest step of a start-up.
 */
export const manifestSchema = () =>
  z.object({
    formatVersion: z.literal(formatVersion),
    id: text(),
    name: text(),
    edition: day(),
    theme: z.optional(text()),
    sources: z.array(sourceSchema()),
    counts: z.object({ entries: count(), registers: z.record(z.string(), count()), details: count() }),
    gaps: z.array(text()),
    /** Names this reader does not know are left out when read. */
    capabilities: z.array(z.string()),
    questionnaire: z.optional(z.array(text())),
    familles: z.array(familleSchema()),
    referential: z.array(domainSchema()),
    index: file(),
    metiers: z.optional(file()),
    /** Folder of the detail files: `<folder>/<hash>.json`, the hashes standing in the index. */
    details: z.object({ folder: z.string().check(z.regex(patterns.folder)) }),
  });

export type Manifest = z.output<ReturnType<typeof manifestSchema>>;

/** Why what stands at the address is not a manifest this reader understands. */
export type ManifestProblem =
  | { readonly code: 'too-new'; readonly formatVersion: number }
  | { readonly code: 'shape'; readonly field: string };

export type ManifestReading =
  { readonly ok: true; readonly value: Manifest } | { readonly ok: false; readonly error: ManifestProblem };

let schema: ReturnType<typeof manifestSchema> | undefined;

/** Reads a manifest. A newer format is refused before anything else of it is looked at: never guessed. */
export function readManifest(input: unknown): ManifestReading {
  const version =
    typeof input === 'object' && input !== null && 'formatVersion' in input ? input.formatVersion : undefined;
  if (typeof version === 'number' && version > formatVersion)
    return { ok: false, error: { code: 'too-new', formatVersion: version } };
  schema ??= manifestSchema();
  const parsed = z.safeParse(schema, input);
  if (!parsed.success)
    return { ok: false, error: { code: 'shape', field: parsed.error.issues[0]?.path.join('.') ?? '' } };
  return { ok: true, value: parsed.data };
}

/** The capabilities this version of the questions understands. */
export const knownCapabilities = (manifest: Manifest) =>
  new Set(capabilities.filter((capability) => manifest.capabilities.includes(capability)));
