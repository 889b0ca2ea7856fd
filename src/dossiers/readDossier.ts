import { failure, success, type Result } from '../domain/index.js';
// Not by the front door of the store, which fetches the schema late: whoever opens a dossier needs it.
import { readRecord } from '../store/readRecord.js';
import { dossierVersion, type Dossier } from './dossier.js';

/** Why a value is not a dossier. */
export type DossierFault =
  | { readonly code: 'unreadable'; readonly field: string }
  | { readonly code: 'newer'; readonly version: number };

const isInstant = (value: unknown): value is string => {
  if (typeof value !== 'string') return false;
  const date = new Date(value);
  return !Number.isNaN(date.valueOf()) && date.toISOString() === value;
};

/** A dossier out of anything: an opened body, a file. Never throws; a version above ours is not guessed. */
export function readDossier(value: unknown): Result<Dossier, DossierFault> {
  const unreadable = (field: string) => failure<DossierFault>({ code: 'unreadable', field });
  if (typeof value !== 'object' || value === null) return unreadable('');
  const fields = value as Readonly<Record<string, unknown>>;
  const { version, id, label, privateNotes, createdAt, updatedAt, archivedAt } = fields;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return unreadable('version');
  if (version > dossierVersion) return failure({ code: 'newer', version });
  if (typeof id !== 'string' || id === '') return unreadable('id');
  if (typeof label !== 'string') return unreadable('label');
  if (typeof privateNotes !== 'string') return unreadable('privateNotes');
  if (!isInstant(createdAt)) return unreadable('createdAt');
  if (!isInstant(updatedAt)) return unreadable('updatedAt');
  if (archivedAt !== null && !isInstant(archivedAt)) return unreadable('archivedAt');
  const read = readRecord(fields['journey']);
  if (!read.ok)
    return read.error.code === 'newer' ? failure(read.error) : unreadable(`journey.${read.error.field}`);
  const journey = read.value;
  return success({
    version: dossierVersion,
    id,
    label,
    journey,
    privateNotes,
    createdAt,
    updatedAt,
    archivedAt,
  });
}
