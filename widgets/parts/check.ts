import { css, html } from 'lit';
import type { QuestionId } from '../../src/domain/index.js';
import { base } from '../shared/base.js';
import { request } from '../shared/request.js';
import { Screen } from '../shared/screen.js';

/** One answer to read over, in words. */
export interface AnswerLine {
  readonly question: QuestionId;
  readonly title: string;
  /** The options chosen, or "Je ne sais pas". Catalogue words are in French. */
  readonly answer: string;
  readonly french: boolean;
}

/** The answers, to read over and change one by one. */
export class CheckPart extends Screen {
  static override styles = [
    base,
    css`
      dl {
        margin-block: calc(24 * var(--_px));
        border-block-start: 1px solid var(--_line);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(4 * var(--_px)) calc(16 * var(--_px));
        padding-block: calc(14 * var(--_px));
        border-block-end: 1px solid var(--_line);
      }
      dt {
        color: var(--_ink-2);
        font-size: calc(16 * var(--_px));
      }
      dd {
        grid-column: 1;
        font-weight: 600;
        overflow-wrap: break-word;
      }
      .change {
        grid-column: 2;
        grid-row: 1 / span 2;
        align-self: center;
      }
    `,
  ];

  static override properties = {
    ...Screen.properties,
    lines: { attribute: false },
  };

  declare lines: readonly AnswerLine[];

  override render() {
    const { words } = this;
    return html`<div class="screen">
      <div class="top"><button class="link" @click=${this.#back}>${words.t('nav.back')}</button></div>
      <h2 tabindex="-1">${words.t('check.title')}</h2>
      <dl>
        ${this.lines.map(
          ({ question, title, answer, french }) =>
            html`<div class="line">
              <dt>${title}</dt>
              <dd lang=${french ? 'fr' : words.locale}>${answer}</dd>
              <dd class="change">
                <button class="link" @click=${() => this.#revise(question)}>
                  ${words.t('check.change')}<span class="visually-hidden"> ${title}</span>
                </button>
              </dd>
            </div>`,
        )}
      </dl>
      <div class="row"><button class="button main" @click=${this.#see}>${words.t('check.see')}</button></div>
    </div>`;
  }

  #revise = (question: QuestionId) =>
    request(this, { type: 'journey', event: { type: 'revised', question } });
  #see = () => request(this, { type: 'journey', event: { type: 'checked' } });
  #back = () => request(this, { type: 'journey', event: { type: 'went-back' } });
}
