import { createInstance } from 'i18next';
import { failure, success, type Result } from '../domain/index.js';
import { formats, type Formats } from './formats.js';
import { namespaces, type Locale, type Namespace } from './locale.js';
import type { WordsProblem } from './problem.js';
import { warnMissing } from './warnMissing.js';
import type { Written } from './wordKey.js';

/** What a sentence is about. `count` chooses the plural. A number is shown as a quantity: a year or a code is text. */
export type WordParams = Readonly<Record<string, string | number>>;

/** The words of one language. The only thing of the page that knows i18next. */
export interface Translator extends Formats {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** The sentence, with no HTML escaping: Lit escapes. A key without words is given back as it is. */
  t<K extends string>(key: Written<K>, params?: WordParams): string;
  /** Whether there are words, plural or not. */
  has(key: string): boolean;
  /** Fetches the words of a part of the journey, once. After a failure the next call tries again. */
  need(namespace: Namespace): Promise<Result<void, WordsProblem>>;
}

const keptAtMost = 2000;

/** Two sentences are the same when this is: the key, and each value with its kind, since a number is shown as a quantity. */
function identityOf(key: string, params: WordParams): string {
  let identity = key;
  for (const name in params) {
    const value = params[name];
    identity += `\u0000${name}\u0000${typeof value === 'number' ? 'n' : 't'}${value}`;
  }
  return identity;
}

/** A translator without any words yet: `need` brings them. */
export function translator(tag: string, locale: Locale, missing = warnMissing): Translator {
  const format = formats(locale.formats ?? tag);
  const fetched = new Set<Namespace>();

  const noWords = (key: string) => {
    missing(key, tag);
    return key;
  };
  const instance = createInstance();
  void instance.init({
    lng: tag,
    fallbackLng: false,
    load: 'currentOnly',
    ns: [...namespaces],
    defaultNS: [...namespaces],
    // With resources, were they empty, initialisation is over when `init` returns.
    resources: {},
    nsSeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: noWords,
    returnedObjectHandler: noWords,
  });

  function shown(params: WordParams): Record<string, string> {
    const entries = Object.entries(params);
    return Object.fromEntries(
      entries.map(([name, value]) => [name, typeof value === 'number' ? format.number(value) : value]),
    );
  }

  /**
   * Sentences already made: a list of cards says the same few hundred times, and i18next takes its time for each.
   * The limit is for those that hold a title or a name.
   */
  const made = new Map<string, string>();
  /** Which keys have words, for the same reason. */
  const there = new Map<string, boolean>();

  /** The sentence as it is written: the plural ones have others for each number. */
  function written(key: string): string | undefined {
    for (const namespace of fetched) {
      const found: unknown = instance.getResource(tag, namespace, key);
      if (typeof found === 'string' && found !== '') return found;
    }
    return undefined;
  }

  function said(key: string, params: WordParams): string {
    const { count } = params;
    // Most have nothing to fill in: i18next would take its time for each.
    const sentence = count === undefined ? written(key) : undefined;
    if (sentence?.includes('{{') === false) return sentence;
    // `nest: false`: a title that holds "$t(" is a title.
    const options = { replace: shown(params), nest: false };
    return instance.t(key, typeof count === 'number' ? { ...options, count } : options);
  }

  return {
    ...format,
    locale: tag,
    dir: locale.dir,
    t(key: string, params: WordParams = {}) {
      const sentence = identityOf(key, params);
      const known = made.get(sentence);
      if (known !== undefined) return known;
      const words = said(key, params);
      // What has no words yet may have some later, and is told each time.
      if (words === key) return words;
      if (made.size >= keptAtMost) made.clear();
      made.set(sentence, words);
      return words;
    },
    has(key) {
      const known = there.get(key) ?? (written(key) ?? written(`${key}_other`)) !== undefined;
      there.set(key, known);
      return known;
    },
    async need(namespace) {
      if (fetched.has(namespace)) return success(undefined);
      try {
        const { default: words } = await locale.load[namespace]();
        instance.addResourceBundle(tag, namespace, words, false, true, { skipCopy: true });
      } catch {
        return failure({ code: 'words-unreachable', locale: tag, namespace });
      }
      fetched.add(namespace);
      made.clear();
      there.clear();
      return success(undefined);
    },
  };
}
