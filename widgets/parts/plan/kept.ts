import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  blocProgress,
  choiceOf,
  isObtainable,
  valueOf,
  voies,
  type Certification,
  type EntryCode,
  type Voie,
} from '../../../src/domain/index.js';
import { identityTold } from '../labels.js';
import { statusOf, statusSentence } from '../status.js';
import { nameTold, type PlanContext } from './context.js';
import { grip, moveButtons, type Movable } from './reorder.js';

/** @param leaving the one being set aside, whose reason is asked for */
export function keptList(
  context: PlanContext,
  leaving: EntryCode | undefined,
  on: {
    readonly move: (code: EntryCode, to: number) => void;
    readonly leave: (code: EntryCode | undefined) => void;
  },
): TemplateResult {
  const { words, project } = context;
  const { kept } = project;
  return html`<section class="kept">
    <h3>${words.t('plan.kept.title', { count: kept.length })}</h3>
    ${kept.length > 1 ? html`<p class="meta">${words.t('plan.kept.hint')}</p>` : nothing}
    <ol>
      ${repeat(
        kept,
        (code) => code,
        (code, at) => line(context, code, at, leaving === code, on),
      )}
    </ol>
  </section>`;
}

function line(
  context: PlanContext,
  code: EntryCode,
  at: number,
  leaving: boolean,
  on: Parameters<typeof keptList>[2],
): TemplateResult {
  const { words, catalogue, project, entries, request, facts } = context;
  const { text: name, lang } = nameTold(context, code);
  const row = catalogue.panorama.rows.get(code);
  const entry = entries.get(code);
  const validity = row === undefined ? undefined : statusOf(catalogue.panorama, row, facts.today);
  const hidden = html`<span class="visually-hidden" lang=${lang}> ${name}</span>`;
  const movable: Movable = {
    id: code,
    name,
    lang,
    at,
    of: project.kept.length,
    move: (to) => on.move(code, to),
  };
  return html`<li class="line" data-code=${code}>
    ${project.kept.length > 1 ? grip(movable) : nothing}
    <div class="body">
      <h4 lang=${lang}>${name}</h4>
      ${
        row === undefined
          ? html`<p class="meta">${words.t('plan.paper.gone')}</p>`
          : html`<p class="meta identity">
              ${identityTold(words, catalogue.panorama, row).map(
                ({ text, lang }) => html`<span lang=${lang}>${text}</span>`,
              )}
            </p>`
      }
      ${validity && isObtainable(validity) !== true ? html`<p class="closed">${statusSentence(words, validity)}</p>` : nothing}
      ${entry ? html`${wayIn(context, entry)} ${blocsAimed(context, entry)}` : nothing}
      ${
        leaving
          ? asking(context, code, on.leave)
          : html`<div class="row">
              ${
                row === undefined
                  ? nothing
                  : html`<button
                      class="button"
                      @click=${() => request({ type: 'show', view: { name: 'fiche', code } })}
                    >
                      ${words.t('card.show')}${hidden}
                    </button>`
              }
              ${project.kept.length > 1 ? moveButtons(words, movable) : nothing}
              <button class="button plain" data-leave=${code} @click=${() => on.leave(code)}>
                ${words.t('plan.aside.do')}${hidden}
              </button>
            </div>`
      }
    </div>
  </li>`;
}

/** The six ways, each with what the source says of it. One that is closed can still be chosen: the source may be late. */
function wayIn({ words, project, act }: PlanContext, { code, voies: ways }: Certification): TemplateResult {
  const { voie: chosen } = choiceOf(project.plan, code);
  const told = (voie: Voie) => {
    const open = valueOf(ways[voie]);
    return words.t(`plan.voie.${open === undefined ? 'unknown' : open ? 'yes' : 'no'}`, {
      voie: words.t(`voie.${voie}.name`),
    });
  };
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    act({ type: 'chose-voie', code, voie: voies.find((voie) => voie === value) ?? null });
  };
  return html`<div class="field">
    <label for="voie-${code}">${words.t('plan.voie.label')}</label>
    <select id="voie-${code}" @change=${pick}>
      <option value="" ?selected=${chosen === null}>${words.t('plan.voie.none')}</option>
      ${voies.map((voie) => html`<option value=${voie} ?selected=${voie === chosen}>${told(voie)}</option>`)}
    </select>
  </div>`;
}

function blocsAimed(
  { words, project, known, act }: PlanContext,
  { code, blocs }: Certification,
): TemplateResult | typeof nothing {
  const all = valueOf(blocs) ?? [];
  if (all.length < 2) return nothing;
  const aimed = choiceOf(project.plan, code).blocs.filter((bloc) => all.some((one) => one.code === bloc));
  const summary =
    aimed.length === 0
      ? words.t('plan.blocs.whole')
      : words.t('plan.blocs.some', { count: aimed.length, of: all.length });
  return html`<details>
    <summary>${summary}</summary>
    <fieldset>
      <legend class="meta">${words.t('plan.blocs.hint')}</legend>
      ${all.map((bloc) => {
        const mastered = blocProgress(bloc, known[code] ?? []).state === 'all';
        return html`<label class="tick">
          <input
            type="checkbox"
            .checked=${aimed.includes(bloc.code)}
            @change=${(event: Event) =>
              act({
                type: 'aimed',
                code,
                bloc: bloc.code,
                aimed: (event.target as HTMLInputElement).checked,
              })}
          />
          <span
            >${bloc.title.known ? html`<span lang="fr">${bloc.title.value}</span>` : bloc.code}${
              mastered ? html` <span class="meta">(${words.t('plan.blocs.known')})</span>` : nothing
            }</span
          >
        </label>`;
      })}
    </fieldset>
  </details>`;
}

/** Why it is set aside: asked for, never required. */
function asking(
  context: PlanContext,
  code: EntryCode,
  leave: (code: EntryCode | undefined) => void,
): TemplateResult {
  const { words, act, facts } = context;
  const { text: name, lang } = nameTold(context, code);
  const confirm = (event: Event) => {
    event.preventDefault();
    const reason = new FormData(event.target as HTMLFormElement).get('reason');
    leave(undefined);
    act(
      { type: 'set-aside', code, reason: String(reason ?? '').trim(), on: facts.today },
      words.t('plan.aside.done', { name }),
    );
  };
  return html`<form class="leaving" @submit=${confirm}>
    <label for="reason-${code}">${words.t('plan.aside.why')}</label>
    <p class="meta" id="reason-hint-${code}">${words.t('plan.aside.hint')}</p>
    <input id="reason-${code}" name="reason" type="text" aria-describedby="reason-hint-${code}" />
    <div class="row">
      <button class="button solid" type="submit">
        ${words.t('plan.aside.yes')}<span class="visually-hidden" lang=${lang}> ${name}</span>
      </button>
      <button class="button" type="button" @click=${() => leave(undefined)}>
        ${words.t('plan.aside.no')}
      </button>
    </div>
  </form>`;
}
