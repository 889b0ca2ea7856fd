import { css } from 'lit';

/** A desk is wider than a column one reads. */
export const deskStyles = css`
  .column {
    max-inline-size: calc(1480 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 3cqi, calc(32 * var(--_px)));
  }
  /* What was just done is told where one looks, however long the screen. */
  .status {
    position: sticky;
    inset-block-end: calc(16 * var(--_px));
    inline-size: fit-content;
    margin: calc(16 * var(--_px)) auto 0;
    padding: calc(12 * var(--_px)) calc(16 * var(--_px));
    color: var(--_ink);
    background: var(--_tint);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
`;
