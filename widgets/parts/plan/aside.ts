import { html, nothing, type TemplateResult } from 'lit';
import { setAside, type SetAside } from '../../../src/domain/index.js';
import { nameTold, type PlanContext } from './context.js';

/** Pistes écartées, with the person's reason: one may come back to them, and nobody starts from zero. */
export function asideList(context: PlanContext): TemplateResult | typeof nothing {
  const { words, project } = context;
  const left = setAside(project);
  if (left.length === 0) return nothing;
  return html`<section class="aside">
    <h3 tabindex="-1">${words.t('plan.aside.title', { count: left.length })}</h3>
    <ul>
      ${left.map((one) => line(context, one))}
    </ul>
  </section>`;
}

function line(context: PlanContext, { code, reason, on }: SetAside): TemplateResult {
  const { words, act, type } = context;
  const { text: name, lang } = nameTold(context, code);
  const write = (event: Event) =>
    type(`reason:${code}`, event, (text) => ({ type: 'reasoned', code, reason: text }));
  return html`<li class="line">
    <div class="body">
      <h4 lang=${lang}>${name}</h4>
      <p class="meta">${words.t('plan.aside.on', { date: words.date(on, 'long') })}</p>
      <div class="field">
        <label for="aside-${code}"
          >${words.t('plan.aside.reason')}<span class="visually-hidden" lang=${lang}> ${name}</span></label
        >
        <input id="aside-${code}" type="text" .value=${reason} @input=${write} @change=${write} />
      </div>
      <div class="row">
        <button
          class="button"
          @click=${() => act({ type: 'taken-back', code }, words.t('plan.aside.taken', { name }))}
        >
          ${words.t('plan.aside.back')}<span class="visually-hidden" lang=${lang}> ${name}</span>
        </button>
      </div>
    </div>
  </li>`;
}
