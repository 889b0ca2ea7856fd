import { flatWords } from './flatWords.js';
import type { Words } from './locale.js';

/** The forms of a sentence: one, under `''`, or one for each plural category. */
type Forms = ReadonlyMap<string, string>;

const categories: ReadonlySet<string> = new Set<Intl.LDMLPluralRule>([
  'zero',
  'one',
  'two',
  'few',
  'many',
  'other',
]);

/** Sentences by the key they are asked for: `results.count` for `results.count_one` and `results.count_other`. */
function sentences(words: Words): ReadonlyMap<string, Forms> {
  const found = new Map<string, Map<string, string>>();
  for (const [key, text] of flatWords(words)) {
    const at = key.lastIndexOf('_');
    const plural = at > 0 && categories.has(key.slice(at + 1));
    const [base, category] = plural ? [key.slice(0, at), key.slice(at + 1)] : [key, ''];
    found.set(base, (found.get(base) ?? new Map<string, string>()).set(category, text));
  }
  return found;
}

const placeholdersOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name = '']) => name);

/**
 * The plural forms a language must have. The `many` of Romance languages is for millions: without it a sentence
 * takes `other`, which is right but for a "de".
 */
function requiredForms(locale: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const millions = pluralCategories.length === 3;
  return pluralCategories.filter((category) => !(millions && category === 'many'));
}

/** What is wrong with one sentence beside the French one. */
function flawsIn(key: string, french: Forms, forms: Forms, locale: string): readonly string[] {
  const nameOf = (form: string) => (form === '' ? key : `${key}_${form}`);
  // i18next takes `zero` for 0 in every language, to say "none" in words.
  const zero = french.has('zero') ? ['zero'] : [];
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const possible = french.has('') ? [''] : ['zero', ...pluralCategories];
  const required = french.has('') ? [''] : [...requiredForms(locale), ...zero];
  const expected = new Set([...french.values()].flatMap(placeholdersOf));

  const flaws = required.filter((form) => !forms.has(form)).map((form) => `missing: ${nameOf(form)}`);
  for (const [form, text] of forms) {
    const name = nameOf(form);
    if (!possible.includes(form)) flaws.push(`no such form: ${name}`);
    const present = new Set(placeholdersOf(text));
    // "Une minute environ": a form for one number may say it in words.
    const inWords = form === '' || form === 'other' ? [] : ['count'];
    for (const placeholder of present)
      if (!expected.has(placeholder)) flaws.push(`unknown placeholder: ${placeholder} in ${name}`);
    for (const placeholder of expected)
      if (!present.has(placeholder) && !inWords.includes(placeholder))
        flaws.push(`missing placeholder: ${placeholder} in ${name}`);
  }
  return flaws;
}

/** What is wrong with the words of a language beside the French ones; nothing when they say as much. */
export function compareWords(french: Words, words: Words, locale: string): readonly string[] {
  const source = sentences(french);
  const compared = sentences(words);
  const missing = [...source.keys()].filter((key) => !compared.has(key)).map((key) => `missing: ${key}`);
  const flaws = [...compared].flatMap(([key, forms]) => {
    const french = source.get(key);
    return french === undefined ? [`unknown: ${key}`] : flawsIn(key, french, forms, locale);
  });
  return [...missing, ...flaws];
}
