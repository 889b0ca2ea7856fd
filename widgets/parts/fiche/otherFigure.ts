import { html } from 'lit';
import {
  figureBounds,
  isFigureLargeEnough,
  peopleOf,
  smallestPublished,
  type FranceTravailReturn,
  type InserJeunesRate,
  type InserJeunesShare,
  type OtherFigure,
} from '../../../src/domain/index.js';
import type { Translator } from '../../../src/i18n/index.js';
import type { FicheContext } from './context.js';
import { dots } from './dots.js';
import { sourceLine } from './source.js';

/** A figure of another public source, for what its scope names. Each kind has its own sentence and population. */
export function otherFigure(context: FicheContext, figure: OtherFigure) {
  const { words } = context;
  return html`<p class="closed">
      ${words.t(`figure.scope.${figure.scope.kind}`, { name: figure.scope.name })}
    </p>
    ${isFigureLargeEnough(figure) ? picture(words, figure) : tooFew(words, figure)}
    ${sourceLine(context, [figure.from], words.t('provenance.group.outcomes'))}`;
}

function picture(words: Translator, figure: OtherFigure) {
  switch (figure.kind) {
    case 'inserjeunes-share':
    case 'inserjeunes-rate':
      return drawn(words, figure, figureSentence(words, figure));
    case 'france-travail-return':
      // A rank, not a rate: no dots.
      return html`<p>${figureSentence(words, figure)}</p>`;
    default:
      return figure satisfies never;
  }
}

function drawn(words: Translator, figure: InserJeunesShare | InserJeunesRate, said: string) {
  const { percent } = figure;
  const bounds = figureBounds(figure);
  return html`<div class="figure">
    ${dots(percent, bounds)}
    <div>
      <p><span class="big figures">${words.t('outcome.of100', { percent })}</span> ${said}</p>
      ${
        bounds
          ? html`<p class="meta">
              ${words.t('figure.bounds', { people: peopleOf(figure), ...bounds })}
              ${words.t('outcome.boundsLegend', { ...bounds })}
            </p>`
          : ''
      }
    </div>
  </div>`;
}

/** The figure in a sentence, with its people and its promotion; the number of a share or a rate stands before it. */
export function figureSentence(words: Translator, figure: OtherFigure): string {
  switch (figure.kind) {
    case 'inserjeunes-share':
      return words.t('figure.share', { cohort: figure.cohort, ...counted(words, figure.finalYear) });
    case 'inserjeunes-rate':
      return words.t('figure.rate', {
        cohort: figure.cohort,
        months: figure.monthsAfter,
        ...counted(words, figure.leavers),
      });
    case 'france-travail-return':
      return rank(words, figure);
    default:
      return figure satisfies never;
  }
}

const counted = (words: Translator, people: number) => ({ count: people, people: words.number(people) });

const rank = (words: Translator, { fifth, period, leavers }: FranceTravailReturn): string =>
  words.t(`figure.fifth.${fifth}`, { period, ...counted(words, leavers) });

/** Under the floor of its source: no picture, no headline, the raw figure behind a disclosure. */
const tooFew = (words: Translator, figure: OtherFigure) =>
  html`<p>${words.t('figure.tooFew', { floor: smallestPublished[figure.kind] })}</p>
    <details>
      <summary>${words.t('outcome.raw')}</summary>
      <p>${raw(words, figure)}</p>
    </details>`;

/** A figure that cannot be, as its source writes it. */
export const figureAside = ({ words }: FicheContext, figure: OtherFigure): string =>
  `${words.t(`figure.scope.${figure.scope.kind}`, { name: figure.scope.name })} ${raw(words, figure)}`;

function raw(words: Translator, figure: OtherFigure): string {
  switch (figure.kind) {
    case 'inserjeunes-share':
      return words.t('figure.raw.share', {
        percent: figure.percent,
        people: figure.finalYear,
        cohort: figure.cohort,
      });
    case 'inserjeunes-rate':
      return words.t('figure.raw.rate', {
        percent: figure.percent,
        people: figure.leavers,
        cohort: figure.cohort,
      });
    case 'france-travail-return':
      return words.t('figure.raw.rank', {
        fifth: figure.fifth,
        people: figure.leavers,
        period: figure.period,
      });
    default:
      return figure satisfies never;
  }
}
