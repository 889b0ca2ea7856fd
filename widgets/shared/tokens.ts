import { css } from 'lit';

/**
 * The visual language, once: what a theme may set (`--choix-*`, public) and what the parts read (`--_*`, ours).
 * Sizes are pixels times `--choix-size`: a host whose `html` is 62.5 % must not shrink us.
 */
export const tokens = css`
  :host {
    --_px: calc(1px * var(--choix-size, 1));
    --_ink: var(--choix-ink, #1c2430);
    --_ink-2: var(--choix-ink-2, #4c5768);
    --_line: var(--choix-line, #d5dae2);
    --_edge: var(--choix-edge, #7a8595);
    --_paper: var(--choix-paper, #fff);
    --_accent: var(--choix-accent, #1f4f6b);
    --_accent-ink: var(--choix-accent-ink, #fff);
    --_tint: var(--choix-tint, #e8f0f4);
    --_focus: var(--choix-focus, #b4490c);
    --_radius: var(--choix-radius, 10px);
    color-scheme: light;
  }
  :host([theme='sombre']) {
    --_ink: var(--choix-ink, #e9edf3);
    --_ink-2: var(--choix-ink-2, #aab4c3);
    --_line: var(--choix-line, #364050);
    --_edge: var(--choix-edge, #8b97a8);
    --_paper: var(--choix-paper, #161b23);
    --_accent: var(--choix-accent, #8fc3df);
    --_accent-ink: var(--choix-accent-ink, #0d1a22);
    --_tint: var(--choix-tint, #1d2a34);
    --_focus: var(--choix-focus, #f0a36b);
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='clair'], [theme='sombre'])) {
      --_ink: var(--choix-ink, #e9edf3);
      --_ink-2: var(--choix-ink-2, #aab4c3);
      --_line: var(--choix-line, #364050);
      --_edge: var(--choix-edge, #8b97a8);
      --_paper: var(--choix-paper, #161b23);
      --_accent: var(--choix-accent, #8fc3df);
      --_accent-ink: var(--choix-accent-ink, #0d1a22);
      --_tint: var(--choix-tint, #1d2a34);
      --_focus: var(--choix-focus, #f0a36b);
      color-scheme: dark;
    }
  }
`;
