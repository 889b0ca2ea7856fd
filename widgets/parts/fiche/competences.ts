import { html, nothing } from 'lit';
import { mark } from '../../shared/mark.js';
import { whyUnknown, type FicheContext } from './context.js';
import { sourceLine } from './source.js';

/** Competences targeted: the source's own list when there is one, and the domains of the referential its words name. */
export function competences(context: FicheContext) {
  const { words, entry, catalogue } = context;
  const named = new Set(entry.tags.map(({ competence }) => competence));
  const labels = catalogue.referential.flatMap(({ competences: all }) =>
    all.filter(({ id }) => named.has(id)),
  );
  return html`<section>
    <h3>${words.t('fiche.competences.title')}</h3>
    ${
      entry.competences.known
        ? html`<ul class="listed" lang="fr">
              ${entry.competences.value.map((text) => html`<li>${text}</li>`)}
            </ul>
            ${sourceLine(context, [entry.competences.from])}`
        : html`<p class="unknown-line">
            ${mark('unknown')}
            <span>${words.t('fiche.competences.unknown')} ${whyUnknown(words, entry.competences)}</span>
          </p>`
    }
    ${
      labels.length === 0
        ? nothing
        : html`<p class="between">${words.t('fiche.competences.named', { count: labels.length })}</p>
            <ul class="listed" lang="fr">
              ${labels.map(({ label }) => html`<li>${label}</li>`)}
            </ul>
            <p class="source">${words.t('fiche.competences.referential')}</p>`
    }
  </section>`;
}
