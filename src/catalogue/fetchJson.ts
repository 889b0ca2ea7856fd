import { failure, success, type Result } from '../domain/index.js';
import type { CatalogueProblem } from './problem.js';

/** Fetches and parses. Never throws, and never follows anything but http(s). */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Result<unknown, CatalogueProblem>> {
  if (!/^https?:/i.test(url)) return failure({ code: 'catalogue-unreachable', url, status: 0 });
  let text: string;
  try {
    // The page a person reads is nobody's business, not even the catalogue's host.
    const response = await fetch(url, { signal, cache, referrerPolicy: 'no-referrer' });
    if (!response.ok) return failure({ code: 'catalogue-unreachable', url, status: response.status });
    text = await response.text();
  } catch {
    return failure(signal.aborted ? { code: 'aborted' } : { code: 'catalogue-unreachable', url, status: 0 });
  }
  try {
    return success(JSON.parse(text));
  } catch {
    return failure({ code: 'catalogue-not-json', url });
  }
}
