import { html, nothing } from 'lit';
import type { IsoDate, R5State } from '../../../src/domain/index.js';
import { checklist } from '../../../src/r5/index.js';
import { mark, type MarkKind } from '../../shared/mark.js';
import { add, questionWords, yearAsked } from './asking.js';
import { quoted, type FicheContext } from './context.js';
import { heading } from './heading.js';
import { questions } from './questions.js';

const marks: Readonly<Record<R5State, MarkKind>> = {
  present: 'yes',
  absent: 'unknown',
  'not-applicable': 'no',
};

/** The information useful to a choice (R5): present, absent or without object, in words; each absent one with its question. */
export function useful(context: FicheContext) {
  const { words, entry, today, asked: collected, request } = context;
  const items = checklist.map((item) => ({ id: item.id, state: item.check(entry, today as IsoDate) }));
  const present = items.filter(({ state }) => state === 'present').length;
  const asked = items.filter(({ state }) => state !== 'not-applicable').length;
  const open = items.filter(({ id, state }) => state === 'absent' && !collected.includes(id));
  return html`<section>
    ${heading(words.t('r5.title'))}
    <p>${words.t(present === asked ? 'r5.sentenceAll' : 'r5.sentence', { count: present, asked })}</p>
    <ul class="checklist">
      ${items.map(
        ({ id, state }) =>
          html`<li>
            ${mark(marks[state])}
            <div>
              <p>${words.t(`r5.item.${id}`)}<span class="meta">${words.t(`r5.state.${state}`)}</span></p>
              ${
                state === 'absent'
                  ? html`<details>
                      <summary>${words.t('r5.askTitle')}</summary>
                      <p>${quoted(words, questionWords(words, id, yearAsked(context)))}</p>
                      ${add(context, id)}
                    </details>`
                  : nothing
              }
            </div>
          </li>`,
      )}
    </ul>
    ${
      open.length === 0
        ? nothing
        : html`<div class="row screen-only">
            <button
              class="button"
              @click=${() => {
                for (const { id } of open) request({ type: 'ask', code: entry.code, item: id, asked: true });
              }}
            >
              ${words.t('r5.addAll', { count: open.length })}
            </button>
          </div>`
    }
    ${questions(context)}
  </section>`;
}
