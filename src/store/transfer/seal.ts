import { failure, success, type Result } from '../../domain/index.js';
import { fromBase64Url, toBase64Url } from './base64url.js';
import type { Sealed, TransferProblem } from './transfer.js';

/** Work a guess costs: what OWASP advises for PBKDF2 with SHA-256, a few tenths of a second on a phone. */
export const sealingIterations = 600_000;

/** A file may ask for more than we write, not for minutes of work. */
const atMostIterations = 5_000_000;

const encoder = new TextEncoder();

/** Absent from plain http pages. */
export const canSeal = (): boolean => typeof crypto === 'object' && 'subtle' in crypto && !!crypto.subtle;

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // Accents typed on another keyboard may be written another way.
  const phrase = encoder.encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', phrase, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** @param context what stands beside, unsealed: changed, the seal does not open. */
export async function seal(
  text: string,
  passphrase: string,
  context: string,
  iterations: number,
): Promise<Result<Sealed, TransferProblem>> {
  if (!canSeal()) return failure({ code: 'transfer-no-crypto' });
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt, iterations);
  const additionalData = encoder.encode(context);
  const content = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    encoder.encode(text),
  );
  return success({
    cipher: 'AES-GCM',
    derivation: 'PBKDF2',
    hash: 'SHA-256',
    iterations,
    salt: toBase64Url(salt),
    iv: toBase64Url(iv),
    content: toBase64Url(new Uint8Array(content)),
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
  try {
    const key = await keyFrom(passphrase, read.salt, read.iterations);
    const additionalData = encoder.encode(context);
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: read.iv, additionalData },
      key,
      read.content,
    );
    return success(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return failure({ code: 'transfer-wrong-passphrase' });
  }
}
