import { failure, success, type Result } from '../domain/index.js';
import { decrypted, encrypted, type Encrypted } from '../store/transfer/cipher.js';
import type { Dossier } from './dossier.js';
import { headerOf, readHeader, type DossierHeader } from './dossierHeader.js';
import { readDossier, type DossierFault } from './readDossier.js';

/** A header or a body as it lies on the device. */
export interface SealedRecord extends Encrypted {
  /** In clear, and bound by the seal: how two tabs are told apart without the key. */
  readonly revision: number;
}

/** Bound to its place: a header copied onto another dossier, or an old body under a new header, does not open. */
const contextOf = (kind: 'header' | 'body', id: string, revision: number) =>
  `choix-conseiller dossier 1 ${kind} ${id} ${revision}`;

/** Both parts of a dossier, for one revision. */
export async function sealedDossier(
  key: CryptoKey,
  dossier: Dossier,
  revision: number,
  underWay: boolean,
): Promise<{
  readonly kept: DossierHeader;
  readonly header: SealedRecord;
  readonly body: SealedRecord;
}> {
  const kept = headerOf(dossier, revision, underWay);
  const [header, body] = await Promise.all([
    encrypted(key, JSON.stringify(kept), contextOf('header', dossier.id, revision)),
    encrypted(key, JSON.stringify(dossier), contextOf('body', dossier.id, revision)),
  ]);
  return { kept, header: { revision, ...header }, body: { revision, ...body } };
}

/** A record out of what stands in the database, which others may have written. */
export function readSealed(value: unknown): SealedRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, iv, content } = value as Readonly<Record<string, unknown>>;
  if (typeof revision !== 'number' || !Number.isInteger(revision) || revision < 1) return undefined;
  if (!(iv instanceof Uint8Array) || iv.length !== 12 || !(content instanceof Uint8Array)) return undefined;
  return {
    revision,
    iv: iv as Uint8Array<ArrayBuffer>,
    content: content as Uint8Array<ArrayBuffer>,
  };
}

async function opened(
  key: CryptoKey,
  kind: 'header' | 'body',
  id: string,
  value: unknown,
): Promise<{ readonly revision: number; readonly content: unknown } | undefined> {
  const sealed = readSealed(value);
  const text = sealed && (await decrypted(key, sealed, contextOf(kind, id, sealed.revision)));
  if (text === undefined) return undefined;
  try {
    return { revision: sealed?.revision ?? 0, content: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The header under this id, or `undefined` when it does not open. Never throws. */
export async function openHeader(
  key: CryptoKey,
  id: string,
  value: unknown,
): Promise<DossierHeader | undefined> {
  const found = await opened(key, 'header', id, value);
  return found && readHeader(found.content, id, found.revision);
}

/** The dossier under this id, or what is wrong with it. Never throws. */
export async function openBody(
  key: CryptoKey,
  id: string,
  value: unknown,
): Promise<Result<{ readonly dossier: Dossier; readonly revision: number }, DossierFault>> {
  const found = await opened(key, 'body', id, value);
  if (!found) return failure({ code: 'unreadable', field: 'seal' });
  const read = readDossier(found.content);
  if (!read.ok) return read;
  if (read.value.id !== id) return failure({ code: 'unreadable', field: 'id' });
  return success({ dossier: read.value, revision: found.revision });
}
