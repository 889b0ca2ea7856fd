import { html, nothing } from 'lit';
import type { R5State } from '../../../src/domain/index.js';
import { checklist } from '../../../src/r5/index.js';
import { mark, type MarkKind } from '../../shared/mark.js';
import { quoted, type FicheContext } from './context.js';
import { add } from './outcome.js';

const marks: Readonly<Record<R5State, MarkKind>> = {
  present: 'yes',
  absent: 'unknown',
  'not-applicable': 'no',
};

/** The information useful to a choice (R5): present, absent or without object, in words; each absent one with its question. */
export function useful(context: FicheContext) {
  const { words, entry } = context;
  const items = checklist.map((item) => ({ id: item.id, state: item.check(entry) }));
  const present = items.filter(({ state }) => state === 'present').length;
  const asked = items.filter(({ state }) => state !== 'not-applicable').length;
  return html`<section>
    <h3>${words.t('r5.title')}</h3>
    <p>${words.t('r5.sentence', { count: present, asked })}</p>
    <ul class="checklist">
      ${items.map(
        ({ id, state }) =>
          html`<li>
            ${mark(marks[state])}
            <div>
              <p>${words.t(`r5.item.${id}`)} <span class="meta">${words.t(`r5.state.${state}`)}</span></p>
              ${
                state === 'absent' && id !== 'outcome'
                  ? html`<details>
                      <summary>${words.t('r5.askTitle')}</summary>
                      <p>${quoted(words, words.t(`r5.ask.${id}`))}</p>
                      ${add(context, id)}
                    </details>`
                  : nothing
              }
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}
