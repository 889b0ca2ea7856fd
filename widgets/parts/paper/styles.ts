import { css } from 'lit';

/** What our printed documents share: black on white, in points, the host's font left behind with the host. */
export const paperStyles = css`
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
  h2 + .meta {
    break-after: avoid;
  }
  header p + p {
    margin-block-start: 4pt;
  }
  .plain {
    list-style: none;
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
  .whole {
    break-inside: avoid;
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
  .one-source {
    display: block;
  }
  .address {
    overflow-wrap: anywhere;
  }
`;
