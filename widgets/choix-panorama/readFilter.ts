import { facetValues, noFilter, type Facet, type Filter } from '../../src/domain/index.js';

/** What an operator wrote in `filter`, and the words of it that mean nothing. */
export interface WrittenFilter {
  readonly filter: Filter;
  readonly unknown: readonly string[];
}

/** `level:5,6 voie:vae with:open`: a facet and its values, separated by commas; facets separated by spaces. */
export function readFilter(text: string | null): WrittenFilter {
  const unknown: string[] = [];
  let filter: Filter = noFilter;
  for (const word of (text ?? '').split(/\s+/).filter(Boolean)) {
    const [facet = '', values = ''] = word.split(':');
    if (!Object.hasOwn(facetValues, facet)) {
      unknown.push(word);
      continue;
    }
    const allowed = facetValues[facet as Facet] as readonly (string | number)[];
    const chosen = values.split(',').flatMap((value) => {
      const found = allowed.find((one) => String(one) === value);
      if (found === undefined) unknown.push(`${facet}:${value}`);
      return found ?? [];
    });
    filter = { ...filter, [facet]: chosen };
  }
  return { filter, unknown };
}
