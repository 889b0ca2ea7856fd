import { css } from 'lit';

/** The fiche on A4, black on white: the same hierarchy, smaller, nothing to press, every disclosure open, marks kept. */
export const paperStyles = css`
  @media print {
    .screen {
      --_px: calc(0.65px * var(--choix-size, 1));
      --_ink: #000;
      --_ink-2: #333;
      --_line: #999;
      --_edge: #555;
      --_paper: #fff;
      --_accent: #000;
      --_accent-ink: #fff;
      --_tint: #fff;
      color: #000;
      font-size: calc(17 * var(--_px));
      line-height: 1.35;
      animation: none;
      columns: 2;
      column-gap: calc(36 * var(--_px));
    }
    h2 {
      column-span: all;
    }
    .top,
    .print,
    .screen-only,
    .act,
    .clarification,
    .source .check,
    input[type='checkbox']:not(:checked) {
      display: none;
    }
    .paper-only {
      display: block;
    }
    span.paper-only {
      display: inline;
    }
    input[type='checkbox'] {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .dots {
      inline-size: calc(104 * var(--_px));
    }
    p,
    .listed,
    .path ol {
      max-inline-size: none;
    }
    section {
      padding-block-start: calc(8 * var(--_px));
      margin-block-start: calc(8 * var(--_px));
    }
    p + p,
    p + details,
    details + p,
    p + .source,
    ul + .source,
    dl + .source,
    details + .source {
      margin-block-start: calc(2 * var(--_px));
    }
    section > h4 {
      margin-block: calc(8 * var(--_px)) calc(2 * var(--_px));
    }
    h3,
    h4,
    summary {
      break-after: avoid;
    }
    summary {
      list-style: none;
      min-block-size: 0;
      padding-block: calc(3 * var(--_px)) 0;
      margin-inline-start: 0;
      font-weight: 600;
    }
    .figure,
    tr,
    .unknown-box,
    .checklist li {
      break-inside: avoid;
    }
    .figure {
      flex-wrap: nowrap;
      gap: calc(12 * var(--_px));
      margin-block: calc(6 * var(--_px));
    }
    .figure > div {
      min-inline-size: 0;
    }
    .big {
      font-size: calc(24 * var(--_px));
    }
    .listed,
    .checklist,
    .ticked {
      gap: calc(2 * var(--_px)) calc(20 * var(--_px));
      margin-block: calc(4 * var(--_px));
    }
    .ticked label {
      min-block-size: 0;
      padding-block: calc(1 * var(--_px));
      grid-template-columns: auto minmax(0, 1fr);
      gap: calc(6 * var(--_px));
    }
    .ticked label {
      break-inside: avoid;
    }
    .ticked span::before {
      content: '– ';
    }
    input[type='checkbox'] {
      inline-size: calc(16 * var(--_px));
      block-size: calc(16 * var(--_px));
    }
    .bloc {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .blocs > li {
      padding-block: calc(4 * var(--_px));
    }
    .blocs details {
      margin-inline-start: 0;
    }
    .blocs,
    .ways,
    .scroll {
      margin-block: calc(6 * var(--_px));
    }
    .ways {
      grid-template-columns: 1fr 1fr;
      gap: calc(4 * var(--_px)) calc(16 * var(--_px));
    }
    .path ol {
      gap: calc(2 * var(--_px));
    }
    .unknown-box {
      padding: calc(6 * var(--_px)) calc(10 * var(--_px));
      margin-block-start: calc(6 * var(--_px));
    }
    .scroll {
      overflow: visible;
    }
    th,
    td {
      padding-block: calc(3 * var(--_px));
    }
    table {
      font-size: calc(14 * var(--_px));
    }
    th,
    td {
      min-inline-size: 0;
      padding-inline-end: calc(6 * var(--_px));
    }
    .checklist summary {
      display: none;
    }
    .checklist details p {
      font-size: calc(15 * var(--_px));
    }
    .provenance-paper {
      font-size: calc(14.5 * var(--_px));
      gap: 0;
    }
    .provenance-paper li + li {
      margin-block-start: calc(4 * var(--_px));
    }
    .provenance-paper li {
      break-inside: avoid;
      overflow-wrap: anywhere;
    }
  }
`;
