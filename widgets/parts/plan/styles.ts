import { css } from 'lit';

/** Mon projet on screen: one column, a rule between sections, lines one can take hold of. */
export const planStyles = css`
  .lead {
    margin-block: calc(8 * var(--_px)) calc(16 * var(--_px));
  }
  section,
  .foot {
    margin-block-start: calc(32 * var(--_px));
    padding-block-start: calc(24 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  section > h3 + .row {
    margin-block-start: calc(12 * var(--_px));
  }
  section > h3 + .meta {
    margin-block-start: calc(4 * var(--_px));
  }
  .line {
    display: flex;
    gap: calc(12 * var(--_px));
    padding-block: calc(16 * var(--_px));
    position: relative;
  }
  .line + .line {
    border-block-start: 1px solid var(--_line);
  }
  .kept .line {
    padding-block: calc(20 * var(--_px));
  }
  .body {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    gap: calc(10 * var(--_px));
  }
  .identity span:not(:last-child)::after {
    content: ' · ';
  }
  .closed {
    padding-inline-start: calc(12 * var(--_px));
    border-inline-start: 3px solid var(--_ink-2);
    font-size: calc(16 * var(--_px));
  }
  .grip {
    flex: none;
    inline-size: calc(28 * var(--_px));
    margin-inline-start: calc(-8 * var(--_px));
    cursor: grab;
    touch-action: none;
    display: grid;
    place-items: start center;
    padding-block-start: calc(4 * var(--_px));
  }
  .grip i {
    inline-size: calc(10 * var(--_px));
    block-size: calc(18 * var(--_px));
    background: radial-gradient(circle, var(--_edge) 1.6px, transparent 2px) 0 0 / calc(5 * var(--_px))
      calc(6 * var(--_px));
  }
  .held {
    background: var(--_tint);
  }
  .held .grip {
    cursor: grabbing;
  }
  .drop-before::before,
  .drop-after::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 3px;
    background: var(--_accent);
  }
  .drop-before::before {
    inset-block-start: -2px;
  }
  .drop-after::after {
    inset-block-end: -2px;
  }
  .field {
    display: grid;
    gap: calc(4 * var(--_px));
    max-inline-size: none;
  }
  .field label {
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  select,
  textarea,
  input[type='date'],
  input[type='time'] {
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    max-inline-size: 100%;
  }
  select,
  textarea {
    inline-size: 100%;
  }
  textarea {
    min-block-size: calc(120 * var(--_px));
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .line textarea {
    min-block-size: calc(48 * var(--_px));
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .tick {
    display: flex;
    gap: calc(10 * var(--_px));
    align-items: center;
    min-block-size: calc(44 * var(--_px));
  }
  fieldset .tick {
    align-items: start;
    padding-block: calc(10 * var(--_px));
  }
  .dated {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(8 * var(--_px));
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .row .dated input {
    min-block-size: calc(44 * var(--_px));
  }
  .button:disabled {
    color: var(--_ink-2);
    cursor: default;
    background: none;
  }
  .leaving,
  .adding {
    display: grid;
    gap: calc(8 * var(--_px));
  }
  .leaving {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: calc(16 * var(--_px));
  }
  .adding {
    margin-block-start: calc(20 * var(--_px));
    justify-items: start;
  }
  .adding .field {
    inline-size: 100%;
  }
  .suggested {
    background: var(--_tint);
    border-radius: calc(14 * var(--_px));
    padding: clamp(calc(16 * var(--_px)), 4cqi, calc(24 * var(--_px)));
    margin-block-start: calc(16 * var(--_px));
  }
  .suggested ul {
    display: grid;
    gap: calc(16 * var(--_px));
    margin-block-start: calc(12 * var(--_px));
  }
  .suggested .row {
    margin-block-start: calc(4 * var(--_px));
  }
  .suggested .button:hover {
    background: var(--_paper);
  }
  .asked {
    list-style: disc;
    padding-inline-start: calc(20 * var(--_px));
    display: grid;
    gap: calc(4 * var(--_px));
  }
  .suggested .asked {
    margin-block-start: 0;
    gap: calc(4 * var(--_px));
  }
  .steps > h4 {
    margin-block-start: calc(20 * var(--_px));
  }
  .notices {
    border: 0;
    border-inline-start: 3px solid var(--_ink-2);
    padding: 0 0 0 calc(16 * var(--_px));
    padding-inline: calc(16 * var(--_px)) 0;
  }
  .notices ul {
    display: grid;
    gap: calc(4 * var(--_px));
  }
  .notices li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(16 * var(--_px));
  }
  .notices li p {
    flex: 1 1 calc(260 * var(--_px));
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(260 * var(--_px))), 1fr));
    gap: calc(16 * var(--_px));
    margin-block: calc(12 * var(--_px)) calc(16 * var(--_px));
  }
  .fields input {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .written {
    white-space: pre-wrap;
  }
  section > .field,
  section > .written,
  .interviews li {
    margin-block-start: calc(12 * var(--_px));
  }
  .empty {
    margin-block: calc(24 * var(--_px));
  }
`;
