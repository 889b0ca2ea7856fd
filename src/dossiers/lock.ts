import { failure, success, type Result } from '../domain/index.js';
import { decrypted, encrypted, keyFrom } from '../store/transfer/cipher.js';
import { atMostIterations } from '../store/transfer/seal.js';
import type { VaultProblem } from './problem.js';

/** What stands in clear: how to make the key from the passphrase, and by what to tell that it is the right one. */
export interface Lock {
  readonly version: 1;
  /** Of this desk. Another one was made since when it is another. */
  readonly vault: string;
  readonly derivation: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly retentionDays: number;
  /** Whether single keys do something in an interview. */
  readonly shortcuts: boolean;
}

/** Long enough that a good phrase fits and a birthday does not. In characters. */
export const passphraseAtLeast = 12;

/** Days without an act after which a dossier is proposed to be erased, as long as nothing else is chosen. */
export const retentionDefault = 180;

const check = 'choix-conseiller';
const contextOf = (vault: string) => `choix-conseiller lock 1 ${vault}`;

/** A lock of a new desk, and its key. */
export async function newLock(
  passphrase: string,
  iterations: number,
): Promise<{ readonly lock: Lock; readonly key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const vault = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('-');
  const key = await keyFrom(passphrase, salt, iterations);
  const sealed = await encrypted(key, check, contextOf(vault));
  const derivation = { derivation: 'PBKDF2', hash: 'SHA-256' } as const;
  return {
    key,
    lock: {
      version: 1,
      vault,
      ...derivation,
      iterations,
      salt,
      ...sealed,
      retentionDays: retentionDefault,
      shortcuts: true,
    },
  };
}

/** A lock out of what stands in the database, which others may have written. Never throws. */
export function readLock(value: unknown): Result<Lock, VaultProblem> {
  const damaged = (field: string) => failure<VaultProblem>({ code: 'vault-damaged', field });
  if (typeof value !== 'object' || value === null) return damaged('');
  const fields = value as Readonly<Record<string, unknown>>;
  const { version, vault, derivation, hash, iterations, retentionDays } = fields;
  if (typeof version === 'number' && version > 1) return failure({ code: 'storage-newer' });
  if (version !== 1) return damaged('version');
  if (typeof vault !== 'string') return damaged('vault');
  if (derivation !== 'PBKDF2') return damaged('derivation');
  if (hash !== 'SHA-256') return damaged('hash');
  if (!isCount(iterations) || iterations > atMostIterations) return damaged('iterations');
  const bytes = (name: string) => {
    const found = fields[name];
    return found instanceof Uint8Array ? Uint8Array.from(found) : undefined;
  };
  const [salt, iv, content] = [bytes('salt'), bytes('iv'), bytes('content')];
  if (!salt || salt.length < 8) return damaged('salt');
  if (iv?.length !== 12) return damaged('iv');
  if (!content) return damaged('content');
  const days = isCount(retentionDays) ? retentionDays : retentionDefault;
  return success({
    version,
    vault,
    derivation,
    hash,
    iterations,
    salt,
    iv,
    content,
    retentionDays: days,
    // Absent in desks of before.
    shortcuts: fields['shortcuts'] !== false,
  });
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** The key, if the passphrase is the one. */
export async function keyOf(lock: Lock, passphrase: string): Promise<CryptoKey | undefined> {
  const key = await keyFrom(passphrase, lock.salt, lock.iterations);
  return (await decrypted(key, lock, contextOf(lock.vault))) === check ? key : undefined;
}
