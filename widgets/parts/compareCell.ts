import type { Catalogue } from '../../src/catalogue/index.js';
import type { Certification, SourceId } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { MarkKind } from '../shared/mark.js';

export interface CompareContext {
  readonly words: Translator;
  readonly catalogue: Pick<Catalogue, 'referential' | 'source'>;
  readonly today: string;
  /** The entries those compared have replaced, as far as the catalogue holds them: their figures may be lent. */
  readonly lenders: readonly Certification[];
}

/** A line of a cell. */
export interface Line {
  readonly text: string;
  /** Our own words before those of the catalogue. */
  readonly lead?: string;
  /** From the catalogue, in French. */
  readonly french?: boolean;
  readonly mark?: MarkKind;
  /** Where it leads: `https:` or `http:` only. */
  readonly href?: string;
  /** Of a figure: it never travels alone. */
  readonly from?: SourceId;
}

/** What one certification says in a row: lines of words, never a blank. */
export interface Cell {
  readonly lead?: string;
  readonly lines: readonly Line[];
  /** Nobody knows: the words say why. */
  readonly unknown?: true;
}

/** What a row is made of. */
export type Row = (entry: Certification, context: CompareContext) => Cell;

export const one = (text: string, french = false): Cell => ({ lines: [{ text, french }] });

export const french = (texts: readonly string[]): Cell => ({
  lines: texts.map((text) => ({ text, french: true })),
});

/** Not known, in so many words. */
export const untold = (text: string): Cell => ({ lines: [{ text }], unknown: true });

/** Why a fact is missing. What is without object is known to be so. */
export const missing = ({ words }: CompareContext, { why }: { readonly why: string }): Cell =>
  why === 'not-applicable' ? one(words.t(`unknown.${why}`)) : untold(words.t(`unknown.${why}`));
