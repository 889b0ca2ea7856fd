import { css } from 'lit';

/** Over the styles of Mon projet, which the next date is drawn with. */
export const endStyles = css`
  section {
    margin-block-start: 0;
    padding-block-start: 0;
    border: 0;
  }
  section + section {
    margin-block-start: calc(24 * var(--_px));
    padding-block-start: calc(20 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  h3:focus-visible {
    outline: none;
  }
  h3 + .row,
  p + .row {
    margin-block-start: calc(12 * var(--_px));
  }
  textarea {
    min-block-size: calc(140 * var(--_px));
    margin-block-start: calc(8 * var(--_px));
  }
  .fields {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(130 * var(--_px))), 1fr));
    gap: calc(12 * var(--_px));
    margin-block: calc(8 * var(--_px)) calc(12 * var(--_px));
  }
  .close .unknown-box {
    margin-block-start: calc(12 * var(--_px));
  }
`;
