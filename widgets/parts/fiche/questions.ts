import { html, nothing } from 'lit';
import { officialNumber, questionsToAsk, valueOf, type Certification } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { numberLabel, titleLabel } from '../labels.js';
import { questionWords, yearAsked } from './asking.js';
import type { FicheContext } from './context.js';

/**
 * The collected questions as a text to send, with the number of the certification: titles do not identify it.
 * Empty when nothing was collected.
 *
 * @param year of the promotion the questions about rates are about
 */
export function questionsText(
  words: Translator,
  entry: Pick<Certification, 'code' | 'title'>,
  asked: readonly string[],
  year: number | undefined,
): string {
  const sentences = [...new Set(questionsToAsk(asked).map((item) => questionWords(words, item, year)))];
  if (sentences.length === 0) return '';
  const told = {
    title: titleLabel(words, valueOf(entry.title), entry.code),
    number: numberLabel(words, entry.code),
  };
  const about = officialNumber(entry.code) === undefined ? 'aboutUnnumbered' : 'about';
  return [
    words.t('r5.questions.open'),
    '',
    words.t(`r5.questions.${about}`, told),
    words.t('r5.questions.would', { count: sentences.length }),
    '',
    ...sentences.map((sentence, at) => `${at + 1}. ${sentence}`),
    '',
    words.t('r5.questions.thanks'),
  ].join('\n');
}

/** The text, to read over and to copy. On paper it is printed as it is. */
export function questions(context: FicheContext) {
  const { words, entry, asked } = context;
  const text = questionsText(words, entry, asked, yearAsked(context));
  // The status stands there before it has anything to say, or it would not be heard.
  return html`<div class="questions">
    ${
      text === ''
        ? nothing
        : html`<h4>${words.t('r5.questions.title', { count: questionsToAsk(asked).length })}</h4>
            <p class="meta screen-only">${words.t('r5.questions.hint')}</p>
            <textarea
              class="screen-only"
              readonly
              rows=${Math.min(16, text.split('\n').length + 4)}
              aria-label=${words.t('r5.questions.label')}
              .value=${text}
            ></textarea>
            <div class="prose paper-only">
              ${text.split('\n').map((line) => (line ? html`<p>${line}</p>` : nothing))}
            </div>
            <div class="row screen-only">
              <button class="button" @click=${(event: Event) => void copy(event, words)}>
                ${words.t('r5.questions.copy')}
              </button>
            </div>`
    }
    <p class="meta copied" role="status"></p>
  </div>`;
}

/** Copies, or selects: the clipboard is refused in frames, over plain http, and where the person said no. */
async function copy(event: Event, words: Translator): Promise<void> {
  const box = (event.currentTarget as HTMLElement).closest('.questions');
  const area = box?.querySelector('textarea');
  const status = box?.querySelector('.copied');
  if (!area || !status) return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  let copied = false;
  try {
    await clipboard?.writeText(area.value);
    copied = clipboard !== undefined;
  } catch {
    // Refused: selected instead.
  }
  if (!copied) {
    area.focus();
    area.select();
  }
  status.textContent = words.t(copied ? 'r5.questions.copied' : 'r5.questions.selected');
}
