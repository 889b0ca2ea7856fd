import { html, nothing, type TemplateResult } from 'lit';
import { noticeKey, noticesFor, type Notice } from '../../../src/domain/index.js';
import { statusSentence } from '../status.js';
import { nameOf, type PlanContext } from './context.js';

type Told = Pick<PlanContext, 'words' | 'catalogue'>;

/** What no longer agrees, in a sentence each: said calmly, changed by nobody but the person. */
export function notices(context: PlanContext): TemplateResult | typeof nothing {
  const { words, facts, act } = context;
  const told = noticesFor(facts);
  if (told.length === 0) return nothing;
  return html`<section class="notices">
    <h3 tabindex="-1">${words.t('plan.notices.title')}</h3>
    <ul>
      ${told.map((notice) => {
        const text = noticeWords(context, notice);
        return html`<li>
          <p>${text}</p>
          <button class="button plain" @click=${() => act({ type: 'declined', key: noticeKey(notice) })}>
            ${words.t('plan.notices.seen')}<span class="visually-hidden"> ${text}</span>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

export function noticeWords(context: Told, notice: Notice): string {
  const { words } = context;
  switch (notice.kind) {
    case 'gone':
      return words.t('plan.notices.gone', { name: nameOf(context, notice.code) });
    case 'closed':
      return `${words.t('fiche.quoted', { sentence: nameOf(context, notice.code) })} ${statusSentence(words, notice.validity)}`;
    case 'unmet':
      return words.t(`plan.notices.unmet.${notice.criterion}`, { name: nameOf(context, notice.code) });
    case 'voie-closed':
      return words.t('plan.notices.voie-closed', {
        name: nameOf(context, notice.code),
        voie: words.t(`voie.${notice.voie}.by`),
      });
    case 'blocs-gone':
      return words.t('plan.notices.blocs-gone', {
        name: nameOf(context, notice.code),
        count: notice.blocs.length,
        blocs: notice.blocs.join(', '),
      });
    case 'late':
      return words.t('plan.notices.late', {
        step: notice.step.text,
        date: words.date(notice.on, 'long'),
      });
    case 'undated':
      return words.t('plan.notices.undated', { count: notice.steps.length });
    case 'appointment-past':
      return words.t('plan.notices.appointment-past', { date: words.date(notice.appointment.on, 'long') });
    default:
      return notice satisfies never;
  }
}
