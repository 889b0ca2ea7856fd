/**
 * A part of the words, fetched when first needed. `journey`: all that is needed until the answers are read
 * over, with the common words and the problems. `results`: the lists. `fiche`: what one opens from them.
 * `search`: what a search says when nothing holds the words. `data`: what is stored and what one does with it.
 * `plan`: Mon projet, on screen and on paper. `desk`: the counsellor's desk. `dossiers`: what a counsellor chose to
 * keep. A key stands in one of them only.
 */
export const namespaces = [
  'journey',
  'results',
  'fiche',
  'search',
  'data',
  'plan',
  'desk',
  'dossiers',
] as const;
export type Namespace = (typeof namespaces)[number];

/** Keys to sentences, nested at will: `{ "question": { "goal": { "title": "…" } } }`. */
export interface Words {
  readonly [key: string]: string | Words;
}

export interface Locale {
  /** Its name in itself, for a choice of language. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whose numbers and dates, when the tag alone does not say: English dates are written the British way. */
  readonly formats?: string;
  readonly load: Readonly<Record<Namespace, () => Promise<{ readonly default: Words }>>>;
}
