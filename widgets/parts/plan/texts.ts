import { html, nothing, type TemplateResult } from 'lit';
import type { PlanContext } from './context.js';

/** What the person notes for themselves. */
export function notesField({ words, project, type }: PlanContext): TemplateResult {
  const write = (event: Event) => type('notes', event, (text) => ({ type: 'wrote', what: 'notes', text }));
  return html`<section>
    <h3 id="notes-title">${words.t('plan.notes.title')}</h3>
    <p class="meta" id="notes-hint">${words.t('plan.notes.hint')}</p>
    <div class="field">
      <textarea
        rows="4"
        aria-labelledby="notes-title"
        aria-describedby="notes-hint"
        .value=${project.plan.notes}
        @input=${write}
        @change=${write}
      ></textarea>
    </div>
  </section>`;
}

/** What came back from interviews, to read: the advice, and the summary of each. */
export function interviewsTold({ words, project }: PlanContext): TemplateResult | typeof nothing {
  const { interviews } = project.plan;
  const advice = project.plan.advice.trim();
  if (advice === '' && interviews.length === 0) return nothing;
  return html`<section class="interviews">
    <h3>${words.t('plan.interviews')}</h3>
    ${
      advice === ''
        ? nothing
        : html`<h4>${words.t('plan.advice')}</h4>
            <p class="written">${advice}</p>`
    }
    <ul>
      ${interviews.map(
        ({ on, summary }) =>
          html`<li>
            <h4>${words.t('plan.paper.interview', { date: words.date(on, 'long') })}</h4>
            ${summary.trim() === '' ? nothing : html`<p class="written">${summary}</p>`}
          </li>`,
      )}
    </ul>
  </section>`;
}
