import { html } from 'lit';
import type { OtherFigure } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';
import { dots } from './dots.js';
import { sourceLine } from './source.js';

/** A figure of another public source, for what its scope names. Each kind has its own sentence and population. */
export function otherFigure(context: FicheContext, figure: OtherFigure) {
  const { words } = context;
  return html`<p class="closed">
      ${words.t(`figure.scope.${figure.scope.kind}`, { name: figure.scope.name })}
    </p>
    ${picture(context, figure)} ${sourceLine(context, [figure.from])}`;
}

function picture({ words }: FicheContext, figure: OtherFigure) {
  switch (figure.kind) {
    case 'inserjeunes-share':
      return html`<div class="figure">
        ${dots(figure.percent)}
        <p>
          <span class="big figures">${words.t('outcome.of100', { percent: figure.percent })}</span>
          ${words.t('figure.share', { cohort: figure.cohort, count: figure.finalYear, people: words.number(figure.finalYear) })}
        </p>
      </div>`;
    case 'inserjeunes-rate':
      return html`<div class="figure">
        ${dots(figure.percent)}
        <p>
          <span class="big figures">${words.t('outcome.of100', { percent: figure.percent })}</span>
          ${words.t('figure.rate', {
            cohort: figure.cohort,
            months: figure.monthsAfter,
            count: figure.leavers,
            people: words.number(figure.leavers),
          })}
        </p>
      </div>`;
    case 'france-travail-return':
      // A rank, not a rate: no dots.
      return html`<p>
        ${words.t(`figure.fifth.${figure.fifth}`, { period: figure.period, count: figure.leavers, people: words.number(figure.leavers) })}
      </p>`;
    default:
      return figure satisfies never;
  }
}
