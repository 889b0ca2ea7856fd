import { fixtureSync } from '@open-wc/testing';
import { ChoixEclaire } from '../choix-eclaire/choix-eclaire.js';
import { button } from './button.js';
import { allIn } from './deep.js';
import { settled } from './settled.js';
import { plain } from './text.js';

if (!customElements.get('choix-eclaire')) customElements.define('choix-eclaire', ChoixEclaire);

/** A moment, in time and not in frames: a page behind another has none. */
export const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Waits until something holds. Longer than a busy machine needs, so that a wait that ends badly means something. */
export async function until(holds: () => unknown, what: string, seconds = 10): Promise<void> {
  for (const end = performance.now() + seconds * 1000; !(await holds()); await soon())
    if (performance.now() > end) throw new Error(`Not after ${seconds} s: ${what}`);
}

/** The heading of the screen; empty while one follows another. */
export const headingOf = (widget: Element): string => plain(allIn(widget, 'h2')[0]?.textContent);

/** The widget on a page, with these attributes, once it shows its first screen and the catalogue came, or did not. */
export async function arrive(attributes = 'storage="session"'): Promise<ChoixEclaire> {
  const widget = fixtureSync<ChoixEclaire>(`<choix-eclaire ${attributes}></choix-eclaire>`);
  await arrived(widget);
  return widget;
}

export async function arrived(widget: Element): Promise<void> {
  await until(() => headingOf(widget), 'a first screen');
  await until(() => catalogueOf(widget) !== 'loading', 'the catalogue, or a failure');
  await settled(widget);
}

/** Where the catalogue of a widget stands. Nothing on the first screen says it. */
export function catalogueOf(widget: Element): string {
  return (widget as unknown as Insides).source.opened.state;
}

interface Insides {
  readonly source: { readonly opened: { readonly state: string } };
}

/** Presses a button, and waits for the screen that follows. */
export async function follow(widget: Element, words: string): Promise<void> {
  await until(() => hasButton(widget, words), `“${words}” under “${headingOf(widget)}”`);
  const before = headingOf(widget);
  button(widget, words).click();
  await until(() => !['', before].includes(headingOf(widget)), `something after “${before}”`);
  await settled(widget);
}

/** On the screen of what is stored: erases it, asked twice. */
export async function eraseAll(widget: Element): Promise<void> {
  button(widget, 'Effacer mes données').click();
  await settled(widget);
  button(widget, 'Oui, effacer mes données').click();
}

const hasButton = (widget: Element, words: string) =>
  allIn(widget, 'button').some(({ textContent }) => plain(textContent) === words);

/** Chooses an option of the question shown, by its first words; without any, "I do not know". */
export async function choose(widget: Element, words?: string): Promise<void> {
  const labels = allIn(widget, 'fieldset label');
  const label = words
    ? labels.find(({ textContent }) => plain(textContent).startsWith(words))
    : labels.findLast((one) => one.querySelector('[value=__unsure]'));
  if (!label) throw new Error(`No option “${words ?? 'unsure'}” under “${headingOf(widget)}”`);
  label.click();
  await settled(widget);
}

/** Answers the question shown, and waits for what follows. */
export async function answer(widget: Element, words?: string): Promise<void> {
  await choose(widget, words);
  const before = headingOf(widget);
  allIn(widget, 'button[type=submit]')[0]?.click();
  await until(() => !['', before].includes(headingOf(widget)), `something after “${before}”`);
  await settled(widget);
}

/** Answers all that is left: what is given for a question, "I do not know" to the others. Ends on the answers to read over. */
export async function answerAll(
  widget: Element,
  given: Readonly<Record<string, string>> = {},
): Promise<void> {
  while (allIn(widget, 'fieldset').length > 0) await answer(widget, given[headingOf(widget)]);
}
