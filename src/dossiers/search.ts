import { fold } from '../domain/index.js';
import type { DossierHeader } from './dossierHeader.js';

/** Headers by their folded label, made once for a list so that each key pressed only compares. */
export function labelSearch(headers: readonly DossierHeader[]): (text: string) => readonly DossierHeader[] {
  const folded = headers.map(({ label }) => fold(label));
  return (text) => {
    const words = fold(text).split(/\s+/).filter(Boolean);
    return words.length === 0
      ? headers
      : headers.filter((_, at) => words.every((word) => folded[at]?.includes(word)));
  };
}
