import { css } from 'lit';

export const answersStyles = css`
  h3:focus-visible {
    outline: none;
  }
  ol {
    margin-block-start: calc(12 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  li {
    border-block-end: 1px solid var(--_line);
  }
  .line {
    display: grid;
    gap: calc(2 * var(--_px));
    inline-size: 100%;
    min-block-size: calc(44 * var(--_px));
    padding: calc(10 * var(--_px)) calc(28 * var(--_px)) calc(10 * var(--_px)) 0;
    padding-inline: 0 calc(28 * var(--_px));
    position: relative;
    line-height: 1.35;
  }
  /* A chevron, drawn: it turns when the options are shown. */
  .line::after {
    content: '';
    position: absolute;
    inset-inline-end: calc(8 * var(--_px));
    inset-block-start: calc(18 * var(--_px));
    inline-size: calc(8 * var(--_px));
    block-size: calc(8 * var(--_px));
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .shown .line::after {
    rotate: 225deg;
    inset-block-start: calc(22 * var(--_px));
  }
  .line:hover .answer {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .asked {
    color: var(--_ink-2);
    font-size: calc(15 * var(--_px));
  }
  .answer {
    color: var(--_ink);
    font-weight: 600;
    font-size: calc(16 * var(--_px));
    overflow-wrap: anywhere;
  }
  .answer.open {
    color: var(--_ink-2);
    font-weight: 400;
    font-style: italic;
  }
  fieldset {
    padding-block: calc(4 * var(--_px)) calc(16 * var(--_px));
  }
  .choice {
    padding: calc(10 * var(--_px)) calc(12 * var(--_px));
    font-size: calc(16 * var(--_px));
    line-height: 1.4;
  }
  .hint {
    margin-block-end: calc(10 * var(--_px));
  }
  .jobs {
    margin-block: calc(12 * var(--_px));
  }
`;
