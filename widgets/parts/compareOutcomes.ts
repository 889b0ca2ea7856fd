import {
  declaredMeasures,
  hasRate,
  isFigureLargeEnough,
  isOnlyAside,
  isRateLargeEnough,
  isSound,
  outcomeOf,
  siftCohorts,
  smallestPublished,
  valueOf,
  type Certification,
  type Cohort,
  type DeclaredMeasure,
  type IsoDate,
  type OtherFigure,
  type Outcome,
} from '../../src/domain/index.js';
import { one, untold, type Cell, type CompareContext, type Line } from './compareCell.js';
import { figureSentence } from './fiche/otherFigure.js';
import { people } from './fiche/people.js';
import { numberLabel } from './labels.js';

interface OutcomeRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

interface Told {
  readonly entry: Certification;
  readonly state: Outcome;
  /** Whose declared figures are told: its own, or those of the certification that lends them. */
  readonly whose: Certification;
}

/**
 * What became of the holders: where each stands among the seven states, then a row for each kind of figure. Two kinds
 * never share one: they do not count the same people, nor at the same time.
 */
export function outcomeRows(
  entries: readonly Certification[],
  context: CompareContext,
): readonly OutcomeRow[] {
  const { words, lenders, today } = context;
  const told = entries.map((entry): Told => {
    const replaced = valueOf(entry.predecessors) ?? [];
    const predecessors = replaced.flatMap((code) => lenders.find((lender) => lender.code === code) ?? []);
    const state = outcomeOf(entry, predecessors, today as IsoDate);
    const lender =
      state.state === 'borrowed' ? predecessors.find(({ code }) => code === state.predecessor) : undefined;
    return { entry, state, whose: lender ?? entry };
  });
  const row = (id: string, cell: (told: Told) => Cell): OutcomeRow => ({
    id,
    label: words.t(`compare.row.${id}`),
    cells: told.map(cell),
  });
  const kinds = otherKinds.filter(({ has }) =>
    entries.some(({ figures }) => figures.some((figure) => isSound(figure) && has(figure))),
  );
  return [
    row('outcome', (one) => stateCell(one, context)),
    ...declaredMeasures.map((measure) => row(measure, (one) => rateCell(one, measure, context))),
    ...kinds.map(({ id, has }) => row(id, ({ entry }) => otherCell(entry, has, context))),
  ];
}

/** The sentence of the fiche, short, and the promotions set aside. */
function stateCell({ entry, state, whose }: Told, { words, today }: CompareContext): Cell {
  const said = stateSaid(state, words);
  const title = `outcome.aside.${whose === entry ? 'title' : 'titleOf'}`;
  const aside = [...new Set([entry, whose])].flatMap((one) => {
    const count = siftCohorts(one, today as IsoDate).aside.length;
    return count === 0 ? [] : [{ text: words.t(title, { count, number: numberLabel(words, one.code) }) }];
  });
  return { ...said, lines: [...said.lines, ...aside] };
}

function stateSaid(state: Outcome, words: CompareContext['words']): Cell {
  switch (state.state) {
    case 'figure':
      return one(words.t('outcome.sentence.figure'));
    case 'borrowed':
      return one(words.t('outcome.borrowed', { number: numberLabel(words, state.predecessor) }));
    case 'wider':
      return one(words.t('outcome.sentence.wider'));
    case 'too-few': {
      const rated = state.cohorts.find(hasRate);
      return untold(
        [...(rated ? [people(words, rated)] : []), words.t('compare.fewPeopleSentence')].join(' '),
      );
    }
    case 'too-new':
      return untold(words.t('outcome.tooNew', { date: words.date(state.since, 'long') }));
    case 'not-filed':
      return untold(words.t(state.unusable ? 'outcome.sentence.unusable' : 'outcome.notFiled'));
    case 'unlinked':
      return untold(words.t('outcome.unlinked'));
    default:
      return state satisfies never;
  }
}

/** A rate of one definition, with its promotion, its people, its source and whose it is; the reason when there is none. */
function rateCell({ state, whose }: Told, measure: DeclaredMeasure, { words, today }: CompareContext): Cell {
  if (state.state === 'too-new') return untold(words.t('compare.tooNew'));
  const sifted = siftCohorts(whose, today as IsoDate);
  const rated = sifted.sound.filter((cohort) => cohort.rates[measure].known);
  const large = rated.find((cohort) => isRateLargeEnough(cohort, measure));
  const told =
    large && (state.state === 'figure' || state.state === 'borrowed')
      ? { lines: [{ text: rateWords(words, large, measure), from: state.from }] }
      : untold(words.t(reasonOf(whose, rated.length > 0, isOnlyAside(sifted, measure))));
  return state.state === 'borrowed'
    ? { lead: words.t('compare.lent', { number: numberLabel(words, whose.code) }), ...told }
    : told;
}

function reasonOf({ cohorts }: Certification, rated: boolean, onlyAside: boolean): string {
  if (rated) return 'compare.fewPeople';
  if (onlyAside) return 'compare.setAside';
  return cohorts.known ? 'outcome.notPublished' : 'compare.notFound';
}

function rateWords(words: CompareContext['words'], cohort: Cohort, measure: DeclaredMeasure): string {
  const { percent = 0, respondents } = valueOf(cohort.rates[measure]) ?? {};
  const certified = valueOf(cohort.certified);
  const told = { percent, year: String(cohort.year) };
  return certified === undefined
    ? words.t('compare.rateAnswers', { ...told, people: words.number(respondents ?? 0) })
    : words.t('compare.rate', { ...told, people: words.number(certified) });
}

/** The figures of the other sources, a row a definition: a rate a year after is not one six months after. */
const otherKinds: readonly { readonly id: string; readonly has: (figure: OtherFigure) => boolean }[] = [
  { id: 'inserjeunes-share', has: ({ kind }) => kind === 'inserjeunes-share' },
  ...([6, 12, 18, 24] as const).map((months) => ({
    id: `inserjeunes-rate-${months}`,
    has: (figure: OtherFigure) => figure.kind === 'inserjeunes-rate' && figure.monthsAfter === months,
  })),
  { id: 'france-travail-return', has: ({ kind }) => kind === 'france-travail-return' },
];

function otherCell(
  { figures }: Certification,
  has: (figure: OtherFigure) => boolean,
  { words }: CompareContext,
): Cell {
  const lines = figures
    .filter((figure) => isSound(figure) && has(figure))
    .map((figure): Line => {
      const { scope, from, kind } = figure;
      const lead = words.t(`figure.scope.${scope.kind}`, { name: scope.name });
      if (!isFigureLargeEnough(figure))
        return {
          lead,
          text: words.t('figure.tooFew', { floor: smallestPublished[kind] }),
          mark: 'unknown',
          from,
        };
      const sentence = figureSentence(words, figure);
      return {
        lead,
        text:
          figure.kind === 'france-travail-return'
            ? sentence
            : `${words.t('outcome.of100', { percent: figure.percent })} ${sentence}`,
        from,
      };
    });
  return lines.length > 0 ? { lines } : untold(words.t('compare.notFound'));
}
