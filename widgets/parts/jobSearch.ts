import { typeahead, type JobSuggestion, type MetierTitles } from '../../src/catalogue/index.js';
import type { Found, Suggestion } from './combobox.js';

/** Search over titles of jobs. In a part of the download of its own: few people type one. */
export async function jobSearch(metiers: readonly MetierTitles[]): Promise<(text: string) => Promise<Found>> {
  const { suggest, near } = await typeahead(metiers);
  return async (text) => {
    const found = suggest(text);
    return found.length > 0
      ? { suggestions: found.map(shown), near: false }
      : { suggestions: (await near(text)).map(shown), near: true };
  };
}

/** Homonyms are told apart by the métier they belong to. */
const shown = ({ rome, title, label }: JobSuggestion): Suggestion => ({
  value: rome,
  label: title,
  ...(title !== label && { detail: label }),
});
