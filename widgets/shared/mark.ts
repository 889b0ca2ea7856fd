import { css, html, type TemplateResult } from 'lit';

/** The one visual language: solid is known and yes, empty is known and no, hatched is not known, half is partly. */
export type MarkKind = 'yes' | 'no' | 'part' | 'unknown';

/**
 * A mark before a statement. Hidden from assistive technology: the statement says the same in words, always.
 */
export const mark = (kind: MarkKind): TemplateResult =>
  html`<span class="mark ${kind}" aria-hidden="true"></span>`;

export const markStyles = css`
  .mark {
    display: inline-block;
    position: relative;
    flex: none;
    inline-size: calc(17 * var(--_px));
    block-size: calc(17 * var(--_px));
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    transform: translateY(calc(3 * var(--_px)));
  }
  .mark.yes {
    background: var(--_accent);
  }
  .mark.yes::after {
    content: '';
    position: absolute;
    left: 50%;
    top: 42%;
    inline-size: 26%;
    block-size: 52%;
    border: solid var(--_accent-ink);
    border-width: 0 2px 2px 0;
    transform: translate(-50%, -50%) rotate(42deg);
  }
  .mark.part {
    background: linear-gradient(90deg, var(--_accent) 50%, transparent 50%);
  }
  .mark.no {
    border-color: var(--_ink-2);
  }
  .mark.no::after {
    content: '';
    position: absolute;
    inset-inline: 20%;
    top: calc(50% - 1px);
    block-size: 2px;
    background: var(--_ink-2);
  }
  .mark.unknown {
    border: 1.5px dashed var(--_edge);
    background: repeating-linear-gradient(-45deg, var(--_edge) 0 1.5px, transparent 1.5px 5px);
  }
  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .mark.yes {
      background: CanvasText;
    }
    .mark.yes::after {
      border-color: Canvas;
    }
    .mark.part {
      background: linear-gradient(90deg, CanvasText 50%, transparent 50%);
    }
    .mark.no::after {
      background: CanvasText;
    }
    .mark.unknown {
      background: repeating-linear-gradient(-45deg, CanvasText 0 1.5px, transparent 1.5px 5px);
    }
  }
`;
