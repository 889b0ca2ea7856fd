import { css, html, type TemplateResult } from 'lit';
import { r5Present, unpackR5, type R5State } from '../../src/domain/index.js';
import type { Translator } from '../../src/i18n/index.js';

const kinds: Readonly<Record<R5State, string>> = {
  present: 'yes',
  absent: 'unknown',
  'not-applicable': 'none',
};

/** The R5 checklist in a line: how many useful pieces of information there are, in words, and the ticks beside them. Never a grade. */
export function ticks(words: Translator, packed: number): TemplateResult {
  const items = unpackR5(packed);
  const asked = items.filter(({ state }) => state !== 'not-applicable').length;
  return html`<p class="meta ticks">
    <span class="marks" aria-hidden="true"
      >${items.map(({ state }) => html`<i class=${kinds[state]}></i>`)}</span
    >
    ${words.t('r5.count', { count: r5Present(packed), asked })}
  </p>`;
}

export const ticksStyles = css`
  .ticks .marks {
    display: inline-flex;
    gap: calc(3 * var(--_px));
    vertical-align: -2px;
    margin-inline-end: calc(8 * var(--_px));
  }
  .ticks i {
    inline-size: calc(10 * var(--_px));
    block-size: calc(14 * var(--_px));
    border-radius: 2px;
    border: 1px solid var(--_accent);
  }
  .ticks .yes {
    background: var(--_accent);
  }
  .ticks .unknown {
    border: 1px dashed var(--_edge);
    background: repeating-linear-gradient(-45deg, var(--_edge) 0 1.5px, transparent 1.5px 5px);
  }
  .ticks .none {
    border-color: var(--_line);
  }
  @media (forced-colors: active) {
    .ticks .yes {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
