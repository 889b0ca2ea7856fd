import { css } from 'lit';

export const preset = css`
  /*
   * For pages of the State only (circular 6411-SG of 7 July 2023): the page's own variables, which change with its light or
   * dark scheme, and the values of the light one where it has none. No Marianne, no bloc-marque, no font.
   */
  :host([theme='dsfr']) {
    --_ink: var(--choix-ink, var(--text-title-grey, #161616));
    --_ink-2: var(--choix-ink-2, var(--text-mention-grey, #666));
    --_line: var(--choix-line, var(--border-default-grey, #ddd));
    --_edge: var(--choix-edge, var(--border-plain-grey, #3a3a3a));
    --_paper: var(--choix-paper, var(--background-default-grey, #fff));
    --_accent: var(--choix-accent, var(--background-action-high-blue-france, #000091));
    --_accent-ink: var(--choix-accent-ink, var(--text-inverted-blue-france, #f5f5fe));
    --_tint: var(--choix-tint, var(--background-alt-blue-france, #f5f5fe));
    --_focus: var(--choix-focus, #0a76f6);
    --_radius: var(--choix-radius, 0px);
    color-scheme: inherit;
  }
`;
