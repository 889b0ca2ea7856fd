import { css } from 'lit';

export const questionStyles = css`
  .bar {
    block-size: 4px;
    border-radius: 4px;
    background: var(--_line);
    margin-block-end: calc(32 * var(--_px));
    overflow: hidden;
  }
  .bar i {
    display: block;
    block-size: 4px;
    background: var(--_accent);
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: calc(8 * var(--_px));
  }
  .hint {
    margin-block-end: calc(16 * var(--_px));
  }
  .hint:empty {
    margin-block-end: calc(8 * var(--_px));
  }
  .why {
    margin-block: calc(8 * var(--_px)) calc(16 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
  .why p {
    padding-block: calc(4 * var(--_px)) calc(12 * var(--_px));
  }
  .live {
    margin-block-end: calc(24 * var(--_px));
  }
  .saved {
    margin-block-start: calc(32 * var(--_px));
  }
  .errors {
    border-style: solid;
    border-color: var(--_ink);
    margin-block-end: calc(24 * var(--_px));
  }
  .errors h3 {
    margin-block-end: calc(4 * var(--_px));
  }
  .missing {
    font-weight: 640;
    margin-block-end: calc(12 * var(--_px));
    padding-inline-start: calc(12 * var(--_px));
    border-inline-start: 4px solid var(--_focus);
  }
  .jobs {
    margin-block: calc(16 * var(--_px));
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(8 * var(--_px));
    margin-block-end: calc(16 * var(--_px));
  }
  .chips li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(12 * var(--_px));
    align-items: center;
    min-block-size: calc(44 * var(--_px));
    padding-inline: calc(16 * var(--_px));
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .domain {
    border-block-end: 1px solid var(--_line);
    padding-block: calc(4 * var(--_px));
  }
  .domain summary {
    inline-size: auto;
    font-size: calc(17 * var(--_px));
  }
  .domain .count {
    color: var(--_ink);
    font-size: calc(15 * var(--_px));
    margin-inline-start: calc(8 * var(--_px));
  }
  .domain[open] summary {
    margin-block-end: calc(4 * var(--_px));
  }
  .domain + .unsure {
    margin-block-start: calc(16 * var(--_px));
  }
  @media (forced-colors: active) {
    .bar i {
      background: Highlight;
    }
  }
`;
