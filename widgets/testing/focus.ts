import { expect } from '@open-wc/testing';

/** The element that has the focus, at any depth. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** A message rather than a comparison: what compares two elements in full never ends. */
export function expectFocusOn(element: Element | null | undefined): void {
  const tag = (one: Element | null | undefined) => one?.outerHTML.slice(0, 120) ?? 'nothing';
  if (focused() !== element) expect.fail(`focus is on ${tag(focused())}, not on ${tag(element)}`);
}
