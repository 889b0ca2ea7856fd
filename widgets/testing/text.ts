import { allWords } from './allWords.js';

/** Text with its spaces, and its no-break spaces, made plain. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Of any window. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Elements that stand in a line of text, however they are drawn. */
const inline = new Set(['a', 'b', 'button', 'em', 'i', 'q', 'small', 'span', 'strong']);

/** What a screen reader passes over as the page stands: hidden, told to be, or in a closed disclosure beside its summary. */
function isUnheard(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display === 'none' || style?.visibility === 'hidden') return true;
  return element.localName !== 'summary' && element.parentElement?.matches('details:not([open])') === true;
}

/**
 * Everything written under `root`, a line for each block, whether it is on screen or not: closed disclosures and words
 * for screen readers are read as well.
 *
 * @param passedOver what is left out, with what it holds
 */
export function linesIn(
  root: Element,
  passedOver: (element: Element) => boolean = () => false,
): readonly string[] {
  let text = '';
  const visit = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (isElement(child) && !passedOver(child)) {
        const block = !inline.has(child.localName);
        if (block) text += '\n';
        text += child.hasAttribute('aria-label') ? `\n${child.getAttribute('aria-label')}\n` : '';
        visit(child.shadowRoot ?? child);
        if (block) text += '\n';
      }
    }
  };
  visit(root.shadowRoot ?? root);
  return text.split('\n').map(plain).filter(Boolean);
}

/** The same, as one text. */
export const textIn = (root: Element): string => linesIn(root).join(' ');

/** What a screen reader is given of it, as the page stands. */
export const heardIn = (root: Element): string => linesIn(root, isUnheard).join(' ');

/** "data.gouv.fr" is an address, and no key. */
const address = '(?![\\w-]+\\.fr\\b)';
const key = new RegExp(`\\b(?:${Object.keys(await allWords('fr')).join('|')})\\.${address}[\\w-]+`, 'g');

/** Keys that stand where a sentence should. */
export const rawKeysIn = (root: Element): readonly string[] =>
  linesIn(root).flatMap((line) => line.match(key) ?? []);

/** What a fact that is missing must never be told by. */
export const blanksIn = (root: Element): readonly string[] =>
  linesIn(root).filter((line) =>
    /\b(null|undefined|NaN|Infinity|Invalid Date)\b|\[object|\{\{|\}\}/.test(line),
  );
