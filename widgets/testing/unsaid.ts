import { textIn } from './text.js';

/** Those of some sentences that stand nowhere under `root`. */
export function unsaidIn(root: Element, sentences: readonly string[]): readonly string[] {
  const text = textIn(root);
  return sentences.filter((sentence) => !text.includes(sentence));
}
