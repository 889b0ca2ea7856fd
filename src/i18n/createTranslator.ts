import { success, type Result } from '../domain/index.js';
import { locales, type LocaleTag } from './locales.js';
import type { WordsProblem } from './problem.js';
import { translator, type Translator } from './translator.js';

/** A translator that can speak until the last question; `need` brings the rest. */
export async function createTranslator(tag: LocaleTag): Promise<Result<Translator, WordsProblem>> {
  const words = translator(tag, locales[tag]);
  const loaded = await words.need('journey');
  return loaded.ok ? success(words) : loaded;
}
