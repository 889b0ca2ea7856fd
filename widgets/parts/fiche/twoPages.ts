/** What two pages of A4 hold, in lines of a column, and the characters of one: measured on printed fiches of the registers. */
const sheet = 250;
const line = 54;
/** What stands between two blocks of text, in lines. */
const gap = 0.35;
/** A text shorter than this stays: the line that would stand for it is hardly shorter. Lines. */
const worthLeaving = 4;

const blocks = 'p, li, label, dt, dd, h2, h3, h4, summary, tr, caption';
const neverPrinted = '.top, .print, .screen-only, .act, .clarification, .source .check, .checklist summary';
/** In the order they are left out: how it is judged and by whom, other long texts, then what is learnt. Never a figure. */
const long = [
  '.blocs details:not(.competences), .ways details',
  'section:not(.outcomes) > details:not(.path), .purpose details',
  '.blocs .competences',
  'section:not(.outcomes) :is(.listed, .ticked, .prose):not(.provenance-paper, .start *)',
] as const;

/** How many lines of a column what stands in an element takes on paper. */
export function linesOf(root: Element): number {
  const texts = new Map<Element, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(blocks);
    const length = node.textContent?.trim().length ?? 0;
    if (!block || length === 0 || block.closest(neverPrinted)) continue;
    texts.set(block, (texts.get(block) ?? 0) + length + 1);
  }
  return [...texts.values()].reduce((sum, length) => sum + Math.ceil(length / line) + gap, 0);
}

/**
 * Leaves the longest texts of a fiche out of its paper until it fits on two pages of A4; what was ticked stays, and a
 * sentence stands where each text stood.
 * @param drawn the fiche as it is printed; changed in place
 * @param instead the sentence
 * @returns how many texts were left out
 */
export function onTwoPages(drawn: Element, instead: string): number {
  let left = linesOf(drawn) - sheet;
  let count = 0;
  for (const selector of long) {
    const found = [...drawn.querySelectorAll(selector)]
      .filter((element) => element.closest('.unprinted') === null)
      .map((element) => ({ element, lines: linesOf(element) }))
      .sort((a, b) => b.lines - a.lines);
    for (const { element, lines } of found) {
      if (left <= 0) return count;
      if (lines < worthLeaving || !drawn.contains(element)) continue;
      left -= lines - leaveOut(element, instead);
      count++;
    }
  }
  return count;
}

/** @returns the lines that stay: what it is called, the sentence, and what was ticked */
function leaveOut(element: Element, instead: string): number {
  const kept = [...element.querySelectorAll('label')].filter(
    (label) => label.querySelector('input')?.checked,
  );
  const summary = element.querySelector(':scope > summary')?.textContent?.trim();
  const said = document.createElement('p');
  const name = document.createElement('b');
  name.textContent = summary ?? '';
  said.append(name, ` ${instead}`);
  const box = document.createElement('div');
  box.className = element.matches('.ways *') ? 'unprinted means' : 'unprinted';
  box.append(said, ...kept);
  element.replaceWith(box);
  return linesOf(box);
}
