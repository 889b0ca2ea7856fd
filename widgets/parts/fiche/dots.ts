import { css, svg, html, type TemplateResult } from 'lit';

const cell = 16;

/**
 * A share of a hundred people as ten rows of ten dots, full ones first. Drawn, not spoken: the sentence beside it says
 * the same. Vector shapes, because paper drops backgrounds.
 */
export const dots = (percent: number): TemplateResult =>
  html`<svg class="dots" viewBox="0 0 ${cell * 10} ${cell * 10}" aria-hidden="true" focusable="false">
    ${Array.from(
      { length: 100 },
      (_, at) => svg`<circle
      class=${at < percent ? 'full' : 'empty'} r="5.6"
      cx=${(at % 10) * cell + cell / 2} cy=${Math.floor(at / 10) * cell + cell / 2}></circle>`,
    )}
  </svg>`;

export const dotsStyles = css`
  .dots {
    inline-size: calc(168 * var(--_px));
    block-size: auto;
    flex: none;
  }
  .dots circle {
    stroke: var(--_accent);
    stroke-width: 1.5;
    fill: none;
  }
  .dots .full {
    fill: var(--_accent);
  }
  @media (forced-colors: active) {
    .dots circle {
      stroke: CanvasText;
    }
    .dots .full {
      fill: CanvasText;
    }
  }
`;
