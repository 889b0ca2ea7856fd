import { html, nothing } from 'lit';
import {
  isObtainable,
  validityOn,
  valueOf,
  type EntryCode,
  type IsoDate,
} from '../../../src/domain/index.js';
import { numberLabel } from '../labels.js';
import { statusSentence } from '../status.js';
import type { FicheContext } from './context.js';

/** Until when, what happens after, what replaces it, as of the reader's day. */
export function validity(context: FicheContext) {
  const { words, entry, today } = context;
  const validity = validityOn(entry, today as IsoDate);
  const { state, successors } = validity;
  const lastAward = state === 'closing' ? undefined : valueOf(entry.lastAward);
  const open = state === 'open' || state === 'open-without-date';
  return html`<div class=${isObtainable(validity) === true ? 'validity' : 'validity closed'}>
    <p>${statusSentence(words, validity)}</p>
    <p class="meta">
      ${state === 'open' ? words.t('fiche.validity.after') : nothing}
      ${state === 'closed' || state === 'closing' ? words.t('fiche.validity.afterClosed') : nothing}
      ${open && successors.length === 0 ? words.t('fiche.validity.noSuccessor') : nothing}
      ${
        lastAward === undefined
          ? nothing
          : words.t(lastAward >= today ? 'fiche.validity.lastAward' : 'fiche.validity.lastAwardPast', {
              date: words.date(lastAward, 'long'),
            })
      }
      ${words.t('fiche.validity.today', { date: words.date(today, 'long') })}
    </p>
    ${successors.map((code) => successor(context, code))}
  </div>`;
}

/** The way to the fiche of a successor, when the catalogue has it. */
const successor = ({ words, catalogue, request }: FicheContext, code: EntryCode) =>
  catalogue.panorama.rows.has(code)
    ? html`<p class="act">
        <button class="link" @click=${() => request({ type: 'show', view: { name: 'fiche', code } })}>
          ${words.t('fiche.validity.see', { number: numberLabel(words, code) })}
        </button>
      </p>`
    : nothing;
