import { css, svg, html, type TemplateResult } from 'lit';
import type { Bounds } from '../../../src/domain/index.js';

const cell = 16;

/**
 * A share of a hundred people as ten rows of ten dots, full ones first. With bounds, full is what is sure at least,
 * empty what is beyond, and what lies between is hatched: not known. Drawn, not spoken: the sentence beside it says the
 * same. Vector shapes, because paper drops backgrounds.
 */
export function dots(percent: number, bounds?: Bounds): TemplateResult {
  const { low, high } = bounds ?? { low: percent, high: percent };
  const shape = (at: number) => {
    const [x, y] = [(at % 10) * cell + cell / 2, Math.floor(at / 10) * cell + cell / 2];
    if (at < low) return svg`<circle class="full" r="5.6" cx=${x} cy=${y}></circle>`;
    if (at >= high) return svg`<circle class="empty" r="5.6" cx=${x} cy=${y}></circle>`;
    return svg`<circle class="maybe" r="5.6" cx=${x} cy=${y}></circle><path class="hatch"
      d="M${x - 4.6} ${y + 2.6}L${x + 2.6} ${y - 4.6}M${x - 2.6} ${y + 4.6}L${x + 4.6} ${y - 2.6}"></path>`;
  };
  return html`<svg class="dots" viewBox="0 0 ${cell * 10} ${cell * 10}" aria-hidden="true" focusable="false">
    ${Array.from({ length: 100 }, (_, at) => shape(at))}
  </svg>`;
}

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
  .dots .maybe {
    stroke: var(--_edge);
    stroke-dasharray: 2.4 1.6;
  }
  .dots .hatch {
    stroke: var(--_edge);
    stroke-width: 1.5;
  }
  @media (forced-colors: active) {
    .dots circle,
    .dots .hatch {
      stroke: CanvasText;
    }
    .dots .full {
      fill: CanvasText;
    }
  }
`;
