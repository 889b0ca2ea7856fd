import { html, nothing, type TemplateResult } from 'lit';
import { meetingParts, noticesFor, questionsToAsk, type MeetingPart } from '../../../src/domain/index.js';
import { questionWords } from '../fiche/asking.js';
import { noticeWords } from './notices.js';
import { nameOf, type PlanContext } from './context.js';
import type { SaidLine } from './synthesis.js';

/** One short page in the person's words. What we know is offered to start from, and written by nobody but them. */
export function meetingForm(context: PlanContext, said: readonly SaidLine[]): TemplateResult {
  const { words } = context;
  return html`<h2 tabindex="-1">${words.t('plan.meetingPage.title')}</h2>
    <p class="lead">${words.t('plan.meetingPage.lead')}</p>
    ${meetingParts.map((part) => question(context, part, offered(context, said)[part]))}`;
}

function question(context: PlanContext, part: MeetingPart, offer: string): TemplateResult {
  const { words, project, type, act } = context;
  const text = project.plan.meeting[part];
  const write = (event: Event) =>
    type(`meeting:${part}`, event, (text) => ({ type: 'prepared', part, text }));
  return html`<section class="prepared ${part}">
    <h3 id="title-${part}" tabindex="-1">${words.t(`plan.meetingPage.part.${part}`)}</h3>
    <p class="meta" id="hint-${part}">${words.t(`plan.meetingPage.hint.${part}`)}</p>
    <div class="field">
      <textarea
        rows="3"
        aria-labelledby="title-${part}"
        aria-describedby="hint-${part}"
        .value=${text}
        @input=${write}
        @change=${write}
      ></textarea>
    </div>
    ${
      offer === '' || text.trim() !== ''
        ? nothing
        : html`<p class="written meta">${words.t('plan.meetingPage.from', { text: offer })}</p>
            <p>
              <button class="button" @click=${() => act({ type: 'prepared', part, text: offer })}>
                ${words.t('plan.meetingPage.use')}<span class="visually-hidden">
                  ${words.t(`plan.meetingPage.part.${part}`)}</span
                >
              </button>
            </p>`
    }
  </section>`;
}

/** What the answers, the kept certifications and the notices already say, for each of the four. */
function offered(context: PlanContext, said: readonly SaidLine[]): Readonly<Record<MeetingPart, string>> {
  const { words, project, facts } = context;
  const lines = (texts: readonly string[]) => texts.join('\n');
  return {
    looking: lines(said.map(({ answer }) => answer)),
    found: lines(project.kept.map((code) => nameOf(context, code))),
    hesitating: lines(
      noticesFor(facts)
        .filter(({ kind }) => kind !== 'undated' && kind !== 'late' && kind !== 'appointment-past')
        .map((notice) => noticeWords(context, notice)),
    ),
    asking: lines(
      facts.kept
        .filter(({ missing }) => missing.length > 0)
        .map(({ code, missing }) =>
          words.t('check.weight', {
            criterion: nameOf(context, code),
            weight: questionsToAsk(missing)
              .map((item) => questionWords(words, item, undefined))
              .join(' '),
          }),
        ),
    ),
  };
}
