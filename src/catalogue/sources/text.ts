import { patterns } from '../format/patterns.js';

/**
 * The texts of the registers, as they really are: line breaks became runs of spaces, lists have no convention,
 * placeholders stand for nothing, and editions before 2024 held HTML.
 */

/** What people type when a form asks for something they do not have. */
const placeholder =
  /^(?:sans objet|aucun(?:e|\(e\))?|n[ée]ant|non renseign[ée]e?s?|non applicable|n\/?a|[-–—_.…\s]+)\s*\.?$/i;

/** Whether a text stands for nothing: "Sans objet", "—". */
export const isPlaceholder = (text: string): boolean => text.length < 200 && placeholder.test(text.trim());

const lineTag = /<\/?(?:p|br|li|ul|ol|div|tr|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const wordTag = /<\/?(?:b|i|u|em|strong|span|a|font|sup|sub|table|tbody|td)(?:\s[^<>]*)?\/?>/gi;

/** Whether a text carries mark-up of an older edition. Unknown tags are left as the text they are. */
export const hasMarkup = (text: string): boolean =>
  text.includes('<') && (text.search(lineTag) >= 0 || text.search(wordTag) >= 0);

/**
 * The lines of a text: cut at line breaks and at runs of two or more spaces, *before* white space is collapsed.
 * A run before a closing punctuation is a slip of the keyboard and cuts nothing. Bullets stay.
 *
 * Each repair is tried only where its sign stands: a national export has 100 MB of texts.
 */
export function rawLines(text: string): readonly string[] {
  let clean = text;
  if (clean.includes('<')) clean = clean.replace(lineTag, '\n').replace(wordTag, '');
  if (clean.includes('&nbsp;')) clean = clean.replaceAll('&nbsp;', ' ');
  for (const space of otherSpaces) if (clean.includes(space)) clean = clean.replaceAll(space, ' ');
  // A non-breaking hyphen of the word processor: "pluri[1]professionnelle".
  if (clean.includes('[')) clean = clean.replace(/(\p{L})\[\d\](?=\p{L})/gu, '$1-');
  if (!clean.includes('  ') && !clean.includes('\n') && !clean.includes('\r')) {
    const line = clean.trim();
    return line === '' ? [] : [line];
  }
  const lines: string[] = [];
  for (const part of clean.split(/ {2,}|[\n\r]/)) {
    const line = part.trim();
    if (line === '') continue;
    const before = lines.length - 1;
    if (before >= 0 && slip.test(line)) lines[before] = `${lines[before]} ${line}`;
    else lines.push(line);
  }
  return lines;
}

const otherSpaces = ['\t', '\u00a0', '\u202f', '\u2009'];
/** A line that begins with a closing punctuation is the end of the one before. */
const slip = /^[,;:.!?»)](?:\s|$)/;

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

/** A title or a name on one line. A copy: it outlives the text it was cut from. */
export const lineOf = (text: string): string => detached(rawLines(text).join(' '));

/**
 * The same text, on its own. Engines keep a text cut from another one as a window on it: 7,000 titles would keep the
 * 500 MB of the export they came from.
 */
export const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * Addresses in a text that may hold several, or none. `http(s)` only, its scheme in lower case as the format has it; what
 * a sentence put after them is left.
 */
export const linksOf = (text: string): readonly string[] => [
  ...new Set(
    (text.match(/https?:\/\/[^\s"'<>«»]+/gi) ?? [])
      .map((link) => withoutPunctuation(link.replace(/^\w+/, (scheme) => scheme.toLowerCase())))
      .filter((link) => patterns.link.test(link)),
  ),
];

/** Step by step from the end: a pattern would begin anew at each mark of a long run of them. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  while (end > 0 && '),.;:!?]'.includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
}

/** The site of a certificateur: an address, or a bare host ("www.exemple.fr") made one. */
export function siteOf(text: string): string | undefined {
  const [link] = linksOf(text);
  if (link !== undefined) return detached(link);
  const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:\/[^\s"'<>]*)?$/i.exec(text.trim());
  return host ? detached(`https://${host[0]}`) : undefined;
}
