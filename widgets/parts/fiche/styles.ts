import { css } from 'lit';

export const ficheStyles = css`
  h2 {
    margin-block-end: calc(12 * var(--_px));
  }
  section {
    padding-block-start: calc(32 * var(--_px));
    margin-block-start: calc(32 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  section > h3 {
    margin-block-end: calc(8 * var(--_px));
  }
  section > h4 {
    margin-block: calc(20 * var(--_px)) calc(6 * var(--_px));
  }
  p + p,
  p + details,
  details + p {
    margin-block-start: calc(8 * var(--_px));
  }
  p + .source,
  ul + .source,
  dl + .source,
  details + .source {
    margin-block-start: calc(12 * var(--_px));
  }
  .identity span:not(:last-child)::after {
    content: ' · ';
  }
  .purpose {
    margin-block-start: calc(16 * var(--_px));
  }
  .closed {
    padding-inline-start: calc(12 * var(--_px));
    border-inline-start: 3px solid var(--_ink-2);
    margin-block: calc(12 * var(--_px));
  }
  .between {
    margin-block: calc(16 * var(--_px)) calc(4 * var(--_px));
  }
  .unknown-line {
    display: flex;
    gap: calc(9 * var(--_px));
    align-items: baseline;
    margin-block-start: calc(12 * var(--_px));
  }
  .unknown-box {
    margin-block-start: calc(16 * var(--_px));
  }
  .unknown-box h4 {
    margin-block-end: calc(4 * var(--_px));
  }
  .listed {
    display: grid;
    gap: calc(6 * var(--_px));
    margin-block: calc(8 * var(--_px));
    max-inline-size: 66ch;
  }
  .listed li {
    padding-inline-start: calc(18 * var(--_px));
    position: relative;
    overflow-wrap: break-word;
  }
  .listed li::before {
    content: '–';
    content: '–' / '';
    position: absolute;
    inset-inline-start: 0;
    color: var(--_ink-2);
  }
  .blocs {
    margin-block: calc(12 * var(--_px));
  }
  .blocs > li {
    border-block-start: 1px solid var(--_line);
    padding-block: calc(12 * var(--_px));
  }
  .blocs > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .bloc {
    display: grid;
    grid-template-columns: calc(22 * var(--_px)) minmax(0, 1fr);
    gap: calc(12 * var(--_px));
    cursor: pointer;
    padding-block: calc(2 * var(--_px));
  }
  .bloc .code {
    display: block;
  }
  .ticked {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .ticked label {
    display: grid;
    grid-template-columns: calc(22 * var(--_px)) minmax(0, 1fr);
    gap: calc(12 * var(--_px));
    align-items: start;
    padding-block: calc(10 * var(--_px));
    min-block-size: calc(44 * var(--_px));
    cursor: pointer;
    overflow-wrap: break-word;
  }
  .start:not(:empty) {
    min-block-size: calc(8 * var(--_px));
  }
  .start > h4 {
    margin-block-end: calc(4 * var(--_px));
  }
  .clarification {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(16 * var(--_px));
    border-inline-start: 3px solid var(--_line);
    padding-inline-start: calc(12 * var(--_px));
    margin-block: calc(12 * var(--_px)) calc(16 * var(--_px));
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .clarification p {
    flex: 1 1 calc(300 * var(--_px));
  }
  .clarification .link {
    font-size: calc(15 * var(--_px));
    margin-block: calc(-6 * var(--_px));
    padding-block: calc(12 * var(--_px));
  }
  .validity p + p {
    margin-block-start: calc(4 * var(--_px));
  }
  .prose p + p {
    margin-block-start: calc(8 * var(--_px));
  }
  .prose {
    overflow-wrap: anywhere;
  }
  .check {
    white-space: normal;
  }
  .source a {
    display: inline-block;
    padding-block: calc(3 * var(--_px));
  }
  .questions textarea {
    display: block;
    inline-size: 100%;
    font: inherit;
    font-size: calc(16 * var(--_px));
    line-height: 1.45;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    padding: calc(12 * var(--_px));
    margin-block: calc(8 * var(--_px)) calc(12 * var(--_px));
    resize: vertical;
  }
  .questions h4 {
    margin-block: calc(24 * var(--_px)) calc(4 * var(--_px));
  }
  .copied:not(:empty) {
    margin-block-start: calc(8 * var(--_px));
  }
  .print {
    margin-block-start: calc(32 * var(--_px));
  }
  .paper-only {
    display: none;
  }
  .blocs details {
    margin-inline-start: calc(34 * var(--_px));
    margin-block-start: 0;
    font-size: calc(16 * var(--_px));
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(calc(280 * var(--_px)), 100%), 1fr));
    gap: calc(16 * var(--_px)) calc(24 * var(--_px));
    margin-block: calc(16 * var(--_px));
  }
  .ways .voie {
    display: flex;
    gap: calc(9 * var(--_px));
    align-items: baseline;
    font-weight: 600;
  }
  .ways .off .voie {
    font-weight: 400;
  }
  .ways .means {
    margin-block-start: 0;
    padding-inline-start: calc(26 * var(--_px));
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
    overflow-wrap: break-word;
  }
  .path ol {
    display: grid;
    gap: calc(8 * var(--_px));
    list-style: decimal;
    padding-inline-start: calc(24 * var(--_px));
    margin-block: calc(8 * var(--_px));
    max-inline-size: 62ch;
  }
  .figure {
    display: flex;
    flex-wrap: wrap;
    gap: calc(24 * var(--_px));
    align-items: center;
    margin-block: calc(16 * var(--_px)) calc(24 * var(--_px));
  }
  .figure > div {
    flex: 1;
    min-inline-size: min(calc(230 * var(--_px)), 100%);
  }
  .big {
    display: block;
    font-size: calc(34 * var(--_px));
    line-height: 1.1;
    font-weight: 680;
    letter-spacing: -0.02em;
  }
  .scroll {
    overflow-x: auto;
    margin-block: calc(16 * var(--_px));
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: calc(15 * var(--_px));
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: calc(4 * var(--_px));
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: calc(9 * var(--_px)) calc(12 * var(--_px)) calc(9 * var(--_px)) 0;
    border-block-end: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 600;
    color: var(--_ink-2);
  }
  thead th {
    vertical-align: bottom;
  }
  th,
  td {
    min-inline-size: calc(92 * var(--_px));
  }
  .checklist {
    display: grid;
    gap: calc(10 * var(--_px));
    margin-block: calc(16 * var(--_px));
  }
  .checklist li {
    display: grid;
    grid-template-columns: calc(26 * var(--_px)) minmax(0, 1fr);
    align-items: baseline;
  }
  .checklist details {
    font-size: calc(16 * var(--_px));
  }
  .checklist summary {
    padding-block: calc(6 * var(--_px));
  }
  .provenance > div {
    padding-block: calc(10 * var(--_px));
    border-block-end: 1px solid var(--_line);
  }
  .provenance dt {
    font-weight: 600;
  }
  .provenance dd {
    font-size: calc(15 * var(--_px));
    overflow-wrap: anywhere;
  }
`;
