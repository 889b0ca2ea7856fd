import { html, nothing } from 'lit';
import type { Certification, Fact } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';

/** Groups of facts, in the order of the fiche. */
const groups = {
  identity: ['title', 'kind', 'level', 'level1969', 'registration'],
  content: ['purpose', 'activities', 'competences', 'blocs'],
  ways: ['juries', 'assessment', 'prerequisites'],
  jobs: ['metiers', 'debouches', 'sectors'],
  outcomes: ['cohorts'],
  dates: ['effectiveFrom', 'until', 'lastAward', 'active', 'predecessors', 'successors'],
  issuer: ['certificateurs', 'partners'],
} as const satisfies Record<string, readonly (keyof Certification)[]>;

/** Where each group of facts comes from, and when. */
export function provenance({ words, entry, catalogue }: FicheContext) {
  const sourcesOf = (fields: readonly (keyof Certification)[], name: string): readonly string[] => {
    const facts = [
      ...fields.map((field) => entry[field] as Fact<unknown>),
      ...(name === 'ways' ? Object.values(entry.voies) : []),
    ];
    return [...new Set(facts.flatMap((fact) => (fact.known ? [fact.from] : [])))];
  };
  const lines = Object.entries(groups).map(([name, fields]) => ({ name, sources: sourcesOf(fields, name) }));
  return html`<section>
    <h3>${words.t('provenance.title')}</h3>
    <details>
      <summary>${words.t('provenance.show')}</summary>
      <dl class="provenance">
        ${lines.map(
          ({ name, sources }) =>
            html`<div>
              <dt>${words.t(`provenance.group.${name}`)}</dt>
              <dd>
                ${
                  sources.length === 0
                    ? words.t('provenance.none')
                    : sources.map((id) => {
                        const source = catalogue.source(id);
                        return source
                          ? html`<p>
                              <span lang="fr">${source.publisher}, ${source.title}</span>
                              (${words.date(source.edition, 'long')})${source.licence ? html`, <span lang="fr">${source.licence}</span>` : nothing}.
                              ${source.url ? html`<a href=${source.url} rel="noopener noreferrer" target="_blank">${new URL(source.url).hostname}<span class="visually-hidden"> ${words.t('nav.newTab')}</span></a>` : nothing}
                            </p>`
                          : nothing;
                      })
                }
              </dd>
            </div>`,
        )}
      </dl>
    </details>
    <p class="source">
      ${words.t('results.edition', { name: catalogue.name, date: words.date(catalogue.edition, 'long') })}
    </p>
  </section>`;
}
