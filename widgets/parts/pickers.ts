import { html, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { criteria } from '../../src/criteria/index.js';
import type { Answer, Control, CriterionId } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { JobTitles } from '../shared/jobTitles.js';
import { competencesPicker } from './competencesPicker.js';
import { metiersPicker } from './metiersPicker.js';
import { weightsPicker } from './weightsPicker.js';

/** What the controls read of the catalogue, and the criteria worth weighing. */
export interface Pickable {
  readonly words: Translator;
  readonly catalogue: Catalogue;
  readonly titles: JobTitles;
  readonly asked: readonly CriterionId[];
}

/** Shows the options of a control that the catalogue gives, given the draft and what to do when it changes. */
export type Picker = (
  control: Control,
  draft: Answer | undefined,
  change: (answer: Answer | undefined) => void,
) => TemplateResult;

export function pickers({ words, catalogue, titles, asked }: Pickable): Picker {
  return (control, draft, change) => {
    const picking = { words, draft, change };
    switch (control) {
      case 'metiers':
        return metiersPicker(picking, catalogue.familles, titles);
      case 'competences':
        return competencesPicker(picking, catalogue.referential);
      case 'weights':
        return weightsPicker(
          picking,
          criteria.filter(({ id }) => asked.includes(id)),
        );
      // Their options are the question's own.
      case 'one':
      case 'many':
        return html``;
      default:
        return control satisfies never;
    }
  };
}
