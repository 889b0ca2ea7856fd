import { fold } from '../domain/index.js';

/** Texts close to a query: a letter missing, changed, or two swapped. For when nothing holds the words as typed. */
export interface NearWords {
  /** Positions of the texts, best first; at most `most`. Rejects when the library did not load; the next query tries again. */
  find(query: string, most: number): Promise<readonly number[]>;
}

/** Texts indexed before the browser is given its turn. */
const atOnce = 250;

/**
 * Made at the first query, and not before: most people type their job without a mistake.
 *
 * @param texts read when first needed
 */
export function nearWords(texts: () => readonly string[]): NearWords {
  let index: Promise<(query: string) => readonly number[]> | undefined;

  async function make() {
    const { default: MiniSearch } = await import('minisearch');
    const search = new MiniSearch<{ readonly id: number; readonly text: string }>({
      fields: ['text'],
      processTerm: (term) => (term.length > 1 ? fold(term) : null),
    });
    const documents = texts().map((text, id) => ({ id, text }));
    await search.addAllAsync(documents, { chunkSize: atOnce });
    return (query: string): readonly number[] => {
      const options = {
        prefix: (term: string) => term.length > 2,
        fuzzy: (term: string) => (term.length > 3 ? 0.25 : 0),
      };
      const all = search.search(query, { ...options, combineWith: 'AND' });
      // A word nobody uses must not hide what the others found.
      const found = all.length > 0 ? all : search.search(query, { ...options, combineWith: 'OR' });
      return found.map(({ id }) => id as number);
    };
  }

  return {
    async find(query, most) {
      index ??= make();
      try {
        return (await index)(query).slice(0, most);
      } catch (error) {
        index = undefined;
        throw error;
      }
    },
  };
}
