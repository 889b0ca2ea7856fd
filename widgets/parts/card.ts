import { css, html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../src/catalogue/index.js';
import { isObtainable, type EntryCode, type Reason } from '../../src/domain/index.js';
import { headlineWords } from './headlineWords.js';
import { identityTold, titleTold } from './labels.js';
import { reasons } from './reasons.js';
import type { ReasonContext } from './reasonWords.js';
import { statusOf, statusSentence } from './status.js';
import { ticks } from './ticks.js';
import { voiesLine } from './voies.js';

/** What every card of a list reads. */
export interface CardContext extends ReasonContext {
  readonly catalogue: Catalogue;
  readonly today: string;
  /** Absent where nothing can be kept. */
  readonly kept: readonly EntryCode[] | undefined;
  readonly compared: readonly EntryCode[];
}

export interface CardActions {
  readonly show: (code: EntryCode) => void;
  readonly keep: (code: EntryCode, kept: boolean) => void;
  readonly compare: (code: EntryCode, compared: boolean) => void;
}

/**
 * One certification among others: what it is, why it is there, how to get it, what is known of its outcomes.
 *
 * @param refused it was to be compared, and there is no room left
 */
export function card(
  row: number,
  told: readonly Reason[],
  context: CardContext,
  on: CardActions,
  refused = false,
): TemplateResult | typeof nothing {
  const { words, catalogue, today } = context;
  const { panorama } = catalogue;
  const code = panorama.codes[row];
  if (code === undefined) return nothing;
  const { text: title, lang } = titleTold(words, panorama.titles[row], code);
  const headline = headlineWords(words, panorama.headlines[row] ?? null);
  const validity = statusOf(panorama, row, today);
  const kept = context.kept?.includes(code);
  const compared = context.compared.includes(code);
  const named = html`<span class="visually-hidden" lang=${lang}> ${title}</span>`;
  return html`<li class="card">
    <h4 lang=${lang}>${title}</h4>
    <p class="meta identity">
      ${identityTold(words, panorama, row).map(({ text, lang }) => html`<span lang=${lang}>${text}</span>`)}
    </p>
    ${isObtainable(validity) === true ? nothing : html`<p class="closed"><b>${statusSentence(words, validity)}</b></p>`}
    ${reasons(
      told.filter(({ criterion }) => criterion !== 'validity'),
      context,
    )}
    ${voiesLine(words, panorama, row)}
    <p class="outcome">
      <b>${headline.sentence}</b>
      ${headline.context ? html`<span class="meta">${headline.context}</span>` : nothing}
    </p>
    ${ticks(words, panorama.r5[row] ?? 0)}
    <div class="row">
      <button class="button solid" @click=${() => on.show(code)}>${words.t('card.show')}${named}</button>
      <button
        class="button"
        aria-pressed=${compared ? 'true' : 'false'}
        @click=${() => on.compare(code, !compared)}
      >
        ${words.t(compared ? 'card.compared' : 'card.compare')}${named}
      </button>
      ${
        kept === undefined
          ? nothing
          : html`<button
              class="button plain"
              aria-pressed=${kept ? 'true' : 'false'}
              @click=${() => on.keep(code, !kept)}
            >
              ${words.t(kept ? 'card.kept' : 'card.keep')}${named}
            </button>`
      }
    </div>
    ${refused && !compared ? html`<p class="meta refused">${words.t('compare.full')}</p>` : nothing}
  </li>`;
}

export const cardStyles = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: calc(14 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 4cqi, calc(24 * var(--_px)));
    margin-block-end: calc(16 * var(--_px));
    /* One that changes leaves the others where they are. */
    contain: layout style;
  }
  .card h4 {
    font-size: calc(20 * var(--_px));
    line-height: 1.3;
    margin-block-end: calc(4 * var(--_px));
  }
  .identity span:not(:last-child)::after {
    content: ' · ';
  }
  .refused {
    margin-block-start: calc(8 * var(--_px));
  }
  .closed {
    margin-block-start: calc(12 * var(--_px));
    padding-inline-start: calc(12 * var(--_px));
    border-inline-start: 3px solid var(--_ink-2);
    font-size: calc(16 * var(--_px));
  }
  .outcome {
    margin-block: calc(16 * var(--_px)) calc(8 * var(--_px));
  }
  .card .ticks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    row-gap: calc(6 * var(--_px));
    margin-block-end: calc(16 * var(--_px));
  }
  @container (max-width: 420px) {
    .card .row {
      gap: calc(8 * var(--_px));
    }
    .card .row .button {
      flex: 1 1 auto;
    }
    .card .row .solid {
      flex: 1 0 100%;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
      border-color: var(--_edge);
    }
  }
`;
