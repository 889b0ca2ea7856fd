import { html, nothing, type TemplateResult } from 'lit';
import type { FicheContext } from './context.js';

/** What the report of 2016 (§ 4.3) asks to say again, where it helps. Names are stored: append only. */
export type ClarificationId =
  'no-level' | 'not-only-diplomas' | 'bloc-module' | 'practice' | 'certification-formation';

/** A short clarification. Closed once, it never comes back. */
export function clarification(
  { words, dismissed, request }: FicheContext,
  id: ClarificationId,
): TemplateResult | typeof nothing {
  if (dismissed.includes(id)) return nothing;
  return html`<div class="clarification" role="note" aria-label=${words.t('clarification.label')}>
    <p>${words.t(`clarification.text.${id}`)}</p>
    <button
      class="link"
      @click=${(event: Event) => {
        // The button goes: the reader is put at the heading it stood under, not at the top of the page.
        const button = event.currentTarget as HTMLElement;
        const heading = button.closest('section')?.querySelector<HTMLElement>('h3');
        const top = (button.getRootNode() as ShadowRoot).querySelector<HTMLElement>('h2');
        request({ type: 'dismiss', clarification: id });
        (heading ?? top)?.focus();
      }}
    >
      ${words.t('clarification.dismiss')}
    </button>
  </div>`;
}
