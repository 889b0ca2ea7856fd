import { css } from 'lit';

/** Fields with their label and hint above them. */
export const formStyles = css`
  h2 + .stack {
    margin-block-start: calc(12 * var(--_px));
  }
  .stack > * + h3 {
    margin-block-start: calc(32 * var(--_px));
  }
  section {
    margin-block-start: calc(32 * var(--_px));
    padding-block-start: calc(24 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_px));
    max-inline-size: calc(480 * var(--_px));
  }
  textarea + .row {
    margin-block-start: calc(8 * var(--_px));
  }
  label {
    font-weight: 600;
  }
  textarea {
    inline-size: 100%;
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    resize: vertical;
  }
  ul {
    list-style: disc;
    padding-inline-start: calc(20 * var(--_px));
    display: grid;
    gap: calc(4 * var(--_px));
  }
`;
