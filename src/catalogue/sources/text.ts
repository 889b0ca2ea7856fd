/**
 * The texts of the registers, as they really are: line breaks became runs of spaces, lists have no convention,
 * placeholders stand for nothing, and editions before 2024 held HTML.
 */

/** What people type when a form asks for something they do not have. */
const placeholder =
  /^(?:sans objet|aucun(?:e|\(e\))?|n[ée]ant|non renseign[ée]e?s?|non applicable|n\/?a|[-–—_.…\s]+)\s*\.?$/i;

/** Whether a text stands for nothing: "Sans objet", "—". */
export const isPlaceholder = (text: string): boolean => placeholder.test(text.trim());

const lineTag = /<\/?(?:p|br|li|ul|ol|div|tr|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const wordTag = /<\/?(?:b|i|u|em|strong|span|a|font|sup|sub|table|tbody|td)(?:\s[^<>]*)?\/?>/gi;

/** Whether a text carries mark-up of an older edition. Unknown tags are left as the text they are. */
export const hasMarkup = (text: string): boolean => text.search(lineTag) >= 0 || text.search(wordTag) >= 0;

/**
 * The lines of a text: cut at line breaks and at runs of two or more spaces, *before* white space is collapsed.
 * A run before a closing punctuation is a slip of the keyboard and cuts nothing. Bullets stay.
 */
export function rawLines(text: string): readonly string[] {
  return (
    text
      .replace(lineTag, '\n')
      .replace(wordTag, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('\u00a0', ' ')
      // A non-breaking hyphen of the word processor: "pluri[1]professionnelle".
      .replace(/(\p{L})\[\d\](?=\p{L})/gu, '$1-')
      .replace(/(\S)[^\S\n]{2,}(?=[,;:.!?»)](?:\s|$))/g, '$1 ')
      .split(/\s*\n\s*|\s{2,}/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
  );
}

/** Bullets of every kind met. A dash before a digit is a number, and a letter needs its space: "o Recenser", not "ou". */
const bullet = /^(?:[*•●▪■◦–—➢✓→·]+|-+(?!\d)|[o§](?=\s))\s*/;

const unbulleted = (line: string): string => line.replace(bullet, '').trim();

/** A list, one item a line, without bullets. One item when the text has no boundary: the raw text is the fallback. */
export const itemsOf = (text: string): readonly string[] =>
  rawLines(text)
    .map(unbulleted)
    .filter((line) => line !== '' && !isPlaceholder(line));

/** A text to be read as one, its lines kept. Empty for a placeholder. */
export const proseOf = (text: string): string => (isPlaceholder(text) ? '' : rawLines(text).join('\n'));

/** A title or a name on one line. */
export const lineOf = (text: string): string => rawLines(text).join(' ');

/** Addresses in a text that may hold several, or none. `http(s)` only; what a sentence put after them is left. */
export const linksOf = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/https?:\/\/[^\s"'<>«»]+/gi) ?? []).map((link) => link.replace(/[),.;:!?\]]+$/, '')),
  ),
];

/** The site of a certificateur: an address, or a bare host ("www.exemple.fr") made one. */
export function siteOf(text: string): string | undefined {
  const [link] = linksOf(text);
  if (link !== undefined) return link;
  const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:\/[^\s"'<>]*)?$/i.exec(text.trim());
  return host ? `https://${host[0]}` : undefined;
}
