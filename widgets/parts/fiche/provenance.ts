import { html, nothing } from 'lit';
import type { Certification, Fact, SourceId } from '../../../src/domain/index.js';
import type { FicheContext } from './context.js';
import { heading } from './heading.js';
import { officialLink, officialPage, outside, siteName } from './officialPage.js';

/** Groups of facts, in the order of the fiche. */
const groups = {
  identity: ['title', 'kind', 'level', 'level1969', 'registration'],
  content: ['purpose', 'activities', 'competences', 'blocs'],
  ways: ['juries', 'assessment', 'prerequisites'],
  jobs: ['metiers', 'debouches', 'sectors'],
  outcomes: ['cohorts'],
  dates: ['effectiveFrom', 'until', 'lastAward', 'active', 'predecessors', 'successors'],
  issuer: ['certificateurs', 'partners', 'links'],
} as const satisfies Record<string, readonly (keyof Certification)[]>;

/** Where each group of facts comes from, and when; and where to check, when the register has a public page. */
export function provenance(context: FicheContext) {
  const { words, entry, catalogue } = context;
  const sourcesOf = (fields: readonly (keyof Certification)[], name: string): readonly SourceId[] => {
    const facts = [
      ...fields.flatMap((field) => (entry[field] as Fact<unknown> | undefined) ?? []),
      ...(name === 'ways' ? Object.values(entry.voies) : []),
    ];
    const figures = name === 'outcomes' ? entry.figures.map(({ from }) => from) : [];
    const from = new Set([...facts.flatMap((fact) => (fact.known ? [fact.from] : [])), ...figures]);
    return [...from].filter((id) => catalogue.source(id) !== undefined);
  };
  const lines = [
    ...Object.entries(groups).map(([name, fields]) => ({ name, sources: sourcesOf(fields, name) })),
    ...(entry.report2016 || entry.cpf2016.length > 0
      ? [{ name: 'report', sources: entry.report2016 ? [entry.report2016.from] : [] }]
      : []),
  ];
  const page = officialPage(entry);
  const read = [...new Set(lines.flatMap(({ sources }) => sources))];
  /** What a source says, for the paper: there each source stands once. */
  const told = (id: SourceId) =>
    lines
      .filter(({ sources }) => sources.includes(id))
      .map(({ name }) => words.t(`provenance.group.${name}`))
      .join(' · ');
  return html`<section>
    ${heading(words.t('provenance.title'))}
    <details class="screen-only">
      <summary>${words.t('provenance.show')}</summary>
      <dl class="provenance">
        ${lines.map(
          ({ name, sources }) =>
            html`<div>
              <dt>${words.t(`provenance.group.${name}`)}</dt>
              <dd>
                ${sources.length === 0 ? words.t('provenance.none') : sources.map((id) => source(context, id))}
                ${page ? html`<p>${officialLink(context, words.t(`provenance.group.${name}`))}</p>` : nothing}
              </dd>
            </div>`,
        )}
      </dl>
    </details>
    ${
      read.length === 0
        ? nothing
        : html`<ul class="listed provenance-paper paper-only">
            ${read.map((id) => printed(context, id, told(id)))}
          </ul>`
    }
    ${page ? html`<p class="source paper-only">${words.t('source.checkAt', { page })}</p>` : nothing}
    <p class="source">
      ${words.t('results.edition', { name: catalogue.name, date: words.date(catalogue.edition, 'long') })}
    </p>
  </section>`;
}

function source(context: FicheContext, id: SourceId) {
  const { words, catalogue } = context;
  const found = catalogue.source(id);
  if (!found) return nothing;
  const { publisher, title, edition, licence, url } = found;
  return html`<p>
    <span lang="fr">${publisher}, ${title}</span>
    (${words.date(edition, 'long')})${licence ? html`, <span lang="fr">${licence}</span>` : nothing}.
    ${url ? outside(context, url, siteName(url)) : nothing}
  </p>`;
}

function printed({ words, catalogue }: FicheContext, id: SourceId, groups: string) {
  const found = catalogue.source(id);
  if (!found) return nothing;
  const { publisher, title, edition, licence, url } = found;
  return html`<li>
    <span lang="fr">${publisher}, ${title}</span>
    (${words.date(edition, 'long')})${licence ? html`, <span lang="fr">${licence}</span>` : nothing}. ${url}
    <span class="meta">${groups}</span>
  </li>`;
}
