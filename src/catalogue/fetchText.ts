import { failure, success, type Result } from '../domain/index.js';
import type { CatalogueProblem } from './problem.js';
import { turn } from './turn.js';

export interface FetchOptions {
  readonly signal: AbortSignal;
  /** Ask the host whether it changed, whatever the browser's cache holds. */
  readonly fresh?: boolean;
  /** Told of the characters received, as they come. */
  readonly onText?: (count: number) => void;
}

/** Fetches a text. Never throws, and never follows anything but http(s). */
export async function fetchText(
  url: string,
  { signal, fresh = false, onText }: FetchOptions,
): Promise<Result<string, CatalogueProblem>> {
  if (!/^https?:/i.test(url)) return failure({ code: 'catalogue-unreachable', url, status: 0 });
  try {
    // The page a person reads is nobody's business, not even the catalogue's host.
    const response = await fetch(url, {
      signal,
      cache: fresh ? 'no-cache' : 'default',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return failure({ code: 'catalogue-unreachable', url, status: response.status });
    return success(onText && response.body ? await gathered(response.body, onText) : await response.text());
  } catch {
    return failure(signal.aborted ? { code: 'aborted' } : { code: 'catalogue-unreachable', url, status: 0 });
  }
}

async function gathered(body: ReadableStream<Uint8Array>, onText: (count: number) => void): Promise<string> {
  const parts: string[] = [];
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    // What has come already is handed over at once, all of it in one task: read in another, joined in a third.
    await turn();
    const text = decoder.decode(value, { stream: !done });
    parts.push(text);
    onText(text.length);
    if (!done) continue;
    await turn();
    const whole = parts.join('');
    await turn();
    return whole;
  }
}
