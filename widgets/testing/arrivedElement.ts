import { fixture } from '@open-wc/testing';
import { ChoixComparateur } from '../choix-comparateur/choix-comparateur.js';
import { ChoixConseiller } from '../choix-conseiller/choix-conseiller.js';
import { ChoixFiche } from '../choix-fiche/choix-fiche.js';
import { ChoixPanorama } from '../choix-panorama/choix-panorama.js';
import { settled } from './settled.js';
import { textIn } from './text.js';
import { until } from './visit.js';

for (const [tag, element] of [
  ['choix-comparateur', ChoixComparateur],
  ['choix-conseiller', ChoixConseiller],
  ['choix-fiche', ChoixFiche],
  ['choix-panorama', ChoixPanorama],
] as const)
  if (!customElements.get(tag)) customElements.define(tag, element);

/** One of the elements that stand alone, on a page, once it shows something else than that it is on its way. */
export async function arrivedElement<E extends Element = HTMLElement>(markup: string): Promise<E> {
  const element = await fixture<E>(markup);
  await ready(element);
  return element;
}

export async function ready(element: Element): Promise<void> {
  await settled(element);
  await until(
    () =>
      element.shadowRoot?.querySelector('.column') &&
      !/Un instant|One moment|arrive…|on its way|^$/.test(textIn(element)),
    'something shown',
  );
  await settled(element);
}
