import { failure, success, type Result } from '../domain/index.js';
import { sealingIterations } from '../store/transfer/cipher.js';
import { readTransfer } from '../store/transfer/index.js';
import { parse } from '../store/transfer/parse.js';
import { seal, unseal } from '../store/transfer/seal.js';
import { dossiersFormat, type TransferProblem } from '../store/transfer/transfer.js';
import type { Dossier } from './dossier.js';
import type { Incoming } from './incoming.js';
import { newDossier } from './newDossier.js';
import { readDossier } from './readDossier.js';

export const dossiersVersion = 1;

/** Thousands of dossiers with long notes; more would hold the page. Characters of a file, before sealing. */
export const atMostDossiersLong = 64_000_000;

const contextOf = (formatVersion: number, exportedAt: string): string =>
  `${dossiersFormat} ${formatVersion} ${exportedAt}`;

/**
 * Dossiers as the text of a file, private notes included: always sealed, and for a desk, never for the person, whose
 * file is that of their journey.
 */
export async function writeDossiers(
  dossiers: readonly Dossier[],
  now: Date,
  passphrase: string,
  iterations = sealingIterations,
): Promise<Result<string, TransferProblem>> {
  const exportedAt = now.toISOString();
  const context = contextOf(dossiersVersion, exportedAt);
  const sealed = await seal(JSON.stringify({ dossiers }), passphrase, context, iterations);
  if (!sealed.ok) return sealed;
  const file = { format: dossiersFormat, formatVersion: dossiersVersion, exportedAt, sealed: sealed.value };
  return success(`${JSON.stringify(file, undefined, 2)}\n`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What could be read of a file. */
export interface Received {
  readonly incoming: readonly Incoming[];
  /** How many dossiers of the file are left out: damaged, or of a later version. */
  readonly left: number;
}

type Read = Result<Received, TransferProblem>;

/**
 * What a file brings to a desk: the dossiers of another one, or the journey of a person. Never throws, and touches
 * nothing: what is done with it is the counsellor's.
 */
export async function readIncoming(file: Blob, passphrase: string | undefined, now: Date): Promise<Read> {
  if (file.size > atMostDossiersLong) return failure({ code: 'transfer-too-large' });
  let text: string;
  try {
    text = await file.text();
  } catch (error) {
    // Removed or locked since it was chosen. Anything else is a mistake of ours.
    if (error instanceof DOMException) return failure({ code: 'transfer-not-json' });
    throw error;
  }
  const parsed = parse(text, atMostDossiersLong);
  if (!parsed.ok) return parsed;
  if (isObject(parsed.value) && parsed.value['format'] === dossiersFormat)
    return dossiersIn(parsed.value, passphrase);
  const read = await readTransfer(text, passphrase);
  if (!read.ok) return read;
  const incoming: Incoming = { kind: 'journey', dossier: newDossier(read.value.journey, now) };
  return success({ incoming: [incoming], left: 0 });
}

async function dossiersIn(
  { formatVersion, exportedAt, sealed }: Readonly<Record<string, unknown>>,
  passphrase: string | undefined,
): Promise<Read> {
  const unreadable = (field: string) => failure<TransferProblem>({ code: 'transfer-unreadable', field });
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1)
    return unreadable('formatVersion');
  if (formatVersion > dossiersVersion) return failure({ code: 'transfer-newer' });
  if (typeof exportedAt !== 'string') return unreadable('exportedAt');
  if (!isObject(sealed)) return unreadable('sealed');
  const opened = await unseal(sealed, passphrase, contextOf(formatVersion, exportedAt));
  if (!opened.ok) return opened;
  const content = parse(opened.value, atMostDossiersLong);
  if (!content.ok) return content;
  const list = isObject(content.value) ? content.value['dossiers'] : undefined;
  if (!Array.isArray(list)) return unreadable('dossiers');
  const incoming: Incoming[] = [];
  const faults: TransferProblem[] = [];
  for (const [at, value] of list.entries()) {
    const read = readDossier(value);
    if (read.ok) incoming.push({ kind: 'dossier', dossier: read.value });
    else if (read.error.code === 'newer') faults.push({ code: 'transfer-newer' });
    else faults.push({ code: 'transfer-unreadable', field: `dossiers.${at}.${read.error.field}` });
  }
  // A backup is opened when nothing else is left: one dossier that does not read takes none of the others with it.
  const [first] = faults;
  return first && incoming.length === 0 ? failure(first) : success({ incoming, left: faults.length });
}
