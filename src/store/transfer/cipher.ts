/** Work a guess costs: what OWASP advises for PBKDF2 with SHA-256, a few tenths of a second on a phone. */
export const sealingIterations = 600_000;

const encoder = new TextEncoder();

/** Absent from plain http pages. */
export const canSeal = (): boolean => typeof crypto === 'object' && 'subtle' in crypto && !!crypto.subtle;

/** A key that can be used and never read, not even by us. */
export async function keyFrom(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
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

/** A text nobody reads without its key, and the bytes that are another each time. */
export interface Encrypted {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** @param context what stands beside, in clear: changed, the text does not come back */
export async function encrypted(key: CryptoKey, text: string, context: string): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = encoder.encode(context);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  const content = await crypto.subtle.encrypt(algorithm, key, encoder.encode(text));
  return { iv, content: new Uint8Array(content) };
}

/** The text, or `undefined` when key, context or bytes are others. */
export async function decrypted(
  key: CryptoKey,
  { iv, content }: Encrypted,
  context: string,
): Promise<string | undefined> {
  try {
    const additionalData = encoder.encode(context);
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, content);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
