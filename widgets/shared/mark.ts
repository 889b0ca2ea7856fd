import { css, html, type TemplateResult } from 'lit';

/** The one visual language: solid is known and yes, empty is known and no, hatched is not known, half is partly. */
export type MarkKind = 'yes' | 'no' | 'part' | 'unknown';

/**
 * A mark before a statement. Hidden from assistive technology: the statement says the same in words, always.
 */
export const mark = (kind: MarkKind): TemplateResult =>
  html`<span class="mark ${kind}" aria-hidden="true"></span>`;

/*
 * Drawn by borders and backgrounds alone: a list has thousands of marks, and each thing that is moved, turned or laid over
 * another is a layer that the browser goes through at every press and every paint.
 */
export const markStyles = css`
  .mark {
    display: inline-block;
    flex: none;
    inline-size: calc(17 * var(--_px));
    block-size: calc(17 * var(--_px));
    border: 1.5px solid var(--_accent);
    border-radius: 50%;
    font-size: 0;
    line-height: 0;
    print-color-adjust: exact;
  }
  /* Stands on the line it begins, three below. */
  .mark::before {
    content: '';
    display: inline-block;
    block-size: calc(14 * var(--_px) - 1.5px);
  }
  .mark.yes {
    background:
      linear-gradient(45deg, transparent 31%, var(--_accent-ink) 32% 68%, transparent 69%)
        calc(2.6 * var(--_px)) calc(6.7 * var(--_px)) / calc(3.5 * var(--_px)) calc(3.5 * var(--_px))
        no-repeat,
      linear-gradient(135deg, transparent 38%, var(--_accent-ink) 39% 61%, transparent 62%)
        calc(6.1 * var(--_px)) calc(4.5 * var(--_px)) / calc(5.7 * var(--_px)) calc(5.7 * var(--_px))
        no-repeat,
      var(--_accent);
  }
  .mark.part {
    background: linear-gradient(90deg, var(--_accent) 50%, transparent 50%);
  }
  .mark.no {
    border-color: var(--_ink-2);
    background: linear-gradient(var(--_ink-2) 0 0) center / 60% 2px no-repeat;
  }
  .mark.unknown {
    border: 1.5px dashed var(--_edge);
    background: repeating-linear-gradient(-45deg, var(--_edge) 0 1.5px, transparent 1.5px 5px);
  }
  @media (forced-colors: active) {
    .mark {
      forced-color-adjust: none;
      --_accent: CanvasText;
      --_accent-ink: Canvas;
      --_ink-2: CanvasText;
      --_edge: CanvasText;
    }
  }
`;
