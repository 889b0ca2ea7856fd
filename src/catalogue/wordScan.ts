import { fold } from '../domain/index.js';

/** A list of texts one may search as one types: all the words of the query, anywhere, accents and case forgiven. */
export interface WordScan {
  /** Positions of the texts that hold every word, best first; at most `most`. Empty for an empty query. */
  find(query: string, most: number): readonly number[];
}

/** Texts folded before the browser is given its turn: 1,000 take near 3 ms, 12 on a slow phone. */
const atOnce = 1000;

/** Reads the texts a few at a time: typing goes on meanwhile. */
export async function wordScan(texts: readonly string[]): Promise<WordScan> {
  const folded: string[] = [];
  for (let at = 0; at < texts.length; at += atOnce) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const text of texts.slice(at, at + atOnce)) folded.push(fold(text));
  }

  return {
    find(query, most) {
      const wanted = fold(query).trim();
      if (wanted === '') return [];
      const words = wanted.split(/\s+/);
      // The longest word is in the fewest texts: most are left at the first look.
      words.sort((a, b) => b.length - a.length);
      const [first = '', ...others] = words;
      const hits: number[] = [];
      for (let at = 0; at < folded.length; at++) {
        const text = folded[at] ?? '';
        if (text.includes(first) && others.every((word) => text.includes(word))) hits.push(at);
      }
      const places = new Map(hits.map((at) => [at, placeOf(folded[at] ?? '', wanted, words)]));
      const length = (at: number) => folded[at]?.length ?? 0;
      return hits
        .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || length(a) - length(b) || a - b)
        .slice(0, most);
    },
  };
}

/** 0 begins with the query; 1 every word of the query begins a word of the text; 2 somewhere inside. */
function placeOf(text: string, wanted: string, words: readonly string[]): number {
  if (text.startsWith(wanted)) return 0;
  return words.every((word) => beginsWord(text, word)) ? 1 : 2;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
