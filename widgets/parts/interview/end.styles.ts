import { css } from 'lit';

export const endStyles = css`
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
  textarea,
  .dates input {
    inline-size: 100%;
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
  }
  textarea {
    margin-block-start: calc(8 * var(--_px));
    field-sizing: content;
    resize: vertical;
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(150 * var(--_px))), 1fr));
    gap: calc(12 * var(--_px));
    margin-block-start: calc(8 * var(--_px));
  }
  .dates label {
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .close .unknown-box {
    margin-block-start: calc(12 * var(--_px));
  }
`;
