import { html } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { valueOf as known, type Certification } from '../../src/domain/index.js';
import { FichePart } from '../parts/fiche.js';
import { definePart } from '../shared/definePart.js';
import { today } from '../shared/today.js';
import type { TestFrame } from './frame.js';
import { entryOf } from './openedCatalogue.js';
import { shown, type Look } from './shown.js';

definePart('choix-part-fiche', FichePart);

/** What the root gives a fiche besides the words. */
export interface FicheGiven {
  readonly entry?: Certification;
  readonly predecessors?: readonly Certification[];
  readonly problem?: string;
  readonly kept?: boolean;
  readonly known?: readonly string[];
  readonly asked?: readonly string[];
  readonly today?: string;
}

export function ficheContent(catalogue: Catalogue, given: FicheGiven): TestFrame['content'] {
  const { entry, predecessors = [], problem, kept = false, known = [], asked = [] } = given;
  return (words) =>
    html`<choix-part-fiche
      .words=${words}
      .catalogue=${catalogue}
      .facts=${entry && { entry, predecessors }}
      .problem=${problem}
      .today=${given.today ?? today(new Date(2026, 10, 23))}
      .kept=${kept}
      .known=${known}
      .asked=${asked}
    ></choix-part-fiche>`;
}

export const ficheShown = (catalogue: Catalogue, given: FicheGiven, look?: Look) =>
  shown<FichePart>(ficheContent(catalogue, given), look);

/** A certification of the catalogue, with the entries it replaced that the catalogue holds. */
export async function factsOf(catalogue: Catalogue, number: string) {
  const entry = await entryOf(catalogue, number);
  const held = (known(entry.predecessors) ?? []).filter((code) => catalogue.panorama.rows.has(code));
  return { entry, predecessors: await Promise.all(held.map((code) => entryOf(catalogue, code))) };
}
