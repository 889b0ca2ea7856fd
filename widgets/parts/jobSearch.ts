import { typeahead, type JobSuggestion, type MetierTitles } from '../../src/catalogue/index.js';
import { lost } from '../shared/warnOnce.js';
import type { Found, Suggestion } from './combobox.js';

/**
 * Search over titles of jobs; `undefined` when what forgives mistakes did not load. In a part of the download of its own:
 * few people type one.
 */
export async function jobSearch(
  metiers: readonly MetierTitles[],
): Promise<(text: string) => Promise<Found | undefined>> {
  const { suggest, near } = await typeahead(metiers);
  return async (text) => {
    const found = suggest(text);
    if (found.length > 0) return { suggestions: found.map(shown), near: false };
    const close = await near(text).catch(lost);
    return close && { suggestions: close.map(shown), near: true };
  };
}

/** Homonyms are told apart by the métier they belong to. */
const shown = ({ rome, title, label }: JobSuggestion): Suggestion => ({
  value: rome,
  label: title,
  ...(title !== label && { detail: label }),
});
