import { css } from 'lit';

/** A desk is wider than a column one reads. */
export const deskStyles = css`
  .column {
    max-inline-size: calc(1480 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 3cqi, calc(32 * var(--_px)));
  }
`;
