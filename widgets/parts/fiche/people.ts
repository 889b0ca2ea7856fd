import { html, type TemplateResult } from 'lit';
import { declaredMeasures, valueOf, type Cohort } from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';

/** "Promotion 2021 : 2 303 personnes certifiées, dont 39 par la VAE." */
export function people(words: Translator, cohort: Cohort): string {
  const certified = valueOf(cohort.certified);
  const byVae = valueOf(cohort.certifiedByVae);
  if (certified === undefined) return words.t('outcome.peopleUnknown', { year: String(cohort.year) });
  const told = { year: String(cohort.year), count: certified, people: words.number(certified) };
  return byVae === undefined
    ? words.t('outcome.people', told)
    : words.t('outcome.peopleVae', { ...told, vae: words.number(byVae) });
}

/** The rates of a promotion as the source has them, each with whom it counts, and how many answered when that is known. */
const rawRates = (words: Translator, { rates }: Cohort): readonly string[] =>
  declaredMeasures.flatMap((measure) => {
    const rate = valueOf(rates[measure]);
    if (!rate) return [];
    const { percent, respondents } = rate;
    return [
      words.t(`outcome.rawRate.${measure}`, { percent }),
      ...(respondents === undefined ? [] : [words.t('outcome.rawAnswers', { count: respondents })]),
    ];
  });

/** Promotions as the source has them, a line each: people, then each rate. Behind a disclosure: too few to be a headline. */
export const rawCohorts = (words: Translator, cohorts: readonly Cohort[]): TemplateResult =>
  html`<details>
    <summary>${words.t('outcome.raw')}</summary>
    <ul class="listed">
      ${cohorts.map(
        (cohort) => html`<li>${[people(words, cohort), ...rawRates(words, cohort)].join(' ')}</li>`,
      )}
    </ul>
  </details>`;
