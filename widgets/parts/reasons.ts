import { css, html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../src/domain/index.js';
import { mark } from '../shared/mark.js';
import { reasonMark, reasonSentence, type ReasonContext } from './reasonWords.js';

const shownAtOnce = 4;

/** Why a certification stands where it stands: four reasons at most, the rest on demand. */
export function reasons(all: readonly Reason[], context: ReasonContext): TemplateResult | typeof nothing {
  // Being open is expected: it is said on the fiche, and here only when it fails.
  const told = all.filter(({ criterion, verdict }) => criterion !== 'validity' || verdict !== 'met');
  if (told.length === 0) return nothing;
  const line = (reason: Reason) =>
    html`<li>
      ${mark(reasonMark(reason))}
      <span
        ><span class="visually-hidden">${context.words.t(`verdict.${reason.verdict}`)} </span
        >${reasonSentence(reason, context)}${
          reason.weight === 'indispensable' && reason.criterion !== 'validity'
            ? html` <span class="meta">${context.words.t('reason.indispensable')}</span>`
            : nothing
        }</span
      >
    </li>`;
  const rest = told.slice(shownAtOnce);
  return html`<ul class="reasons">
      ${told.slice(0, shownAtOnce).map(line)}
    </ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="more-reasons">
            <summary>${context.words.t('reason.more', { count: rest.length })}</summary>
            <ul class="reasons">
              ${rest.map(line)}
            </ul>
          </details>`
    }`;
}

export const reasonsStyles = css`
  .reasons {
    display: grid;
    gap: calc(6 * var(--_px));
    margin-block: calc(16 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
  .reasons li {
    display: grid;
    grid-template-columns: calc(26 * var(--_px)) minmax(0, 1fr);
    align-items: baseline;
    overflow-wrap: break-word;
  }
  .more-reasons {
    margin-block: calc(-12 * var(--_px)) calc(8 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
  /* Its words stand under those of the reasons, its arrow under their marks. */
  .more-reasons summary {
    margin-inline-start: calc(26 * var(--_px));
  }
  .more-reasons .reasons {
    margin-block-start: 0;
  }
`;
