import type { Words } from './locale.js';

/** Every sentence under its whole name: `question.goal.title`. */
export function flatWords(words: Words, prefix = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') flat.set(key, value);
    else for (const [inner, sentence] of flatWords(value, `${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}
