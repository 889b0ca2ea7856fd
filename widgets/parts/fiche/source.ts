import { html, nothing, type TemplateResult } from 'lit';
import type { SourceId } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';
import { officialLink } from './officialPage.js';

/**
 * "Source : France compétences, export du 20 août 2026." Each source once, most recent first, and where to check.
 * @param group what it is the source of, in words
 */
export function sourceLine(
  context: FicheContext,
  from: readonly SourceId[],
  group: string,
): TemplateResult | typeof nothing {
  const { words, catalogue } = context;
  const sources = [...new Set(from)]
    .flatMap((id) => catalogue.source(id) ?? [])
    .toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
  if (sources.length === 0) return nothing;
  return html`<p class="source">
    ${words.t('source.label', { count: sources.length })}
    ${sources.map(
      ({ publisher, title, edition }, at) =>
        html`${at > 0 ? ' ; ' : nothing}<span lang="fr">${publisher}, ${title}</span>
          (${words.date(edition, 'long')})`,
    )}.
    ${officialLink(context, group)}
  </p>`;
}
