import { html, nothing } from 'lit';
import {
  declaredMeasures,
  isLargeEnough,
  outcomeOf,
  smallestCohort,
  valueOf,
  type Cohort,
  type DeclaredMeasure,
  type IsoDate,
  type Outcome,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { numberLabel } from '../labels.js';
import { quoted, type FicheContext } from './context.js';
import { dots } from './dots.js';
import { otherFigure } from './otherFigure.js';
import { sourceLine } from './source.js';

/** What is known of outcomes: seven states, one component. Each says what it means and what can be asked. */
export function outcome(context: FicheContext) {
  const { words, entry, predecessors, today } = context;
  const state = outcomeOf(entry, predecessors, today as IsoDate);
  return html`<section class="outcomes">
    <h3>${words.t('outcome.title')}</h3>
    ${body(context, state)}
    <details>
      <summary>${words.t('outcome.definitions')}</summary>
      <p>${words.t('outcome.definitionRespondents')}</p>
      <p>${words.t('outcome.definitionOthers')}</p>
      <p>${words.t('outcome.noVerdict')}</p>
    </details>
  </section>`;
}

function body(context: FicheContext, state: Outcome) {
  const { words } = context;
  switch (state.state) {
    case 'figure':
      return figures(context, state.cohorts, state.from);
    case 'borrowed':
      return html`<p class="closed">
          ${words.t('outcome.borrowed', { number: numberLabel(words, state.predecessor) })}
        </p>
        ${figures(context, state.cohorts, state.from)}`;
    case 'wider':
      return state.figures.map((figure) => otherFigure(context, figure));
    case 'too-few':
      return tooFew(context, state.cohorts, state.from);
    case 'too-new':
      return missing(context, words.t('outcome.tooNew', { date: words.date(state.since, 'long') }), 'tooNew');
    case 'not-filed':
      return html`${counts(words, state.counts)}
      ${missing(
        context,
        words.t('outcome.notFiled'),
        state.required === undefined ? 'notFiled' : state.required ? 'notFiledRequired' : 'notFiledByRight',
      )}
      ${sourceLine(context, [state.from])}`;
    case 'unlinked':
      return missing(context, words.t('outcome.unlinked'), 'unlinked');
    default:
      return state satisfies never;
  }
}

/** "Promotion 2021 : 2 303 personnes certifiées, dont 39 par la VAE." */
function people(words: Translator, cohort: Cohort): string {
  const certified = valueOf(cohort.certified);
  const byVae = valueOf(cohort.certifiedByVae);
  if (certified === undefined) return words.t('outcome.peopleUnknown', { year: String(cohort.year) });
  const told = { year: String(cohort.year), count: certified, people: words.number(certified) };
  return byVae === undefined
    ? words.t('outcome.people', told)
    : words.t('outcome.peopleVae', { ...told, vae: words.number(byVae) });
}

const counts = (words: Translator, cohorts: readonly Cohort[]) =>
  cohorts.map((cohort) => html`<p class="meta">${people(words, cohort)}</p>`);

/** Each measure from its most recent large enough promotion, and a table when there are several promotions. */
function figures(context: FicheContext, cohorts: readonly Cohort[], from: string) {
  const { words } = context;
  const latest = cohorts.find(
    (cohort) => isLargeEnough(cohort) && Object.values(cohort.rates).some((rate) => rate.known),
  );
  if (!latest) return nothing;
  const told = declaredMeasures.filter((measure) => latest.rates[measure].known);
  const untold = declaredMeasures.filter((measure) => !latest.rates[measure].known);
  return html`<p class="meta">${people(words, latest)}</p>
    ${told.map((measure) => figure(words, latest, measure))}
    <p class="source">${words.t('outcome.declared')}</p>
    ${sourceLine(context, [from])} ${cohorts.length > 1 ? table(words, cohorts) : nothing}
    ${untold.map((measure) => notPublished(context, latest, measure))}`;
}

function figure(words: Translator, cohort: Cohort, measure: DeclaredMeasure) {
  const rate = cohort.rates[measure];
  if (!rate.known) return nothing;
  const { percent } = rate.value;
  return html`<div class="figure">
    ${dots(percent)}
    <p>
      <span class="big figures">${words.t('outcome.of100', { percent })}</span>
      ${words.t(`outcome.measure.${measure}`, { year: String(cohort.year) })}
    </p>
  </div>`;
}

/** A column a measure, a line a promotion: never two measures in one column. Too few people: the line says so, the rate stays behind the disclosure. */
function table(words: Translator, cohorts: readonly Cohort[]) {
  const measures = declaredMeasures.filter((measure) =>
    cohorts.some((cohort) => cohort.rates[measure].known),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.t('outcome.table')}>
    <table>
      <caption>
        ${words.t('outcome.table')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.t('outcome.year')}</th>
          <th scope="col">${words.t('outcome.certified')}</th>
          ${measures.map((measure) => html`<th scope="col">${words.t(`outcome.column.${measure}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${cohorts.map(
          (cohort) =>
            html`<tr>
              <th scope="row">${cohort.year}</th>
              <td>${number(words, valueOf(cohort.certified))}</td>
              ${measures.map((measure) => html`<td>${cell(words, cohort, measure)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const number = (words: Translator, value: number | undefined): string =>
  value === undefined ? words.t('outcome.notGiven') : words.number(value);

function cell(words: Translator, cohort: Cohort, measure: DeclaredMeasure): string {
  const rate = valueOf(cohort.rates[measure]);
  if (rate === undefined) return words.t('outcome.notPublished');
  return isLargeEnough(cohort)
    ? words.t('outcome.cell', { percent: rate.percent })
    : words.t('outcome.cellTooFew');
}

function tooFew(context: FicheContext, cohorts: readonly Cohort[], from: string) {
  const { words } = context;
  const rated = cohorts.filter((cohort) => Object.values(cohort.rates).some((rate) => rate.known));
  return html`<div class="unknown-box">
    <h4>${rated[0] ? people(words, rated[0]) : nothing}</h4>
    <p>${words.t('outcome.tooFew', { floor: smallestCohort })}</p>
    <details>
      <summary>${words.t('outcome.raw')}</summary>
      <ul class="listed">
        ${rated.flatMap((cohort) =>
          declaredMeasures.flatMap((measure) => {
            const rate = valueOf(cohort.rates[measure]);
            return rate
              ? [
                  html`<li>
                    ${people(words, cohort)}
                    ${words.t(`outcome.rawRate.${measure}`, { percent: rate.percent })}
                  </li>`,
                ]
              : [];
          }),
        )}
      </ul>
    </details>
    ${sourceLine(context, [from])}
  </div>`;
}

/** A measure the promotion does not have: said, with the question to ask. */
function notPublished(context: FicheContext, cohort: Cohort, measure: DeclaredMeasure) {
  const { words } = context;
  return html`<div class="unknown-box">
    <h4>${words.t(`outcome.missing.${measure}`)}</h4>
    <p>
      ${words.t('outcome.canAsk')}
      ${quoted(words, words.t(`outcome.ask.${measure}`, { year: String(cohort.year) }))}
    </p>
    ${add(context, `outcome.${measure}`)}
  </div>`;
}

/** No figure at all: the reason, what it means for the person, the question to ask. */
function missing(context: FicheContext, title: string, reason: string) {
  const { words } = context;
  return html`<div class="unknown-box">
    <h4>${title}</h4>
    <p>${words.t(`outcome.means.${reason}`)}</p>
    <p>${words.t('outcome.canAsk')} ${quoted(words, words.t('r5.ask.outcome'))}</p>
    ${add(context, 'outcome')}
  </div>`;
}

/** "Ajouter à mes questions", or take it back. */
export function add({ words, entry, asked, request }: FicheContext, item: string) {
  const on = asked.includes(item);
  return html`<p>
    <button
      class="link"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => request({ type: 'ask', code: entry.code, item, asked: !on })}
    >
      ${words.t(on ? 'r5.added' : 'r5.add')}
    </button>
  </p>`;
}
