import { html, type TemplateResult } from 'lit';
import {
  declaredMeasures,
  isRateLargeEnough,
  r5Items,
  siftCohorts,
  type AskableItem,
  type IsoDate,
  type R5ItemId,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { quoted, type FicheContext } from './context.js';

/**
 * A question to put to the certificateur, in a sentence.
 *
 * @param year of the promotion it is about, for the questions about rates
 */
export function questionWords(words: Translator, item: AskableItem, year: number | undefined): string {
  if (item === 'respondents') return words.t('outcome.ask.respondents');
  if (isR5Item(item)) return words.t(`r5.ask.${item}`);
  return year === undefined
    ? words.t('r5.ask.outcome')
    : words.t(`outcome.ask.${item.slice('outcome.'.length)}`, { year: String(year) });
}

const isR5Item = (item: AskableItem): item is R5ItemId => r5Items.some((one) => one === item);

/**
 * The promotion a question is about: the latest of which a rate is shown, else the latest. Never one of the certification
 * it replaced: the question carries the number of this one.
 */
export function yearAsked({ entry, today }: Pick<FicheContext, 'entry' | 'today'>): number | undefined {
  const { sound } = siftCohorts(entry, today as IsoDate);
  const shown = sound.find((cohort) =>
    declaredMeasures.some((measure) => isRateLargeEnough(cohort, measure)),
  );
  return (shown ?? sound[0])?.year;
}

/** "Vous pouvez demander au certificateur : …", and the way to keep the question. */
export const canAsk = (context: FicheContext, item: AskableItem): TemplateResult => html`
  <p>
    ${context.words.t('outcome.canAsk')}
    ${quoted(context.words, questionWords(context.words, item, yearAsked(context)))}
  </p>
  ${add(context, item)}
`;

/** "Ajouter à mes questions", or take it back. */
export function add({ words, entry, asked, request }: FicheContext, item: AskableItem): TemplateResult {
  const on = asked.includes(item);
  return html`<p class="act">
    <button
      class="link"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => request({ type: 'ask', code: entry.code, item, asked: !on })}
    >
      ${words.t(on ? 'r5.added' : 'r5.add')}
    </button>
  </p>`;
}
