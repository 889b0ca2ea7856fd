import { css } from 'lit';

/** An option one can choose: a native radio or checkbox in a target of at least 48 px. */
export const choiceStyles = css`
  .choice {
    display: flex;
    gap: calc(12 * var(--_px));
    align-items: flex-start;
    padding: calc(13 * var(--_px)) calc(16 * var(--_px));
    border: 1.5px solid var(--_line);
    border-radius: var(--_radius);
    margin-block-end: calc(8 * var(--_px));
    cursor: pointer;
  }
  .choice > span {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .choice small {
    display: block;
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .choice input {
    margin-block-start: calc(2 * var(--_px));
  }
  .choice:hover {
    border-color: var(--_edge);
  }
  .choice.on {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 0.5px var(--_accent);
  }
  .choice.unsure {
    border-style: dashed;
  }
  .choice:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice input:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .choice.on {
      border-color: Highlight;
    }
  }
`;
