import type data from '../../locales/fr/data.json';
import type desk from '../../locales/fr/desk.json';
import type dossiers from '../../locales/fr/dossiers.json';
import type fiche from '../../locales/fr/fiche.json';
import type journey from '../../locales/fr/journey.json';
import type plan from '../../locales/fr/plan.json';
import type results from '../../locales/fr/results.json';
import type search from '../../locales/fr/search.json';

/** `a.b` for `{ a: { b: '…' } }`. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** `results.count` for `results.count_one` and `results.count_other`. */
type Singular<K> = K extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : K;

/** Every key, as the French files have them. */
export type WordKey = Singular<
  | Paths<typeof journey>
  | Paths<typeof results>
  | Paths<typeof fiche>
  | Paths<typeof search>
  | Paths<typeof data>
  | Paths<typeof plan>
  | Paths<typeof desk>
  | Paths<typeof dossiers>
>;

/**
 * A key written out must exist in French, or it does not compile. One put together from parts
 * (`question.${id}.title`) cannot be checked here: a pattern holds more than the words do.
 */
export type Written<K extends string> = [WordKey] extends [never]
  ? K
  : K extends WordKey
    ? K
    : Record<never, never> extends Record<K, unknown>
      ? K
      : never;
