import { html, nothing } from 'lit';
import {
  boundsOf,
  declaredMeasures,
  isOnlyAside,
  isRateLargeEnough,
  siftCohorts,
  smallestCohort,
  trendOf,
  valueOf,
  type Certification,
  type Cohort,
  type DeclaredMeasure,
  type IsoDate,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { numberLabel } from '../labels.js';
import { add, questionWords, yearAsked } from './asking.js';
import { quoted, type FicheContext } from './context.js';
import { dots } from './dots.js';
import { people, rawCohorts } from './people.js';
import { sourceLine } from './source.js';

/** Points on the wider side under which what a full survey would leave is not worth a sentence. */
const worthTelling = 5;

/** Whether a promotion has a rate over too few people, or over nobody knows how many. */
const hasSmallRate = (cohort: Cohort): boolean =>
  declaredMeasures.some((measure) => cohort.rates[measure].known && !isRateLargeEnough(cohort, measure));

/** Whether every rate shown says how many answered. */
export const areAnswersKnown = (cohorts: readonly Cohort[]): boolean =>
  declaredMeasures.every((measure) => {
    const latest = cohorts.find((cohort) => isRateLargeEnough(cohort, measure));
    return !latest || valueOf(latest.rates[measure])?.respondents !== undefined;
  });

/**
 * Each rate from its most recent promotion large enough, under the promotion it belongs to; then every promotion, in a
 * table.
 *
 * @param whose the certification itself, or the one that lends its figures
 */
export function figures(context: FicheContext, whose: Certification, from: string) {
  const { words, today } = context;
  const sifted = siftCohorts(whose, today as IsoDate);
  const { sound: cohorts } = sifted;
  const latest = (measure: DeclaredMeasure) => cohorts.find((cohort) => isRateLargeEnough(cohort, measure));
  const told = declaredMeasures.filter(latest);
  const untold = declaredMeasures.filter((measure) => !cohorts.some((cohort) => cohort.rates[measure].known));
  const shown = cohorts.filter((cohort) => told.some((measure) => latest(measure) === cohort));
  const small = cohorts.filter(hasSmallRate);
  return html`${shown.map(
      (cohort) =>
        html`<p class="meta">${people(words, cohort)}</p>
          ${told.filter((measure) => latest(measure) === cohort).map((measure) => figure(words, cohort, measure))}`,
    )}
    <p class="source">
      ${words.t(areAnswersKnown(cohorts) ? 'outcome.declaredCounted' : 'outcome.declared')}
    </p>
    ${sourceLine(context, [from], words.t('provenance.group.outcomes'))}
    ${cohorts.length > 1 ? table(words, cohorts) : nothing}
    ${
      small.length === 0
        ? nothing
        : html`<p class=${cohorts.length > 1 ? 'meta screen-only' : 'meta'}>
              ${words.t('outcome.someTooFew', { floor: smallestCohort })}
            </p>
            ${rawCohorts(words, small)}`
    }
    ${trends(words, cohorts)}
    ${untold.map((measure) => untoldBox(context, measure, isOnlyAside(sifted, measure) ? 'aside' : 'not-filed', whose))}`;
}

function figure(words: Translator, cohort: Cohort, measure: DeclaredMeasure) {
  const rate = valueOf(cohort.rates[measure]);
  if (!rate) return nothing;
  const { percent, respondents } = rate;
  const bounds = respondents === undefined ? undefined : boundsOf(percent, respondents);
  return html`<div class="figure">
    ${dots(percent, bounds)}
    <div>
      <p>
        <span class="big figures">${words.t('outcome.of100', { percent })}</span>
        ${words.t(`outcome.measure.${measure}`, { year: String(cohort.year) })}
      </p>
      ${
        bounds && respondents !== undefined
          ? html`<p class="meta">
              ${words.t('outcome.bounds', { count: respondents, people: respondents, ...bounds })}
              ${words.t('outcome.boundsLegend', { ...bounds })}
            </p>`
          : least(words, percent, valueOf(cohort.certified))
      }
    </div>
  </div>`;
}

/** The number of answers is unknown: only what chance would leave at best can be said, and never drawn. */
function least(words: Translator, percent: number, certified: number | undefined) {
  const bounds = certified === undefined ? undefined : boundsOf(percent, certified);
  if (certified === undefined || !bounds) return nothing;
  const { low, high } = bounds;
  if (Math.max(percent - low, high - percent) < worthTelling) return nothing;
  return html`<p class="meta">${words.t('outcome.least', { people: certified, low, high })}</p>`;
}

/** A column a measure, a line a promotion: never two measures in one column. Too few people: the line says so, and the rate waits behind the disclosure under it. */
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
              <th scope="row">${words.t('outcome.yearOf', { year: String(cohort.year) })}</th>
              <td>${certified(words, cohort)}</td>
              ${measures.map((measure) => html`<td>${cell(words, cohort, measure)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** How many, of whom how many by VAE: a promotion none of whose rates is drawn is told in the table alone. */
function certified(words: Translator, cohort: Cohort): string {
  const [value, byVae] = [valueOf(cohort.certified), valueOf(cohort.certifiedByVae)];
  if (value === undefined) return words.t('outcome.notGiven');
  const people = words.number(value);
  return byVae === undefined ? people : words.t('outcome.certifiedVae', { people, vae: words.number(byVae) });
}

function cell(words: Translator, cohort: Cohort, measure: DeclaredMeasure): string {
  const rate = valueOf(cohort.rates[measure]);
  if (rate === undefined) return words.t('outcome.notPublished');
  if (isRateLargeEnough(cohort, measure)) return words.t('outcome.cell', { percent: rate.percent });
  const counted = cohort.certified.known || rate.respondents !== undefined;
  return words.t(counted ? 'outcome.cellTooFew' : 'outcome.cellUnknown');
}

/** How each rate moved, one rate at a time, with what chance may explain. No word says whether it is better. */
function trends(words: Translator, cohorts: readonly Cohort[]) {
  const all = declaredMeasures.flatMap((measure) => trendOf(cohorts, measure) ?? []);
  if (all.length === 0) return nothing;
  return html`<h4>${words.t('outcome.trend.title')}</h4>
    <ul class="listed">
      ${all.map(
        ({ measure, from, to, chance }) =>
          html`<li>
            ${words.t(`outcome.trend.${measure}`, {
              from: from.percent,
              fromYear: String(from.year),
              to: to.percent,
              toYear: String(to.year),
            })}
            ${words.t(`outcome.trend.${chance}`)}
          </li>`,
      )}
    </ul>`;
}

/** A measure no promotion shown has: why, of which certification, and the question to ask. */
function untoldBox(
  context: FicheContext,
  measure: DeclaredMeasure,
  why: 'aside' | 'not-filed',
  { code }: Certification,
) {
  const { words, entry } = context;
  const said = words.t(`outcome.untold.${why}${code === entry.code ? '' : '-lent'}`, {
    rate: words.t(`outcome.column.${measure}`),
    number: numberLabel(words, code),
  });
  const item = `outcome.${measure}` as const;
  return html`<div class="unknown-box">
    <h4>${said}</h4>
    <p>${words.t('outcome.canAsk')} ${quoted(words, questionWords(words, item, yearAsked(context)))}</p>
    ${add(context, item)}
  </div>`;
}
