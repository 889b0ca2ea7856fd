import { failure, success, type Result } from '../../domain/index.js';
import { parse } from './parse.js';
import { unseal } from './seal.js';
import {
  atMostLong,
  dossiersFormat,
  transferFormat,
  transferVersion,
  type Transfer,
  type TransferProblem,
} from './transfer.js';
import { contextOf } from './writeTransfer.js';

type Read = Promise<Result<Transfer, TransferProblem>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (field: string) => failure<TransferProblem>({ code: 'transfer-unreadable', field });

function isInstant(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const date = new Date(value);
  return !Number.isNaN(date.valueOf()) && date.toISOString() === value;
}

/**
 * A journey out of the text of a file, written by any release so far on any site. Never throws, and touches nothing:
 * what to do with the journey is the caller's, once the person agreed.
 */
export async function readTransfer(text: string, passphrase?: string): Read {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (!isObject(file)) return failure({ code: 'transfer-not-ours' });
  if (file['format'] === dossiersFormat) return failure({ code: 'transfer-dossiers' });
  if (file['format'] !== transferFormat) return failure({ code: 'transfer-not-ours' });
  const { formatVersion, exportedAt, sealed } = file;
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1)
    return unreadable('formatVersion');
  if (formatVersion > transferVersion) return failure({ code: 'transfer-newer' });
  if (!isInstant(exportedAt)) return unreadable('exportedAt');
  if (sealed === undefined) return journeyIn(exportedAt, file['journey']);
  if (!isObject(sealed)) return unreadable('sealed');
  const opened = await unseal(sealed, passphrase, contextOf(formatVersion, exportedAt));
  if (!opened.ok) return opened;
  const content = parse(opened.value);
  return content.ok ? journeyIn(exportedAt, content.value) : content;
}

/** The same of a file, which is not even looked into when it is too long. */
export async function readTransferFile(file: Blob, passphrase?: string): Read {
  if (file.size > atMostLong) return failure({ code: 'transfer-too-large' });
  try {
    return await readTransfer(await file.text(), passphrase);
  } catch (error) {
    // Removed or locked since it was chosen. Anything else is a mistake of ours.
    if (error instanceof DOMException) return failure({ code: 'transfer-not-json' });
    throw error;
  }
}

async function journeyIn(exportedAt: string, record: unknown): Read {
  // The schema is the dearest part: fetched only once there is a journey to read, so that writing one needs none of it.
  const reader = await import('../readRecord.js').catch(() => undefined);
  if (reader === undefined) return failure({ code: 'transfer-no-reader' });
  const read = reader.readRecord(record);
  if (read.ok) return success({ exportedAt, journey: read.value });
  return read.error.code === 'newer'
    ? failure({ code: 'transfer-newer' })
    : unreadable(`journey.${read.error.field}`);
}
