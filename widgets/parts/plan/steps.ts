import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  isoDate,
  suggestionKey,
  suggestionsFor,
  type Step,
  type Suggestion,
} from '../../../src/domain/index.js';
import { suggesters } from '../../../src/suggestions/index.js';
import type { PlanContext } from './context.js';
import { askedBy, questionsList, questionsUnder } from './questions.js';
import { grip, moveButtons, type Movable } from './reorder.js';
import { suggestionWords } from './suggestionWords.js';

/** What there is to do: the person's list, then what the facts suggest, then a line to add one's own. */
export function stepList(context: PlanContext, move: (id: string, to: number) => void): TemplateResult {
  const { words, project, facts } = context;
  const { steps } = project.plan;
  const suggested = suggestionsFor(suggesters, facts).filter(
    ({ id }) => !(context.accompanied && id === 'counsellor'),
  );
  return html`<section class="steps">
    <h3 tabindex="-1">${words.t('plan.steps.title')}</h3>
    ${
      steps.length === 0
        ? html`<p class="meta">${words.t('plan.steps.none')}</p>`
        : html`<ol>
            ${repeat(
              steps,
              ({ id }) => id,
              (step, at) => line(context, step, at, move),
            )}
          </ol>`
    }
    ${
      suggested.length === 0
        ? nothing
        : html`<div class="suggested">
            <h4>${words.t('plan.steps.suggested')}</h4>
            <ul>
              ${suggested.map((suggestion) => proposal(context, suggestion))}
            </ul>
          </div>`
    }
    ${questionsList(context)} ${addition(context)}
  </section>`;
}

function line(
  context: PlanContext,
  { id, text, on, done }: Step,
  at: number,
  move: (id: string, to: number) => void,
): TemplateResult {
  const { words, project, act, type } = context;
  const of = project.plan.steps.length;
  const movable: Movable = { id, name: text, lang: words.locale, at, of, move: (to) => move(id, to) };
  const change = (change: Partial<Step>) => act({ type: 'step-changed', id, change });
  const write = (event: Event) =>
    type(`step:${id}`, event, (text) => ({ type: 'step-changed', id, change: { text } }));
  const hidden = html`<span class="visually-hidden"> ${text}</span>`;
  return html`<li class="line" data-step=${id}>
    ${of > 1 ? grip(movable) : nothing}
    <div class="body">
      <div class="field">
        <label for="text-${at}">${words.t('plan.steps.text')}</label>
        <textarea id="text-${at}" rows="1" .value=${text} @input=${write} @change=${write}></textarea>
      </div>
      ${questionsUnder(context, askedBy({ id }))}
      <div class="row">
        <label class="tick">
          <input
            type="checkbox"
            .checked=${done}
            @change=${(event: Event) => change({ done: (event.target as HTMLInputElement).checked })}
          />
          <span>${words.t('plan.steps.done')}${hidden}</span>
        </label>
        <label class="dated"
          >${words.t('plan.steps.on')}${hidden}
          <input
            type="date"
            .value=${on ?? ''}
            @change=${(event: Event) => change({ on: isoDate((event.target as HTMLInputElement).value) ?? null })}
        /></label>
        ${of > 1 ? moveButtons(words, movable) : nothing}
        <button
          class="button plain"
          @click=${() => act({ type: 'step-removed', id }, words.t('plan.steps.removed', { name: text }))}
        >
          ${words.t('plan.steps.remove')}${hidden}
        </button>
      </div>
    </div>
  </li>`;
}

function proposal(context: PlanContext, suggestion: Suggestion): TemplateResult {
  const { words, act } = context;
  const text = suggestionWords(context, suggestion);
  const key = suggestionKey(suggestion);
  const take = () =>
    act(
      { type: 'step-added', step: { id: key, text, on: null, done: false } },
      words.t('plan.steps.added', { name: text }),
    );
  return html`<li>
    <p>${text}</p>
    ${questionsUnder(context, suggestion.id === 'ask' ? suggestion.codes[0] : undefined)}
    <div class="row">
      <button class="button" @click=${take}>
        ${words.t('plan.steps.take')}<span class="visually-hidden"> ${text}</span>
      </button>
      <button
        class="button plain"
        @click=${() => act({ type: 'declined', key }, words.t('plan.steps.declined'))}
      >
        ${words.t('plan.steps.decline')}<span class="visually-hidden"> ${text}</span>
      </button>
    </div>
  </li>`;
}

function addition({ words, act }: PlanContext): TemplateResult {
  const add = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('step') ?? '').trim();
    if (text === '') return;
    form.reset();
    const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('');
    act(
      { type: 'step-added', step: { id, text, on: null, done: false } },
      words.t('plan.steps.added', { name: text }),
    );
  };
  return html`<form class="adding" @submit=${add}>
    <div class="field">
      <label for="new-step">${words.t('plan.steps.new')}</label>
      <input id="new-step" name="step" type="text" />
    </div>
    <button class="button" type="submit">${words.t('plan.steps.add')}</button>
  </form>`;
}
