import { css } from 'lit';
import { paperStyles } from '../paper/styles.js';

/** The sheet of Mon projet, and the page for an appointment. */
export const planPaperStyles = css`
  ${paperStyles}
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
  .card .plain {
    margin-block-start: 3pt;
  }
  .missing {
    margin-block-start: 3pt;
    padding-inline-start: 8pt;
    border-inline-start: 2pt dashed #333;
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
  /* One rule above all of it, the code included. */
  footer {
    margin-block-start: 14pt;
    border-block-start: 0.75pt solid #000;
  }
  footer h2 {
    margin-block-start: 0;
    border: 0;
  }
  /* As fine as a code may be, its squares stay at a third of a millimetre: a phone held in the hand reads that. */
  figure {
    inline-size: 44mm;
    text-align: center;
  }
  figure svg {
    display: block;
    inline-size: 44mm;
    block-size: 44mm;
  }
`;
