import { css } from 'lit';

/** A sheet of its own: black on white, in points, the host's font left behind with the host. */
export const planPaperStyles = css`
  .sheet {
    font:
      10pt/1.35 system-ui,
      sans-serif;
    color: #000;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1 {
    font-size: 21pt;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: 12.5pt;
    margin-block: 14pt 5pt;
    padding-block-start: 6pt;
    border-block-start: 0.75pt solid #000;
    break-after: avoid;
  }
  h3 {
    font-size: 11pt;
    line-height: 1.25;
    break-after: avoid;
  }
  p,
  li,
  dd {
    orphans: 2;
    widows: 2;
    overflow-wrap: break-word;
  }
  .meta {
    font-size: 9.5pt;
    color: #333;
  }
  header p + p {
    margin-block-start: 4pt;
  }
  .said dl {
    columns: 2;
    column-gap: 18pt;
  }
  .said dl div {
    break-inside: avoid;
    margin-block-end: 4pt;
  }
  .said dt {
    font-size: 9pt;
    color: #333;
  }
  .cards {
    list-style: none;
    counter-reset: card;
    display: block;
  }
  .card {
    counter-increment: card;
    break-inside: avoid;
    border: 0.75pt solid #666;
    border-radius: 5pt;
    padding: 7pt 9pt 8pt;
    margin-block-end: 7pt;
  }
  .card h3::before {
    content: counter(card) '. ';
  }
  .plain {
    list-style: none;
  }
  .card .plain {
    margin-block-start: 3pt;
  }
  .missing {
    margin-block-start: 3pt;
    padding-inline-start: 8pt;
    border-inline-start: 2pt dashed #333;
  }
  .unknown {
    break-inside: avoid;
    margin-block-start: 4pt;
    border: 0.75pt dashed #333;
    border-radius: 5pt;
    padding: 5pt 9pt 5pt 24pt;
    columns: 2;
    column-gap: 26pt;
    font-size: 9.5pt;
    line-height: 1.3;
  }
  .unknown li {
    break-inside: avoid;
    margin-block-end: 3pt;
  }
  .boxes {
    list-style: none;
  }
  .boxes li {
    position: relative;
    padding-inline-start: 16pt;
    margin-block-end: 4pt;
    break-inside: avoid;
  }
  .boxes li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 1.5pt;
    inline-size: 9pt;
    block-size: 9pt;
    border: 1pt solid #000;
  }
  .boxes .done::after {
    content: '';
    position: absolute;
    inset-inline-start: 3.2pt;
    inset-block-start: 2pt;
    inline-size: 3pt;
    block-size: 6pt;
    border: solid #000;
    border-width: 0 1.5pt 1.5pt 0;
    transform: rotate(42deg);
  }
  .whole {
    break-inside: avoid;
  }
  .whole li + li {
    margin-block-start: 3pt;
  }
  .written {
    white-space: pre-wrap;
  }
  .lines i {
    display: block;
    block-size: 20pt;
    border-block-end: 0.5pt solid #999;
  }
  footer {
    display: flex;
    gap: 14pt;
    align-items: end;
    justify-content: space-between;
    font-size: 8.5pt;
  }
  footer > div {
    flex: 1;
  }
  footer p {
    margin-block-end: 2pt;
  }
  .address {
    overflow-wrap: anywhere;
  }
  figure {
    inline-size: 34mm;
    text-align: center;
  }
  figure svg {
    display: block;
    inline-size: 34mm;
    block-size: 34mm;
  }
`;
