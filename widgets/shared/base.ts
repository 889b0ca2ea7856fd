import { css } from 'lit';

/** What every part looks like: type, rhythm, buttons, fields, focus. Adopted by each shadow root, made once. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4 {
    margin: 0;
    color: var(--_ink);
    text-wrap: balance;
    overflow-wrap: break-word;
    outline-offset: 6px;
  }
  h2 {
    font-size: clamp(calc(24 * var(--_px)), 6cqi, calc(32 * var(--_px)));
    line-height: 1.2;
    letter-spacing: -0.015em;
    font-weight: 680;
  }
  h3 {
    font-size: calc(20 * var(--_px));
    line-height: 1.3;
    font-weight: 640;
    letter-spacing: -0.005em;
  }
  h4 {
    font-size: calc(17 * var(--_px));
    line-height: 1.35;
    font-weight: 640;
  }
  h2:focus-visible {
    outline: none;
  }
  p {
    margin: 0;
    max-inline-size: 62ch;
    overflow-wrap: break-word;
  }
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  strong,
  b {
    font-weight: 640;
  }
  .meta {
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .source {
    font-size: calc(14 * var(--_px));
    color: var(--_ink-2);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(12 * var(--_px));
    align-items: center;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(16 * var(--_px));
    min-block-size: calc(44 * var(--_px));
    margin-block-end: calc(16 * var(--_px));
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  a,
  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 1px;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
    letter-spacing: inherit;
    cursor: pointer;
    color: var(--_accent);
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
  }
  /* Taller to the finger than the line they stand in, without moving the text around: 24 px in a sentence, 44 as a button. */
  a:not(.button) {
    padding-block: calc(5 * var(--_px));
  }
  .link {
    min-inline-size: calc(44 * var(--_px));
    padding-block: calc(11 * var(--_px));
    margin-block: calc(-11 * var(--_px));
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: calc(44 * var(--_px));
    padding: calc(8 * var(--_px)) calc(16 * var(--_px));
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    font-weight: 600;
    font-size: calc(16 * var(--_px));
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_tint);
  }
  .button.main {
    min-block-size: calc(48 * var(--_px));
    padding-inline: calc(24 * var(--_px));
    font-size: calc(17 * var(--_px));
  }
  .button.main,
  .button.solid {
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .button.main:hover,
  .button.solid:hover {
    box-shadow: inset 0 0 0 2px var(--_accent-ink);
  }
  .button.plain {
    border-color: transparent;
    padding-inline: calc(8 * var(--_px));
  }
  .button[aria-pressed='true'] {
    background: var(--_tint);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    padding-block: calc(10 * var(--_px));
    min-block-size: calc(44 * var(--_px));
    inline-size: fit-content;
    margin-inline-start: calc(18 * var(--_px));
    list-style-position: outside;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: calc(22 * var(--_px));
    block-size: calc(22 * var(--_px));
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  input[type='text'],
  input[type='search'] {
    inline-size: 100%;
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .live {
    border-inline-start: 3px solid var(--_accent);
    padding: calc(2 * var(--_px)) calc(16 * var(--_px));
    color: var(--_ink-2);
    font-size: calc(16 * var(--_px));
    min-block-size: calc(52 * var(--_px));
  }
  .live b {
    color: var(--_ink);
  }
  /* Dashed: not known, or not answered. */
  .unknown-box {
    border: 1.5px dashed var(--_edge);
    border-radius: calc(14 * var(--_px));
    padding: calc(16 * var(--_px)) calc(20 * var(--_px));
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .stack > * + * {
    margin-block-start: calc(16 * var(--_px));
  }
  @media (prefers-reduced-motion: no-preference) {
    .screen {
      animation: appear 120ms ease-out;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
    .live {
      border-color: CanvasText;
    }
  }
`;
