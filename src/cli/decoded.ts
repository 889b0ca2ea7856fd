import { stop } from './problem.js';

/** The text of a stream of bytes. Bytes that are not UTF-8 stop: replaced by � they would be published. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      return stop({ code: 'not-utf8', file });
    }
  };
  for await (const piece of bytes) yield decode(piece);
  yield decode();
}
