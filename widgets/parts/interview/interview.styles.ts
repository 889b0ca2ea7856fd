import { css } from 'lit';

/** One column by default; from 840 px on, an iPad upright included, the answers stand beside what follows from them. */
export const interviewStyles = css`
  .screen {
    container: desk / inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(12 * var(--_px)) calc(20 * var(--_px));
    margin-block-end: calc(16 * var(--_px));
  }
  .head h2 {
    flex: 1 1 auto;
    align-self: center;
    font-size: clamp(calc(22 * var(--_px)), 4cqi, calc(28 * var(--_px)));
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(4 * var(--_px)) calc(8 * var(--_px));
  }
  .who label {
    font-size: calc(15 * var(--_px));
    color: var(--_ink-2);
  }
  .who input {
    inline-size: calc(150 * var(--_px));
    min-block-size: calc(44 * var(--_px));
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_px));
    border-block-end: 1px solid var(--_line);
    margin-block-end: calc(20 * var(--_px));
  }
  .tab {
    min-block-size: calc(44 * var(--_px));
    padding: calc(8 * var(--_px)) calc(14 * var(--_px));
    font-weight: 600;
    font-size: calc(16 * var(--_px));
    border-block-end: 3px solid transparent;
    margin-block-end: -1px;
  }
  .tab:hover {
    background: var(--_tint);
  }
  .tab[aria-current='true'] {
    color: var(--_ink);
    border-block-end-color: var(--_accent);
  }
  .count {
    display: inline-block;
    min-inline-size: calc(22 * var(--_px));
    padding-inline: calc(6 * var(--_px));
    border-radius: calc(11 * var(--_px));
    background: var(--_tint);
    color: var(--_ink);
    font-size: calc(14 * var(--_px));
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .side,
  .beside {
    container-type: inline-size;
    min-inline-size: 0;
  }
  /* Said to whoever does not see the list; seen where the answers hide it. */
  .effect {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container desk (max-width: 839.98px) {
    .answering + .effect {
      position: sticky;
      inset-block-end: 0;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      margin-block-start: calc(16 * var(--_px));
      padding: calc(12 * var(--_px)) calc(16 * var(--_px));
      background: var(--_paper);
      color: var(--_ink);
    }
    .desk:not(.answering) .side:has(choix-part-answers),
    .answering .beside {
      display: none;
    }
    .side:has(choix-part-end) {
      margin-block-end: calc(32 * var(--_px));
    }
  }
  @container desk (min-width: 840px) {
    .desk {
      display: grid;
      grid-template-columns: minmax(calc(280 * var(--_px)), 4fr) minmax(0, 8fr);
      gap: clamp(calc(24 * var(--_px)), 3cqi, calc(40 * var(--_px)));
      align-items: start;
    }
    .side {
      position: sticky;
      inset-block-start: 0;
      max-block-size: 100vh;
      max-block-size: 100dvh;
      overflow-y: auto;
      padding: calc(4 * var(--_px)) calc(16 * var(--_px)) calc(16 * var(--_px)) calc(4 * var(--_px));
      margin: calc(-4 * var(--_px));
      border-inline-end: 1px solid var(--_line);
    }
    /* Steps one goes through, down to the last: they scroll with the page. */
    .ending .side {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
    .tab.answers {
      display: none;
    }
    .tab.beside-answers {
      color: var(--_ink);
      border-block-end-color: var(--_accent);
    }
  }
  .keys {
    margin-block-start: calc(32 * var(--_px));
    padding-block-start: calc(12 * var(--_px));
    border-block-start: 1px solid var(--_line);
    font-size: calc(16 * var(--_px));
  }
  .keys dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(280 * var(--_px))), 1fr));
    gap: calc(8 * var(--_px)) calc(24 * var(--_px));
  }
  .keys dl > div {
    display: flex;
    gap: calc(12 * var(--_px));
    align-items: baseline;
  }
  kbd {
    display: inline-block;
    min-inline-size: calc(32 * var(--_px));
    padding: calc(2 * var(--_px)) calc(8 * var(--_px));
    border: 1.5px solid var(--_edge);
    border-radius: calc(6 * var(--_px));
    font: inherit;
    font-weight: 600;
    text-align: center;
  }
  .tick {
    display: flex;
    gap: calc(10 * var(--_px));
    align-items: center;
    min-block-size: calc(44 * var(--_px));
    margin-block-end: calc(8 * var(--_px));
  }
  dialog.person {
    inline-size: 100vw;
    block-size: 100vh;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    border: 0;
    padding: clamp(calc(12 * var(--_px)), 3vw, calc(32 * var(--_px)));
    color: var(--_ink);
    background: var(--_paper);
    overflow-y: auto;
    container: desk / inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: calc(8 * var(--_px)) calc(24 * var(--_px));
    margin-block-end: calc(8 * var(--_px));
  }
  .bar nav {
    flex: 1 1 auto;
  }
  @media print {
    .head .row,
    .who,
    nav,
    .side,
    .effect,
    .keys,
    .moved .row {
      display: none !important;
    }
  }
`;
