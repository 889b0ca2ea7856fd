import { html, nothing, type TemplateResult } from 'lit';
import { meetingParts } from '../../../src/domain/index.js';
import { appointmentWords } from './appointment.js';
import type { PlanContext } from './context.js';

/** The page one takes to an appointment: the person's four texts, and room under each for what is said there. */
export function meetingPaper({ words, project, facts }: PlanContext): TemplateResult {
  const { meeting, appointment } = project.plan;
  return html`<article class="sheet" lang=${words.locale} dir=${words.dir}>
    <header>
      <h1>${words.t('plan.meetingPage.title')}</h1>
      <p class="meta">${words.t('paper.made', { date: words.date(facts.today, 'long') })}</p>
      ${appointment === null ? nothing : html`<p><b>${appointmentWords(words, appointment)}</b></p>`}
    </header>
    ${meetingParts.map(
      (part) =>
        html`<section class="whole">
          <h2>${words.t(`plan.meetingPage.part.${part}`)}</h2>
          ${meeting[part].trim() === '' ? nothing : html`<p class="written">${meeting[part].trim()}</p>`}
          <div class="lines" aria-hidden="true"><i></i><i></i><i></i></div>
        </section>`,
    )}
  </article>`;
}
