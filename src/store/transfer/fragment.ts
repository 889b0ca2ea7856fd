import { failure, success, type Result } from '../../domain/index.js';
import { fromBase64Url, toBase64Url } from './base64url.js';
import { atMostLong, type TransferProblem } from './transfer.js';

/** Key in the fragment of an address: the part after `#`, which browsers send to nobody. */
const key = 'choix-eclaire';

/** Addresses longer than this are cut by some mail programs and refused by some browsers. In characters. */
export const atMostLinkLong = 6_000;

/** Beyond this a QR code is too fine for the camera of a phone held in the hand. In characters. */
export const atMostCodeLong = 1_200;

/** The text of a transfer as a fragment: `choix-eclaire=z.…` deflated, `j.…` as it is where browsers cannot. */
export async function toFragment(text: string): Promise<string> {
  const compact = new TextEncoder().encode(JSON.stringify(JSON.parse(text)));
  const deflated = typeof CompressionStream === 'function' ? await deflate(compact) : undefined;
  return `${key}=${deflated ? 'z' : 'j'}.${toBase64Url(deflated ?? compact)}`;
}

/**
 * The text a fragment carries; `undefined` when it carries none of ours.
 * @param hash of an address, with or without `#`
 */
export async function fromFragment(hash: string): Promise<Result<string | undefined, TransferProblem>> {
  const carried = new URLSearchParams(hash.replace(/^#/, '')).get(key);
  if (carried === null) return success(undefined);
  if (carried.length > atMostLong) return failure({ code: 'transfer-too-large' });
  const [, form, letters = ''] = /^([jz])\.(.+)$/.exec(carried) ?? [];
  const bytes = fromBase64Url(letters);
  if (!form || !bytes || (form === 'z' && typeof DecompressionStream !== 'function'))
    return failure({ code: 'transfer-not-json' });
  try {
    return success(
      new TextDecoder('utf-8', { fatal: true }).decode(form === 'z' ? await inflate(bytes) : bytes),
    );
  } catch (error) {
    return failure({ code: error === tooLarge ? 'transfer-too-large' : 'transfer-not-json' });
  }
}

/**
 * The text of a transfer out of what a person pasted: an address, whole or from its `#` on, the code alone, or the text
 * of a file. Mail programs break long addresses, quote them and put them between angle brackets: all that is undone.
 * What was cut cannot be.
 */
export async function fromPasted(pasted: string): Promise<Result<string, TransferProblem>> {
  const text = pasted.trim();
  if (text === '') return failure({ code: 'transfer-empty' });
  if (text.length > atMostLong) return failure({ code: 'transfer-too-large' });
  if (text.startsWith('{')) return success(text);
  const joined = text.replace(/\r?\n[>\s]*/g, '').replace(/[\s<>"]/g, '');
  const [, code] = /(?:^|[#&]|choix-eclaire=)([jz]\.[\w-]+)/.exec(joined) ?? [];
  if (code === undefined) return failure({ code: 'transfer-no-code' });
  const read = await fromFragment(`#${key}=${code}`);
  if (read.ok && read.value !== undefined) return success(read.value);
  return !read.ok && read.error.code === 'transfer-too-large' ? read : failure({ code: 'transfer-cut' });
}

/** The hash without what is ours: to take it out of the address, and leave the page's own. */
export function withoutTransfer(hash: string): string {
  const others = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !part.startsWith(`${key}=`));
  return others.length > 0 && others[0] !== '' ? `#${others.join('&')}` : '';
}

const tooLarge = new Error('too large');

/** Stops as soon as there is too much: a few letters may unfold into gigabytes. */
async function gathered(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > atMostLong) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge;
    }
    chunks.push(chunk.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream) =>
  gathered(
    new Blob([bytes])
      .stream()
      .pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>),
  );

const inflate = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new DecompressionStream('deflate-raw'));

/** `undefined` where this browser deflates another way only. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await through(bytes, new CompressionStream('deflate-raw'));
  } catch {
    return undefined;
  }
}
