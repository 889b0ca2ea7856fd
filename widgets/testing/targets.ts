import { allIn } from './deep.js';

/** What one can press, and how tall it is; those under the floor: 44 px, and 24 px for a link in a sentence. */
export function smallTargetsIn(root: Element): readonly string[] {
  const all = allIn(root, 'a, button, summary, label, input, [role="option"]').filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      // A field is pressed through its label when it stands in one; another label only names it.
      !(element instanceof HTMLInputElement && element.closest('label')) &&
      !(element instanceof HTMLLabelElement && !element.querySelector('input')),
  );
  return all.flatMap((element) => {
    const inline = element.localName === 'a' && !element.classList.contains('button');
    const floor = inline ? 24 : 44;
    const { width, height } = element.getBoundingClientRect();
    return Math.round(height * 10) / 10 >= floor && width >= floor
      ? []
      : [`${Math.round(width)} × ${Math.round(height * 10) / 10}: ${element.outerHTML.slice(0, 120)}`];
  });
}
