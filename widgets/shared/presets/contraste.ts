import { css } from 'lit';

export const preset = css`
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
`;
