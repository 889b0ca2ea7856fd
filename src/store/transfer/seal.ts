import { failure, success, type Result } from '../../domain/index.js';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { canSeal, decrypted, encrypted, keyFrom } from './cipher.js';
import type { Sealed, TransferProblem } from './transfer.js';

/** A file may ask for more than we write, not for minutes of work. */
export const atMostIterations = 5_000_000;

/** @param context what stands beside, unsealed: changed, the seal does not open. */
export async function seal(
  text: string,
  passphrase: string,
  context: string,
  iterations: number,
): Promise<Result<Sealed, TransferProblem>> {
  if (!canSeal()) return failure({ code: 'transfer-no-crypto' });
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyFrom(passphrase, salt, iterations);
  const { iv, content } = await encrypted(key, text, context);
  return success({
    cipher: 'AES-GCM',
    derivation: 'PBKDF2',
    hash: 'SHA-256',
    iterations,
    salt: toBase64Url(salt),
    iv: toBase64Url(iv),
    content: toBase64Url(content),
  });
}

/** The parameters as numbers and bytes, or the field that is not what it should be. */
function parameters(sealed: Readonly<Record<string, unknown>>) {
  const { cipher, derivation, hash, iterations } = sealed;
  const bytes = (name: string) =>
    typeof sealed[name] === 'string' ? fromBase64Url(sealed[name]) : undefined;
  const [salt, iv, content] = [bytes('salt'), bytes('iv'), bytes('content')];
  if (cipher !== 'AES-GCM') return 'cipher';
  if (derivation !== 'PBKDF2') return 'derivation';
  if (hash !== 'SHA-256') return 'hash';
  const counted = typeof iterations === 'number' && Number.isInteger(iterations) && iterations > 0;
  if (!counted || iterations > atMostIterations) return 'iterations';
  if (!salt || salt.length < 8) return 'salt';
  if (iv?.length !== 12) return 'iv';
  if (!content) return 'content';
  return { iterations, salt, iv, content };
}

/** @param sealed what a file gives: not trusted */
export async function unseal(
  sealed: Readonly<Record<string, unknown>>,
  passphrase: string | undefined,
  context: string,
): Promise<Result<string, TransferProblem>> {
  const read = parameters(sealed);
  if (typeof read === 'string') return failure({ code: 'transfer-unreadable', field: `sealed.${read}` });
  if (!canSeal()) return failure({ code: 'transfer-no-crypto' });
  if (passphrase === undefined || passphrase === '') return failure({ code: 'transfer-sealed' });
  const key = await keyFrom(passphrase, read.salt, read.iterations);
  const text = await decrypted(key, read, context);
  return text === undefined ? failure({ code: 'transfer-wrong-passphrase' }) : success(text);
}
