import { html, nothing, type TemplateResult } from 'lit';
import {
  declaredMeasures,
  hasRate,
  isSound,
  outcomeOf,
  siftCohorts,
  smallestCohort,
  stateOfCohorts,
  validityOn,
  valueOf,
  type AskableItem,
  type Certification,
  type Cohort,
  type CohortAside,
  type IsoDate,
  type Outcome,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import { numberLabel, titleLabel } from '../labels.js';
import { statusSentence } from '../status.js';
import { canAsk } from './asking.js';
import type { FicheContext } from './context.js';
import { areAnswersKnown, figures } from './figures.js';
import { heading } from './heading.js';
import { figureAside, otherFigure } from './otherFigure.js';
import { people, rawCohorts } from './people.js';
import { sourceLine } from './source.js';

/** What a state says: its sentence, what there is to see, what it means for the person, the question to ask. */
interface Said {
  readonly sentence: string;
  readonly body?: TemplateResult | readonly TemplateResult[] | typeof nothing;
  readonly means: string;
  readonly ask: AskableItem;
  /** Whether there is something to read; otherwise the whole stands in the dashed box of the unknown. */
  readonly known: boolean;
}

/** What is known of outcomes: seven states, one component. */
export function outcome(context: FicheContext) {
  const { words, entry, predecessors, today } = context;
  const state = outcomeOf(entry, predecessors, today as IsoDate);
  // On paper, only the definitions of what is printed, and nothing twice.
  const others = entry.figures.length > 0 ? '' : 'screen-only';
  const { sentence, body, means, ask, known } = saidOf(context, state);
  const meaning = html`<p>${means}</p>
    ${canAsk(context, ask)}`;
  return html`<section class="outcomes">
    ${heading(words.t('outcome.title'))}
    ${
      known
        ? html`<p class=${state.state === 'figure' ? '' : 'closed'}>${sentence}</p>
            ${body}
            <h4>${words.t('outcome.means.title')}</h4>
            ${meaning}`
        : html`<div class="unknown-box">
            <h4>${sentence}</h4>
            ${body} ${meaning}
          </div>`
    }
    ${own(context, state)} ${elsewhere(context, state)} ${setAside(context, state)} ${figuresAside(context)}
    <details class=${known ? '' : 'screen-only'}>
      <summary>${words.t('outcome.definitions')}</summary>
      <p>${words.t('outcome.definitionRespondents')}</p>
      <p class=${others}>${words.t('outcome.definitionLeavers')}</p>
      <p class=${others}>${words.t('outcome.definitionSelfEmployed')}</p>
      <p class=${others}>${words.t('outcome.definitionRank')}</p>
      <p class=${others}>${words.t('outcome.definitionOthers')}</p>
      <p class=${state.state === 'figure' ? 'screen-only' : ''}>${words.t('outcome.noVerdict')}</p>
    </details>
  </section>`;
}

function saidOf(context: FicheContext, state: Outcome): Said {
  const { words } = context;
  const means = (reason: string) => words.t(`outcome.means.${reason}`);
  switch (state.state) {
    case 'figure':
      return {
        sentence: words.t('outcome.sentence.figure'),
        body: figures(context, context.entry, state.from),
        means: means('figure'),
        // How many answered is asked where nobody says it.
        ask: areAnswersKnown(state.cohorts) ? 'metiers' : 'respondents',
        known: true,
      };
    case 'borrowed': {
      const lender = lenderOf(context, state);
      return {
        sentence: words.t('outcome.borrowed', { number: numberLabel(words, state.predecessor) }),
        body: html`${lender ? [lent(context, lender, state.cohorts), figures(context, lender, state.from)] : nothing}`,
        means: means('borrowed'),
        ask: 'outcome',
        known: true,
      };
    }
    case 'wider':
      return {
        sentence: words.t('outcome.sentence.wider'),
        body: state.figures.map((figure) => otherFigure(context, figure)),
        means: means('wider'),
        ask: 'outcome',
        known: true,
      };
    case 'too-few': {
      const rated = state.cohorts.filter(hasRate);
      return {
        sentence: rated[0] ? people(words, rated[0]) : '',
        body: html`<p>${tooFew(words, rated)}</p>
          ${rawCohorts(words, state.cohorts)}
          ${sourceLine(context, [state.from], words.t('provenance.group.outcomes'))}`,
        means: means(isUncounted(rated[0]) ? 'tooFewUnknown' : 'tooFew'),
        ask: 'outcome',
        known: false,
      };
    }
    case 'too-new':
      return {
        sentence: words.t('outcome.tooNew', { date: words.date(state.since, 'long') }),
        means: means('tooNew'),
        ask: 'outcome',
        known: false,
      };
    case 'not-filed': {
      const reason =
        state.required === undefined ? 'notFiled' : state.required ? 'notFiledRequired' : 'notFiledByRight';
      return {
        sentence: words.t(state.unusable ? 'outcome.sentence.unusable' : 'outcome.notFiled'),
        body: html`${state.counts.map((cohort) => html`<p>${people(words, cohort)}</p>`)}
        ${sourceLine(context, [state.from], words.t('provenance.group.outcomes'))}`,
        means: means(state.unusable ? 'unusable' : reason),
        ask: 'outcome',
        known: false,
      };
    }
    case 'unlinked':
      return {
        sentence: words.t('outcome.unlinked'),
        means: means('unlinked'),
        ask: 'outcome',
        known: false,
      };
    default:
      return state satisfies never;
  }
}

const lenderOf = ({ predecessors }: FicheContext, state: Outcome): Certification | undefined =>
  state.state === 'borrowed' ? predecessors.find(({ code }) => code === state.predecessor) : undefined;

/** Whose figures they are: number, title and dates of the former certification. Never lent silently. */
function lent({ words, today }: FicheContext, lender: Certification, cohorts: readonly Cohort[]) {
  const years = [...new Set(cohorts.map(({ year }) => year))].toSorted((a, b) => a - b).map(String);
  const title = lender.title.known ? lender.title.value : null;
  return html`<p class="meta">
    ${words.t('outcome.borrowedFrom')}
    <span lang=${title ? 'fr' : words.locale}>${titleLabel(words, title, lender.code)}</span>.
    ${statusSentence(words, validityOn(lender, today as IsoDate))}
    ${words.t('outcome.borrowedYears', {
      years: words.list(years, 'and'),
      number: numberLabel(words, lender.code),
    })}
  </p>`;
}

const answersOf = ({ rates }: Cohort): readonly number[] =>
  declaredMeasures.flatMap((measure) => valueOf(rates[measure])?.respondents ?? []);

/** Neither how many were certified nor how many answered. */
const isUncounted = (cohort: Cohort | undefined): boolean =>
  cohort === undefined || (!cohort.certified.known && answersOf(cohort).length === 0);

/** Fewer than the floor, or a number nobody published: not the same sentence. Stands after the people of the promotion. */
function tooFew(words: Translator, [latest]: readonly Cohort[]): string {
  if (latest === undefined || isUncounted(latest)) return words.t('outcome.tooFewUnknown');
  if ((valueOf(latest.certified) ?? smallestCohort) < smallestCohort)
    return words.t('outcome.tooFew', { floor: smallestCohort });
  const count = Math.max(0, ...answersOf(latest));
  return count === 0
    ? words.t('outcome.noAnswer')
    : words.t('outcome.tooFewAnswers', { count, floor: smallestCohort });
}

/** Its own promotions, when the figure shown is not its own: lent or wider figures hide nothing. */
function own({ words, entry, today }: FicheContext, state: Outcome) {
  if (state.state !== 'borrowed' && state.state !== 'wider') return nothing;
  const mine = stateOfCohorts(entry, today as IsoDate);
  const { sound } = siftCohorts(entry, today as IsoDate);
  if (sound.length === 0) return nothing;
  const rated = sound.filter(hasRate);
  return html`<h4>${words.t('outcome.ownTitle')}</h4>
    ${
      mine
        ? html`<p>${rated[0] ? people(words, rated[0]) : nothing} ${tooFew(words, rated)}</p>
            ${rawCohorts(words, sound)}`
        : sound.map((cohort) => html`<p>${people(words, cohort)}</p>`)
    }`;
}

/** Figures of the other sources, apart from the declared ones and never beside them. */
function elsewhere(context: FicheContext, state: Outcome) {
  const others = context.entry.figures.filter(isSound);
  if (others.length === 0 || state.state === 'wider') return nothing;
  return html`<h4>${context.words.t('outcome.elsewhereTitle')}</h4>
    ${others.map((figure) => otherFigure(context, figure))}`;
}

/** Promotions that cannot be: said, with what the source holds; and whose they are, when another lends its figures. */
function setAside(context: FicheContext, state: Outcome) {
  const { words, entry, today } = context;
  const lender = lenderOf(context, state);
  return [entry, ...(lender ? [lender] : [])].map((one) => {
    const { aside } = siftCohorts(one, today as IsoDate);
    const told = { count: aside.length, number: numberLabel(words, one.code) };
    return asideBox(
      words,
      words.t(lender ? 'outcome.aside.titleOf' : 'outcome.aside.title', told),
      aside.map((cohort) => asideWords(words, cohort)),
    );
  });
}

/** The same of figures of the other sources. */
function figuresAside(context: FicheContext) {
  const { words, entry } = context;
  const aside = entry.figures.filter((figure) => !isSound(figure));
  return asideBox(
    words,
    words.t('outcome.aside.figures', { count: aside.length }),
    aside.map((figure) => figureAside(context, figure)),
  );
}

const asideBox = (words: Translator, title: string, lines: readonly string[]) =>
  lines.length === 0
    ? nothing
    : html`<div class="unknown-box">
        <h4>${title}</h4>
        <p>${words.t('outcome.aside.means')}</p>
        <details>
          <summary>${words.t('outcome.aside.show')}</summary>
          <ul class="listed">
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </details>
      </div>`;

function asideWords(
  words: Translator,
  { why, year, certified, certifiedByVae, percents }: CohortAside,
): string {
  return [
    year === undefined
      ? words.t('outcome.aside.noYear')
      : words.t('outcome.aside.year', { year: String(year) }),
    words.t(`outcome.aside.why.${why}`),
    certified === undefined ? '' : words.t('outcome.aside.certified', { people: certified }),
    certifiedByVae === undefined ? '' : words.t('outcome.aside.vae', { vae: certifiedByVae }),
    ...declaredMeasures.map((measure) => {
      const percent = percents[measure];
      return percent === undefined ? '' : words.t(`outcome.rawRate.${measure}`, { percent });
    }),
  ]
    .filter(Boolean)
    .join(' ');
}
