import type { Catalogue } from '../../../src/catalogue/index.js';
import type { Certification, Fact, Profile } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import type { Wish } from '../../shared/request.js';

/** What every section of a fiche reads, and the one way it asks for something. */
export interface FicheContext {
  readonly words: Translator;
  readonly catalogue: Pick<
    Catalogue,
    'source' | 'referential' | 'familles' | 'edition' | 'name' | 'panorama'
  >;
  readonly entry: Certification;
  /** The entries it replaced, as far as the catalogue holds them. */
  readonly predecessors: readonly Certification[];
  readonly today: string;
  /** What the person says they master: see `blocTicks`. */
  readonly known: readonly string[];
  /** Items of the checklist whose question the person wants to ask. */
  readonly asked: readonly string[];
  /** Clarifications the person closed. */
  readonly dismissed: readonly string[];
  /** What the person said of themselves; absent where nothing was asked. */
  readonly profile: Profile | undefined;
  readonly request: (wish: Wish) => void;
}

/** A sentence to say, between the quotation marks of the language. */
export const quoted = (words: Translator, sentence: string): string => words.t('fiche.quoted', { sentence });

/** Why a fact is missing, in a sentence. */
export const whyUnknown = (words: Translator, fact: Exclude<Fact<unknown>, { known: true }>): string =>
  words.t(`unknown.${fact.why}`);
