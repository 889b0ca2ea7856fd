import { css } from 'lit';

/**
 * The looks that few pages ask for, in a part of the download of their own. Each sets what `tokens` set, and lets the
 * operator's `--choix-*` win in the same way.
 */
const presets = css`
  /* Every pair of text and ground at 7:1 or more. */
  :host([theme='contraste']) {
    --_ink: var(--choix-ink, #000);
    --_ink-2: var(--choix-ink-2, #000);
    --_line: var(--choix-line, #000);
    --_edge: var(--choix-edge, #000);
    --_paper: var(--choix-paper, #fff);
    --_accent: var(--choix-accent, #000080);
    --_accent-ink: var(--choix-accent-ink, #fff);
    --_tint: var(--choix-tint, #e6e6ff);
    --_focus: var(--choix-focus, #7a3300);
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='contraste']) {
      --_ink: var(--choix-ink, #fff);
      --_ink-2: var(--choix-ink-2, #fff);
      --_line: var(--choix-line, #fff);
      --_edge: var(--choix-edge, #fff);
      --_paper: var(--choix-paper, #000);
      --_accent: var(--choix-accent, #ffe066);
      --_accent-ink: var(--choix-accent-ink, #000);
      --_tint: var(--choix-tint, #262626);
      --_focus: var(--choix-focus, #7ad7ff);
      color-scheme: dark;
    }
  }
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

/** Dresses a shadow root once; which look is worn is the attribute's. */
export function dress(root: ShadowRoot): void {
  const { styleSheet } = presets;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
