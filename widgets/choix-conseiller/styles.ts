import { css } from 'lit';

/** A desk is wider than a column one reads. */
export const deskStyles = css`
  .column {
    display: flex;
    flex-direction: column;
    max-inline-size: calc(1480 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 3cqi, calc(32 * var(--_px)));
  }
  /* What was just done is told above the screen, where it covers nothing, and stays in sight down a long list. */
  .status {
    order: -1;
    z-index: 1;
    position: sticky;
    inset-block-start: calc(8 * var(--_px));
    inline-size: fit-content;
    margin: 0 auto calc(16 * var(--_px));
    padding: calc(12 * var(--_px)) calc(16 * var(--_px));
    color: var(--_ink);
    background: var(--_tint);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
`;
