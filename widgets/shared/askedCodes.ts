import { entryCode, type EntryCode } from '../../src/domain/index.js';

/** What an operator wrote in `code` or `codes`, sorted out. */
export interface AskedCodes {
  readonly codes: readonly EntryCode[];
  /** Not numbers of a certification at all. */
  readonly malformed: readonly string[];
}

/** Numbers separated by spaces, commas or semicolons, in any case; each once, in the order given. */
export function askedCodes(text: string | null): AskedCodes {
  const words = [...new Set((text ?? '').split(/[\s,;]+/).filter(Boolean))];
  const read = words.map((word) => ({ word, code: entryCode(word.toUpperCase()) }));
  return {
    codes: [...new Set(read.flatMap(({ code }) => code ?? []))],
    malformed: read.filter(({ code }) => code === undefined).map(({ word }) => word.slice(0, 40)),
  };
}
