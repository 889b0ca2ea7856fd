import { css, html, nothing, type TemplateResult } from 'lit';
import type { Opening } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';
import type { Named } from './alternativeWords.js';

/** A change that opens more, and its own sentence: words that only those who have something to try fetch. */
export interface Proposal extends Opening {
  readonly told: (words: Translator, named: Named) => string;
}

export interface WhatIfShown {
  /** `undefined` while they are worked out: what was offered for other answers is not offered any more. */
  readonly openings: readonly Proposal[] | undefined;
  readonly tried: readonly Proposal[];
  /** There is room for it open, above the list. */
  readonly unfolded: boolean;
  readonly attempt: (alternative: Proposal['alternative']) => void;
  readonly undo: () => void;
}

/** "Et si… ?": the few changes that would open most, to try in one click, and to take back one after the other. */
export function whatIf(
  words: Translator,
  named: Named,
  { openings, tried, unfolded, attempt, undo }: WhatIfShown,
): TemplateResult {
  const list = (some: readonly Proposal[]) =>
    some.length === 0
      ? nothing
      : html`<ul>
          ${some.map(({ alternative, more, told }) => {
            const change = told(words, named);
            return html`<li>
              <span
                >${words.t('whatIf.if', { change })} <b>${words.t('whatIf.more', { count: more })}</b></span
              >
              <button class="button" @click=${() => attempt(alternative)}>
                ${words.t('whatIf.try')}<span class="visually-hidden"> ${change}</span>
              </button>
            </li>`;
          })}
        </ul>`;
  const about = (facts: boolean) =>
    openings?.filter(({ alternative: { change } }) => (change.kind === 'fact') === facts) ?? [];
  const facts = about(true);
  return html`<details class="what-if" ?open=${unfolded}>
    <summary>
      <h3>${words.t('whatIf.title')}</h3>
      <span class="meta">
        ${openings ? words.t('whatIf.count', { count: openings.length }) : words.t('whatIf.looking')}
      </span>
    </summary>
    ${
      tried.length === 0
        ? nothing
        : html`<div class="tried">
            <div role="status">
              ${tried.map((one) => html`<p>${words.t('whatIf.tried', { change: one.told(words, named) })}</p>`)}
            </div>
            <button class="button" @click=${undo}>${words.t('whatIf.undo', { count: tried.length })}</button>
          </div>`
    }
    ${list(about(false))} ${facts.length === 0 ? nothing : html`<p>${words.t('whatIf.facts')}</p>`}
    ${list(facts)}
  </details>`;
}

export const whatIfStyles = css`
  .what-if {
    background: var(--_tint);
    border-radius: calc(14 * var(--_px));
    padding: calc(4 * var(--_px)) clamp(calc(16 * var(--_px)), 4cqi, calc(24 * var(--_px)));
    margin-block: calc(12 * var(--_px)) calc(24 * var(--_px));
  }
  .what-if[open] {
    padding-block-end: calc(20 * var(--_px));
  }
  .what-if h3 {
    display: inline;
    font-size: calc(17 * var(--_px));
  }
  .what-if ul {
    display: grid;
    gap: calc(12 * var(--_px));
  }
  .what-if ul + p {
    margin-block: calc(16 * var(--_px)) calc(8 * var(--_px));
  }
  .what-if li,
  .tried {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(16 * var(--_px));
  }
  .what-if li > span {
    flex: 1 1 calc(180 * var(--_px));
  }
  .what-if .button:hover {
    background: var(--_paper);
  }
  .tried:not(:last-child) {
    margin-block-end: calc(12 * var(--_px));
    padding-block-end: calc(12 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  .tried > div {
    flex: 1 1 calc(180 * var(--_px));
  }
`;
