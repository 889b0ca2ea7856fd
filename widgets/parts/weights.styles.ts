import { css } from 'lit';

export const weightsStyles = css`
  .weights {
    border: 0;
    padding: 0;
    margin-inline: 0;
    min-inline-size: 0;
  }
  .weights {
    margin-block-end: calc(20 * var(--_px));
  }
  .weights legend {
    font-weight: 600;
    margin-block-end: calc(6 * var(--_px));
  }
  .segments {
    display: grid;
    gap: calc(8 * var(--_px));
    grid-template-columns: repeat(auto-fit, minmax(calc(150 * var(--_px)), 1fr));
  }
  .segment {
    margin: 0;
    padding: calc(10 * var(--_px)) calc(12 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
`;
