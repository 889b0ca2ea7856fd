import { css } from 'lit';

/** Forms and lines of kept dossiers. */
export const deskPartStyles = css`
  .screen,
  .door {
    max-inline-size: calc(780 * var(--_px));
    margin-inline: auto;
  }
  /* As wide as what begins an interview, which stands above or below. */
  @container (min-width: 900px) {
    .screen,
    .door {
      max-inline-size: calc(1080 * var(--_px));
    }
  }
  section,
  .rows li {
    margin-block-start: calc(24 * var(--_px));
    padding-block-start: calc(16 * var(--_px));
    border-block-start: 1px solid var(--_line);
  }
  /* It comes first: what begins an interview stands below. */
  .locked {
    margin-block-start: 0;
    padding-block-start: 0;
    border: 0;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_px));
    max-inline-size: calc(480 * var(--_px));
  }
  .field label,
  legend {
    font-weight: 600;
  }
  input[type='password'],
  select {
    font: inherit;
    color: var(--_ink);
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: calc(48 * var(--_px));
    padding: calc(8 * var(--_px)) calc(12 * var(--_px));
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  .check {
    display: flex;
    gap: calc(12 * var(--_px));
    align-items: center;
    min-block-size: calc(44 * var(--_px));
  }
  .terms {
    list-style: disc;
    padding-inline-start: calc(20 * var(--_px));
    display: grid;
    gap: calc(8 * var(--_px));
    max-inline-size: 62ch;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: calc(8 * var(--_px)) calc(16 * var(--_px));
  }
  /* Close enough that a day's people are seen at once. */
  .rows li {
    margin-block-start: 0;
    padding-block: calc(4 * var(--_px)) 0;
  }
  .rows li:first-child {
    margin-block-start: calc(8 * var(--_px));
  }
  .rows .who {
    flex: 1 1 calc(260 * var(--_px));
    min-inline-size: 0;
  }
  .rows h4 {
    overflow-wrap: anywhere;
  }
  .rows .head {
    flex-wrap: nowrap;
  }
  details > .stack {
    padding-block: calc(8 * var(--_px)) calc(16 * var(--_px));
  }
  .dates li {
    padding-block: calc(6 * var(--_px));
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(16 * var(--_px));
  }
  .dates .figures {
    min-inline-size: calc(200 * var(--_px));
  }
`;
