import { css } from 'lit';

/**
 * The frame. `all: initial` on a box of ours cuts every inherited style of the host page but the font; the box inside
 * the shadow root cannot be reached by the page's own rules.
 */
export const frameStyles = css`
  :host {
    display: block;
  }
  .frame {
    all: initial;
    display: block;
    container-type: inline-size;
    font-family: inherit;
    /* That of the language spoken, whatever the page's. */
    direction: ltr;
    color-scheme: inherit;
    font-size: calc(17 * var(--_px));
    line-height: 1.5;
    color: var(--_ink);
    background: var(--_paper);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  .frame:dir(rtl) {
    direction: rtl;
  }
  .column {
    display: block;
    box-sizing: border-box;
    max-inline-size: calc(780 * var(--_px));
    min-block-size: calc(520 * var(--_px));
    margin-inline: auto;
    padding: clamp(calc(16 * var(--_px)), 5cqi, calc(48 * var(--_px)));
  }
  @media print {
    .column {
      padding: 0;
      min-block-size: 0;
    }
  }
  .arriving {
    display: grid;
    gap: calc(4 * var(--_px));
    margin-block-start: calc(12 * var(--_px));
    color: var(--_ink-2);
  }
  .arriving progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .status {
    color: var(--_ink-2);
  }
  .status:empty {
    display: none;
  }
`;
