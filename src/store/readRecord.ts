import * as z from 'zod/mini';
import { entryCode, failure, success, type EntryCode, type Result } from '../domain/index.js';
import { climb } from './migrations/climb.js';
import { migrations } from './migrations/index.js';
import { recordVersion } from './recordVersion.js';
import type { StoredJourney } from './storedJourney.js';

/** Why a value is not a journey. */
export type RecordProblem =
  | { readonly code: 'unreadable'; readonly field: string }
  | { readonly code: 'newer'; readonly version: number };

const text = () => z.string().check(z.minLength(1));
const isInstant = (value: string) => {
  const date = new Date(value);
  return !Number.isNaN(date.valueOf()) && date.toISOString() === value;
};
const instant = () => z.string().check(z.refine(isInstant, 'not an instant'));
const isEntryCode = (value: unknown) => typeof value === 'string' && entryCode(value) !== undefined;

const answer = () =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('skipped') }),
    z.object({ kind: z.literal('one'), option: text() }),
    z.object({ kind: z.literal('many'), options: z.array(text()) }),
    z.object({ kind: z.literal('weights'), weights: z.record(text(), text()) }),
  ]);

const build = () =>
  z.object({
    version: z.literal(recordVersion),
    id: text(),
    createdAt: instant(),
    updatedAt: instant(),
    catalogue: z.object({ id: text(), edition: text() }),
    questionnaire: z.array(text()),
    phase: z.literal(['asking', 'checking', 'matched']),
    answers: z.record(text(), answer()),
    kept: z.array(z.custom<EntryCode>(isEntryCode, 'not an entry code')),
    known: z.record(text(), z.array(text())),
    questions: z.array(text()),
    dismissed: z.array(text()),
    plan: z.optional(z.custom<object>(isObject, 'not an object')),
  });

let schema: ReturnType<typeof build> | undefined;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A journey out of anything: a stored record of any version so far, a file, another script's data.
 * Never throws; a version above ours is not guessed.
 */
export function readRecord(value: unknown): Result<StoredJourney, RecordProblem> {
  const unreadable = (field: string) => failure({ code: 'unreadable', field } as const);
  if (!isObject(value)) return unreadable('');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return unreadable('version');
  if (version > recordVersion) return failure({ code: 'newer', version });
  const climbed = climb(value, migrations);
  if (climbed === undefined) return unreadable('version');
  schema ??= build();
  const read = schema.safeParse(climbed);
  return read.success ? success(read.data) : unreadable(read.error.issues[0]?.path.join('.') ?? '');
}
