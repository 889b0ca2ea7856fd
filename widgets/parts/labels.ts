import {
  officialNumber,
  type EntryCode,
  type Level,
  type Level1969,
  type Panorama,
  type Register,
} from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

/** "niveau 5 (bac+2)", "niveau non renseigné", or "sans niveau" where the register has none. */
export const levelLabel = (words: Translator, level: Level | 0 | -1): string =>
  words.t(level === 0 ? 'level.unknown' : level === -1 ? 'level.none' : `level.${level}`);

export const level1969Label = (words: Translator, level: Level1969): string => words.t(`level1969.${level}`);

export const registerLabel = (words: Translator, register: Register): string =>
  words.t(`register.${register}`);

/** A title, or the words that say there is none: never a blank. */
export const titleLabel = (words: Translator, title: string | null | undefined, code: EntryCode): string =>
  title ?? words.t('entry.untitled', { number: numberLabel(words, code) });

/** The number as people quote it: "RNCP37274", "Inventaire 2220", "sans numéro". */
export function numberLabel(words: Translator, code: EntryCode): string {
  const number = officialNumber(code);
  if (number === undefined) return words.t('entry.unnumbered');
  return code.startsWith('INV') ? words.t('entry.inventaire', { number }) : number;
}

/** A piece of text, and whose words it is made of: the catalogue's, in French, or ours. */
export interface Told {
  readonly text: string;
  readonly lang: string;
}

/** A title, or the words that say there is none, with the language of either. */
export const titleTold = (words: Translator, title: string | null | undefined, code: EntryCode): Told => ({
  text: titleLabel(words, title, code),
  lang: typeof title === 'string' ? 'fr' : words.locale,
});

/** What tells an entry from its homonyms: kind, level, number, certificateur. */
export function identityTold(words: Translator, panorama: Panorama, row: number): readonly Told[] {
  const kind = panorama.kinds[row];
  const certificateurs = panorama.certificateurs[row];
  const code = panorama.codes[row];
  const french = (text: string): Told => ({ text, lang: 'fr' });
  const ours = (text: string): Told => ({ text, lang: words.locale });
  return [
    kind ? french(kind) : ours(registerLabel(words, panorama.registers[row] ?? 'none')),
    ours(levelLabel(words, (panorama.levels[row] ?? 0) as Level | 0 | -1)),
    ...(code ? [ours(numberLabel(words, code))] : []),
    certificateurs && certificateurs.length > 0
      ? french(certificateursLabel(words, certificateurs))
      : ours(words.t('entry.noCertificateur')),
  ];
}

/** The same as texts, their language left out. */
export const identityOf = (words: Translator, panorama: Panorama, row: number): readonly string[] =>
  identityTold(words, panorama, row).map(({ text }) => text);

/** Two names and how many more: a fiche may have twenty certificateurs. */
export function certificateursLabel(words: Translator, names: readonly string[]): string {
  const shown = names.slice(0, 2).join(', ');
  return names.length > 2
    ? words.t('entry.moreCertificateurs', { names: shown, count: names.length - 2 })
    : shown;
}
