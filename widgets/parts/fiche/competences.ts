import { html, nothing } from 'lit';
import { blocProgress, notApplicable, unknown, type Bloc } from '../../../src/domain/index.js';
import { mark } from '../../shared/mark.js';
import { ticked } from './blocs.js';
import { clarification } from './clarification.js';
import { whyUnknown, type FicheContext } from './context.js';
import { heading } from './heading.js';
import { isUnsplit, listed, prose, shortOrFolded } from './prose.js';
import { sourceLine } from './source.js';

/** Competences targeted: the source's own list when there is one, and the domains of the referential its words name. */
export function competences(context: FicheContext) {
  const { words, entry, catalogue } = context;
  const named = new Set(entry.tags.map(({ competence }) => competence));
  const labels = catalogue.referential.flatMap(({ competences: all }) =>
    all.filter(({ id }) => named.has(id)),
  );
  const inBlocs = entry.blocs.known && entry.blocs.value.some((bloc) => bloc.competences.known);
  return html`<section>
    ${heading(words.t('fiche.competences.title'))}
    ${entry.competences.known || inBlocs ? clarification(context, 'practice') : nothing}
    ${
      entry.competences.known
        ? list(context, entry.competences.value)
        : inBlocs
          ? html`<p>${words.t('fiche.competences.inBlocs')}</p>`
          : html`<p class="unknown-line">
              ${mark('unknown')}
              <span>${words.t('fiche.competences.unknown')} ${whyUnknown(words, entry.competences)}</span>
            </p>`
    }
    ${
      entry.activities.known
        ? html`<details class="screen-only">
            <summary>${words.t('fiche.competences.activities')}</summary>
            ${listed(words, entry.activities.value)}
          </details>`
        : nothing
    }
    ${sourceLine(
      context,
      [entry.competences, entry.activities].flatMap((fact) => (fact.known ? [fact.from] : [])),
      words.t('source.competences'),
    )}
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

/** To tick when the certification has no blocs; otherwise the blocs hold the ticks, and this list is for reading. */
function list(context: FicheContext, items: readonly string[]) {
  const { words, entry, known } = context;
  const label = words.t('fiche.competences.show', { count: items.length });
  if (entry.blocs.known || isUnsplit(items))
    return isUnsplit(items)
      ? html`<p class="meta">${words.t('fiche.text.unsplit')}</p>
          ${prose(words, items[0] ?? '')}`
      : shortOrFolded(label, items.length, listed(words, items));
  const bloc: Bloc = {
    code: '',
    title: notApplicable,
    competences: { known: true, value: items, from: '' },
    assessment: unknown(),
  };
  const { known: held, remaining } = blocProgress(bloc, known);
  return html`<p class="meta screen-only">${words.t('fiche.competences.hint')}</p>
    ${shortOrFolded(label, items.length, ticked(context, bloc, items))}
    <p class="start" role="status">
      ${
        held.length === 0
          ? nothing
          : remaining.length === 0
            ? words.t('fiche.competences.leftNone')
            : words.t('fiche.competences.left', { count: remaining.length })
      }
    </p>`;
}
