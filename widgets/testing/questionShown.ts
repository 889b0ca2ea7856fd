import { html } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import type { Answer, CriterionId, QuestionId } from '../../src/domain/index.js';
import { questions } from '../../src/questions/index.js';
import { ComboboxPart } from '../parts/combobox.js';
import { pickers } from '../parts/pickers.js';
import { QuestionPart, type LiveCount } from '../parts/question.js';
import { definePart } from '../shared/definePart.js';
import { JobTitles } from '../shared/jobTitles.js';
import { shown, type Look } from './shown.js';
import type { TestFrame } from './frame.js';

definePart('choix-part-combobox', ComboboxPart);
definePart('choix-part-question', QuestionPart);

/** What the root gives a question besides the words. */
export interface Asked {
  readonly answer?: Answer;
  readonly at?: number;
  readonly of?: number;
  readonly live?: LiveCount;
  readonly waiting?: boolean;
  readonly saved?: string;
}

/** What the controls read of the catalogue. */
export interface Held {
  readonly catalogue: Catalogue;
  readonly titles: JobTitles;
}

/** As the root holds it once jobs have been named. */
export async function heldOf(catalogue: Catalogue): Promise<Held> {
  const titles = new JobTitles({ requestUpdate: () => undefined });
  titles.use(catalogue);
  await titles.load();
  return { catalogue, titles };
}

const weighed: readonly CriterionId[] = ['metier', 'voies', 'level'];

/** A question of the default questionnaire, as the root shows it. */
export function questionContent(id: QuestionId, held?: Held, asked: Asked = {}): TestFrame['content'] {
  const question = questions.find((candidate) => candidate.id === id);
  return (words) =>
    html`<choix-part-question
      .words=${words}
      .question=${question}
      .answer=${asked.answer}
      .at=${asked.at ?? 2}
      .of=${asked.of ?? 8}
      .live=${asked.live}
      .waiting=${asked.waiting ?? false}
      .saved=${asked.saved ?? words.t('save.device')}
      .picker=${held && pickers({ words, ...held, asked: weighed })}
    ></choix-part-question>`;
}

export const questionShown = (id: QuestionId, held?: Held, asked?: Asked, look?: Look) =>
  shown<QuestionPart>(questionContent(id, held, asked), look);
