import { diff } from './diff.js';
import type { Io } from './io.js';
import { optionsOf } from './options.js';
import { placeOf } from './place.js';
import { stop } from './problem.js';
import { diffLines, diffWords } from './words.js';
import { jsonText, written } from './written.js';

/** `diff ANCIEN NOUVEAU`. */
export async function diffCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, { json: { type: 'string' } } as const);
  const [before, after, extra] = positionals;
  if (before === undefined || after === undefined)
    return stop({ code: 'usage', detail: 'no-input', value: diffWords.input });
  if (extra !== undefined) return stop({ code: 'usage', detail: 'too-many', value: extra });
  const found = await diff(await placeOf(before), await placeOf(after));
  if (values.json !== undefined) written(values.json, jsonText(found));
  for (const line of diffLines(found)) io.out(line);
  for (const code of found.unreadable) io.err(diffWords.unreadable(code));
  return found.unreadable.length === 0 ? 0 : 1;
}
