import { css } from 'lit';

/** The tools of a list, its groups, and what of it goes on the host page's paper. */
export const listStyles = css`
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(8 * var(--_px)) calc(16 * var(--_px));
    align-items: end;
    margin-block-end: calc(8 * var(--_px));
  }
  @container (max-width: 520px) {
    .tools {
      grid-template-columns: minmax(0, 1fr);
    }
    select {
      inline-size: 100%;
    }
  }
  /* What one may do with the list, in a row; what is opened takes the width. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(8 * var(--_px)) calc(12 * var(--_px));
    align-items: start;
  }
  details[open],
  ::slotted(details[open]) {
    flex-basis: 100%;
  }
  details.narrow > summary {
    min-inline-size: calc(44 * var(--_px));
  }
  .bar.folded > details.narrow > summary {
    margin: 0;
  }
  details.narrow[open] {
    padding-block-end: calc(8 * var(--_px));
  }
  /* In sight while one ticks, however far down: what each tick leaves. */
  .tally {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    max-inline-size: none;
    padding-block: calc(6 * var(--_px));
    background: var(--_paper);
    border-block-end: 1px solid var(--_line);
  }
  details.narrow .button {
    margin-block-start: calc(12 * var(--_px));
  }
  .found {
    margin-block-end: calc(12 * var(--_px));
  }
  .tools label {
    display: block;
    text-wrap: balance;
    font-weight: 600;
    margin-block-end: calc(4 * var(--_px));
  }
  select {
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    max-inline-size: 100%;
  }
  /* An arrow of ours: that of the browser stands on the border. */
  @media not (forced-colors: active) {
    select {
      appearance: none;
      padding-inline-end: calc(36 * var(--_px));
      background-image:
        linear-gradient(45deg, transparent 50%, var(--_ink-2) 50%),
        linear-gradient(-45deg, transparent 50%, var(--_ink-2) 50%);
      background-size: calc(6 * var(--_px)) calc(6 * var(--_px));
      background-position:
        right calc(20 * var(--_px)) center,
        right calc(14 * var(--_px)) center;
      background-repeat: no-repeat;
    }
  }
  .group {
    display: flex;
    gap: calc(12 * var(--_px));
    align-items: center;
    margin-block: calc(32 * var(--_px)) calc(12 * var(--_px));
    font-size: calc(16 * var(--_px));
  }
  .group span {
    color: var(--_ink-2);
    font-weight: 400;
  }
  .group::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_line);
  }
  @media print {
    .tools,
    details.narrow,
    button {
      display: none !important;
    }
    .group,
    h4 {
      break-after: avoid;
    }
  }
`;
